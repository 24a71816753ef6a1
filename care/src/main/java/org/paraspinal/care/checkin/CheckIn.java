package org.paraspinal.care.checkin;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.session.SessionId;

/** How it went. It belongs to a session, to a week or to a day; there is no other kind. */
public sealed interface CheckIn {
    LocalDate day();

    /** What was ticked of the red flags: question id to {@code yes}, {@code no}, {@code unsure} or {@code withheld}. */
    Map<String, String> ticked();

    /**
     * The day after a session.
     *
     * @param soreness 0 to 10; empty when it was not said
     * @param painNow 0 to 10; empty when it was not said
     * @param morning the one tap; empty when it was not given
     */
    record NextDay(
            LocalDate day,
            SessionId session,
            OptionalInt soreness,
            OptionalInt painNow,
            Optional<Morning> morning,
            Map<String, String> ticked)
            implements CheckIn {
        public NextDay {
            within("soreness", soreness, 10);
            within("pain now", painNow, 10);
            ticked = Map.copyOf(ticked);
        }
    }

    /**
     * A week looked back upon.
     *
     * @param ratings what of the week was answered, and of whatever else was due with it
     */
    record Weekly(LocalDate day, Ratings ratings, Map<String, String> ticked) implements CheckIn {
        public Weekly {
            ticked = Map.copyOf(ticked);
        }

        /** Average pain of 7 days, 0 to 10; empty when it was not said. */
        public OptionalDouble painWeek() {
            return ratings.of(Ratings.PAIN_WEEK);
        }
    }

    /**
     * A day's ratings outside of the weekly round: the pain of the last 24 hours, or how far one can bend. Nothing is ticked in it.
     *
     * @param ratings what was answered
     */
    record Daily(LocalDate day, Ratings ratings) implements CheckIn {
        @Override
        public Map<String, String> ticked() {
            return Map.of();
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
