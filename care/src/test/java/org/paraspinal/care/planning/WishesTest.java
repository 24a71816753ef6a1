package org.paraspinal.care.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.body.Build;

class WishesTest {
    @Test
    void minutes_are_one_to_two_hours() {
        assertEquals(1, Wishes.of("self", Set.of(), 1).minutes());
        assertEquals(120, Wishes.of("self", Set.of(), 120).minutes());
        refused("minutes: expected 1 to 120, found 0", () -> Wishes.of("self", Set.of(), 0));
        refused("minutes: expected 1 to 120, found 121", () -> Wishes.of("self", Set.of(), 121));
    }

    @Test
    void pain_is_zero_to_ten() {
        assertEquals(
                OptionalInt.of(10),
                wishes(OptionalInt.of(10), OptionalInt.of(0)).painNow());
        refused("painNow: expected 0 to 10, found 11", () -> wishes(OptionalInt.of(11), OptionalInt.empty()));
        refused("painExpected: expected 0 to 10, found -1", () -> wishes(OptionalInt.empty(), OptionalInt.of(-1)));
    }

    private static Wishes wishes(OptionalInt now, OptionalInt expected) {
        return new Wishes(
                "self",
                Set.of(),
                10,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                now,
                expected,
                Build.UNKNOWN,
                Set.of(),
                Set.of());
    }

    private static void refused(String message, Runnable nonsense) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, nonsense::run).getMessage());
    }

    @Test
    void what_was_taken_out_stays_out_whatever_else_is_said_of_props_and_build() {
        Wishes out =
                Wishes.of("partner", Set.of("lumbar-left", "lumbar-right"), 20).takingOut(Set.of("lumbar-left"));

        assertEquals(out.without(), out.with(Set.of("towel")).without());
        assertEquals(out.without(), out.on(Build.of(180, "slim")).without());
    }
}
