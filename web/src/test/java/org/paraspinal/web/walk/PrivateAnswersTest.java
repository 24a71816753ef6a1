package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Whoever gives the massage sees limits and steps, and none of the receiver's answers. */
class PrivateAnswersTest {
    private static final Map<String, String> PRIVATE =
            Map.of("diabetes", "yes", "trauma-history", "yes", "consent-capacity", "yes");
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
    void the_partners_plan_and_player_tell_no_answer_and_the_receivers_verdict_does() {
        Page page = house.visitor(Visitor.PHONE);
        Walker walker = new Walker(page, "partner").notLooking();
        walker.introduce("partner", 44, "female", 4, "shoulder-left").answer(PRIVATE);
        assertTrue(tells(page, "diabetes"), "the receiver's own verdict explains itself");

        walker.press("Choose where").press("Make the plan").at("/plan");
        assertFalse(tells(page, "diabet") || tells(page, "upset") || tells(page, "sugar"), page.content());

        walker.press("Begin the session");
        assertFalse(tells(page, "diabet") || tells(page, "upset") || tells(page, "sugar"), page.content());
    }

    @Test
    void the_therapists_page_tells_limits_and_no_answer() {
        Page page = house.visitor(Visitor.PHONE);
        Walker walker = new Walker(page, "therapist").notLooking();
        walker.introduce("therapist", 44, "female", 4, "shoulder-left").answer(PRIVATE);

        walker.press("Choose where")
                .press("Make the plan")
                .press("Show or print")
                .at("/hand-over");

        assertTrue(tells(page, "of 10"));
        assertFalse(tells(page, "diabet") || tells(page, "upset") || tells(page, "sugar"), page.content());
    }

    /** Anywhere in the page, also where it is folded or only for the program. */
    private static boolean tells(Page page, String word) {
        return page.content().toLowerCase(Locale.ROOT).contains(word);
    }
}
