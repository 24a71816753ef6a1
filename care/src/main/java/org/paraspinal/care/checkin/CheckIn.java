package org.paraspinal.care.checkin;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.session.SessionId;

/** How it went. It belongs to a session or to a week; there is no other kind. */
public sealed interface CheckIn {
    LocalDate day();

    /** What was ticked of the red flags: question id to {@code yes}, {@code no}, {@code unsure} or {@code withheld}. */
    Map<String, String> ticked();

    /**
     * The day after a session.
     *
     * @param soreness 0 to 10; empty when it was not said
     * @param painNow 0 to 10; empty when it was not said
     */
    record NextDay(
            LocalDate day, SessionId session, OptionalInt soreness, OptionalInt painNow, Map<String, String> ticked)
            implements CheckIn {
        public NextDay {
            within("soreness", soreness, 10);
            within("pain now", painNow, 10);
            ticked = Map.copyOf(ticked);
        }
    }

    /**
     * A week looked back upon. Each number is empty when it was not said.
     *
     * @param painWeek average pain of 7 days, 0 to 10
     * @param sleep 0 very badly to 10 very well
     * @param stress 0 to 10
     * @param interference 0 to 10
     * @param medicineDays 0 to 7
     */
    record Weekly(
            LocalDate day,
            OptionalInt painWeek,
            OptionalInt sleep,
            OptionalInt stress,
            OptionalInt interference,
            OptionalInt medicineDays,
            Map<String, String> ticked)
            implements CheckIn {
        public Weekly {
            within("pain of the week", painWeek, 10);
            within("sleep", sleep, 10);
            within("stress", stress, 10);
            within("interference", interference, 10);
            within("medicine days", medicineDays, 7);
            ticked = Map.copyOf(ticked);
        }
    }

    /** These answers with what the check-in found, as if asked by the safety check itself on the day of the check-in. */
    default Answers into(Answers answers) {
        Answers out = answers.on(day());
        for (var t : ticked().entrySet()) out = out.saying(t.getKey(), t.getValue());
        return out.on(answers.today());
    }

    private static void within(String name, OptionalInt n, int most) {
        if (n.isPresent() && (n.getAsInt() < 0 || n.getAsInt() > most))
            throw new IllegalArgumentException(name + ": expected 0 to " + most + ", found " + n.getAsInt());
    }
}
