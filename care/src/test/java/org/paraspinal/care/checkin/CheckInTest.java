package org.paraspinal.care.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
    void a_rating_is_there_or_was_not_answered_and_is_never_made_up() {
        var ratings = new Ratings(Map.of("sleep", 7.0, "fingertip-floor", 12.5));

        assertEquals(OptionalInt.of(7), ratings.whole("sleep"));
        assertEquals(OptionalDouble.of(12.5), ratings.of("fingertip-floor"));
        assertEquals(OptionalInt.empty(), ratings.whole("stress"));
        assertEquals(OptionalDouble.empty(), new Weekly(Given.TODAY, ratings, Map.of()).painWeek());
        nonsense("sleep: expected a finite number", () -> Ratings.of("sleep", Double.NaN));
    }

    @Test
    void a_days_ratings_say_nothing_to_the_safety_check() {
        Answers answers = Given.aHealthyPerson();

        assertEquals(answers, new CheckIn.Daily(Given.TODAY, Ratings.of("pain-day", 9)).into(answers));
    }

    private static NextDay nextDay(OptionalInt soreness, OptionalInt pain, Map<String, String> ticked) {
        return new NextDay(Given.TODAY, SESSION, soreness, pain, Optional.empty(), ticked);
    }

    private static void nonsense(String message, Runnable said) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, said::run).getMessage());
    }
}
