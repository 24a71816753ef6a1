package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.SomePeople.Somebody;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Shipped;

/** Invariant 2: an adverse yes never makes a verdict milder or a limit looser; for favourable answers it is the other way round. */
class MonotoneTest {
    private static final Knowledge KNOWLEDGE = Shipped.knowledge();

    @Test
    void an_adverse_yes_never_loosens_anything_for_a_healthy_person() {
        assertHolds(Given.aHealthyPerson());
    }

    static Stream<Somebody> people() {
        return SomePeople.first(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void an_adverse_yes_never_loosens_anything_for_people_of_all_kinds(Somebody somebody) {
        assertHolds(somebody.answers());
    }

    private static void assertHolds(Answers base) {
        assertEquals("", String.join("\n", Monotone.violations(KNOWLEDGE, Judge.SHIPPED, base)));
    }

    @Test
    void x() {
        assertTrue(true);
    }
}
