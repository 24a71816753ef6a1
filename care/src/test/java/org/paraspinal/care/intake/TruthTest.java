package org.paraspinal.care.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's three values. */
class TruthTest {
    @ParameterizedTest
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "TRUE, FALSE, FALSE, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "FALSE, FALSE, FALSE, FALSE"
    })
    void and_is_the_lesser_and_or_the_greater_in_either_order(Truth one, Truth other, Truth and, Truth or) {
        assertEquals(and, one.and(other));
        assertEquals(and, other.and(one));
        assertEquals(or, one.or(other));
        assertEquals(or, other.or(one));
    }
}
