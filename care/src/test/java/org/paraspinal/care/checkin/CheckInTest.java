package org.paraspinal.care.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.checkin.CheckIn.NextDay;
import org.paraspinal.care.checkin.CheckIn.Weekly;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.session.SessionId;

/** What a check-in found goes into the answers, on the day it was found; numbers beyond their scale are refused. */
class CheckInTest {
    private static final SessionId SESSION = new SessionId(new UUID(1, 2));

    @Test
    void what_was_ticked_is_said_on_the_day_of_the_check_in() {
        var checkIn = nextDay(OptionalInt.of(2), OptionalInt.empty(), Map.of("dark-urine", "yes"));
        Answers answers = Given.aHealthyPerson().on(Given.TODAY.plusDays(3));

        Answers after = checkIn.into(answers);

        assertEquals(new Said("yes", Given.TODAY), after.said().get("dark-urine"));
        assertEquals(Given.TODAY.plusDays(3), after.today());
        assertEquals(answers.said().get("osteoporosis"), after.said().get("osteoporosis"));
    }

    @Test
    void what_was_not_ticked_leaves_the_answers_as_they_were() {
        Answers answers = Given.aHealthyPerson();

        assertEquals(
                answers, nextDay(OptionalInt.of(2), OptionalInt.of(3), Map.of()).into(answers));
    }

    @Test
    void soreness_and_pain_are_zero_to_ten() {
        assertEquals(
                OptionalInt.of(10),
                nextDay(OptionalInt.of(10), OptionalInt.of(0), Map.of()).soreness());
        nonsense(
                "soreness: expected 0 to 10, found 11",
                () -> nextDay(OptionalInt.of(11), OptionalInt.empty(), Map.of()));
        nonsense(
                "pain now: expected 0 to 10, found -1",
                () -> nextDay(OptionalInt.empty(), OptionalInt.of(-1), Map.of()));
    }

    @Test
    void the_numbers_of_a_week_keep_to_their_scales() {
        weekly(10, 10, 10, 10, 7);
        nonsense("pain of the week: expected 0 to 10, found 11", () -> weekly(11, 0, 0, 0, 0));
        nonsense("sleep: expected 0 to 10, found 11", () -> weekly(0, 11, 0, 0, 0));
        nonsense("stress: expected 0 to 10, found 11", () -> weekly(0, 0, 11, 0, 0));
        nonsense("interference: expected 0 to 10, found -1", () -> weekly(0, 0, 0, -1, 0));
        nonsense("medicine days: expected 0 to 7, found 8", () -> weekly(0, 0, 0, 0, 8));
    }

    private static NextDay nextDay(OptionalInt soreness, OptionalInt pain, Map<String, String> ticked) {
        return new NextDay(Given.TODAY, SESSION, soreness, pain, ticked);
    }

    private static void weekly(int pain, int sleep, int stress, int interference, int days) {
        new Weekly(
                Given.TODAY,
                OptionalInt.of(pain),
                OptionalInt.of(sleep),
                OptionalInt.of(stress),
                OptionalInt.of(interference),
                OptionalInt.of(days),
                Map.of());
    }

    private static void nonsense(String message, Runnable said) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, said::run).getMessage());
    }
}
