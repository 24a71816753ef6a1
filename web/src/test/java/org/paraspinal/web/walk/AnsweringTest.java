package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Who answers by the forms alone walks the same way as in the browser, and is judged the same. */
class AnsweringTest {
    private static final Map<String, String> ANSWERS =
            Map.of("wound-open", "yes", "places", "lumbar-left", "varicose-veins", "unsure", "consent-capacity", "yes");
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_same_answers_by_forms_alone_lead_over_the_same_pages_to_the_same_answers_and_verdict() {
        Walker drawn = new Walker(house.visitor(Visitor.PHONE), "answering-drawn").plainly();
        Walker posted = new Walker(house.visitor(Visitor.PHONE), "answering-posted").notLooking();

        List<String> byHand = walked(drawn, ANSWERS);
        assertTrue(drawn.seen().contains("details-wound-open"), drawn.seen()::toString);
        assertTrue(drawn.seen().contains("again-elsewhere"), drawn.seen()::toString);
        assertEquals(byHand, walked(posted, ANSWERS));
        assertEquals(drawn.seen(), posted.seen());

        Walker other = new Walker(house.visitor(Visitor.PHONE), "answering-other").notLooking();
        assertNotEquals(byHand, walked(other, Map.of("consent-capacity", "yes")), "other answers are other answers");
    }

    /** The words of the verdict and of all answers so far. */
    private static List<String> walked(Walker walker, Map<String, String> answers) {
        walker.introduce("partner", 40, "female", 5, "lumbar-left")
                .answer(answers)
                .at("/verdict");
        String verdict = walker.text();
        walker.page().navigate(house.address() + "/check/answers");
        return List.of(verdict, walker.text());
    }
}
