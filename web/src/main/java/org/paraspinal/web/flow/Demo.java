package org.paraspinal.web.flow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.Journal;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.web.serve.Settings;

/** A made-up person with eight weeks of history: three weeks of baseline, then massage by a partner, with one week not rated. */
public final class Demo {
    private static final int[] PAIN = {6, 7, 6, 5, 5, -1, 4, 3};
    private static final int BASELINE = 3;
    private static final String ROUTINE = "R5";

    private Demo() {}

    /** Puts the person into the journal; the settings let everybody see this person. */
    public static Settings fill(Journal journal, Knowledge knowledge, Clock clock) {
        var random = new SecureRandom();
        PersonId person = PersonId.random(random);
        Secret secret = Secret.random(random);
        LocalDate today = LocalDate.now(clock);
        Routine routine = knowledge.routines().stream()
                .filter(r -> r.id().equals(ROUTINE))
                .findFirst()
                .orElseThrow();
        journal.append(
                person, 0, history(today, routine).stream().map(Codec::write).toList());
        journal.bind(secret.hash(), person);
        return new Settings(Optional.of(secret.value()));
    }

    private static List<Happening> history(LocalDate today, Routine routine) {
        var out = new ArrayList<Happening>();
        for (int week = 0; week < PAIN.length; week++) {
            LocalDate day = today.minusWeeks(PAIN.length - week).plusDays(1);
            if (PAIN[week] >= 0) out.add(new Happening.CheckedIn(weekly(day, PAIN[week], week)));
            if (week >= BASELINE - 1)
                for (int s = 0; s < 2; s++) out.add(session(day.plusDays(1 + 3L * s), PAIN[week], s, routine));
        }
        return out;
    }

    private static CheckIn.Weekly weekly(LocalDate day, int pain, int week) {
        return new CheckIn.Weekly(
                day,
                new Ratings(Map.of(
                        Ratings.PAIN_WEEK,
                        (double) pain,
                        "sleep",
                        4.0 + week / 2,
                        "stress",
                        6.0 - week / 3,
                        "low-mood",
                        4.0 - week / 4,
                        "interference",
                        Math.max(0.0, pain - 1),
                        "medicine-days",
                        Math.max(0.0, 3 - week / 2))),
                Map.of());
    }

    private static Happening session(LocalDate day, int week, int second, Routine routine) {
        int before = Math.max(1, week) + 1;
        return new Happening.SessionEnded(new SessionHeld(
                new SessionId(
                        UUID.nameUUIDFromBytes((day + "/" + second).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                day,
                routine.id(),
                routine.technique(),
                routine.delivery(),
                routine.steps().stream().map(Demo::stroke).toList(),
                Optional.empty(),
                OptionalInt.of(before),
                OptionalInt.of(Math.max(0, before - 3)),
                OptionalInt.of(Math.max(0, before - 2))));
    }

    private static SessionHeld.Stroke stroke(Routine.Step s) {
        List<String> sides = switch (s.side()) {
            case "both" -> List.of("left", "right");
            case "none" -> List.of();
            default -> List.of(s.side());
        };
        return new SessionHeld.Stroke(s.verb(), s.places(), sides, s.contact(), s.hardest(), s.seconds(), false);
    }
}
