package org.paraspinal.care.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers.Said;

/** What becomes of an answer when the same question is answered later. */
class AnswersTest {
    private static final Said FIRST = new Said("no", Given.TODAY);

    @Test
    void the_same_said_again_is_of_the_later_day_and_no_turn() {
        assertEquals(
                new Said("no", Given.TODAY.plusDays(3), Optional.empty()), FIRST.then("no", Given.TODAY.plusDays(3)));
    }

    @Test
    void something_else_said_is_a_turn_on_its_day_and_stays_one() {
        var turn = Optional.of(Given.TODAY.plusDays(3));
        Said turned = FIRST.then("yes", Given.TODAY.plusDays(3));

        assertEquals(new Said("yes", Given.TODAY.plusDays(3), turn), turned);
        assertEquals(new Said("yes", Given.TODAY.plusDays(5), turn), turned.then("yes", Given.TODAY.plusDays(5)));
    }
}
