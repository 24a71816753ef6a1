package org.paraspinal.care.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HelpedTest {
    private static SessionHeld held(String technique, int before, int after, Optional<String> stoppedFor) {
        return new SessionHeld(
                new SessionId(new UUID(1, before * 100 + after)),
                LocalDate.of(2026, 11, 22),
                "R5",
                technique,
                "partner",
                List.of(),
                stoppedFor,
                OptionalInt.of(before),
                OptionalInt.empty(),
                OptionalInt.of(after));
    }

    private static SessionHeld held(String technique, int before, int after) {
        return held(technique, before, after, Optional.empty());
    }

    @Test
    void a_technique_after_which_pain_was_a_point_less_on_average_went_well() {
        assertEquals(Set.of("swedish"), Helped.before(List.of(held("swedish", 5, 3), held("swedish", 4, 4))));
    }

    @Test
    void one_after_which_it_fell_by_less_did_not() {
        assertEquals(
                Set.of(), Helped.before(List.of(held("swedish", 5, 4), held("swedish", 4, 4), held("ball", 3, 5))));
    }

    @Test
    void a_session_that_was_stopped_or_whose_pain_was_not_said_does_not_count() {
        var unsaid = new SessionHeld(
                new SessionId(new UUID(2, 2)),
                LocalDate.of(2026, 11, 22),
                "R5",
                "swedish",
                "partner",
                List.of(),
                Optional.empty(),
                OptionalInt.of(6),
                OptionalInt.empty(),
                OptionalInt.empty());

        assertEquals(Set.of(), Helped.before(List.of(unsaid, held("ball", 7, 2, Optional.of("too-strong")))));
    }
}
