package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** A check-in is a safety check of its own. */
class CheckInTest {
    @Test
    void nothing_ticked_is_a_mistake_and_dark_urine_leads_to_a_doctor_today_and_bars_the_next_session() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var walker = new Walker(page, "check-in").notLooking();
            String session = session(walker);
            house.daysLater(1);
            page.navigate(house.address() + session.replace("/session/", "/check-in/next-day/"));

            walker.tick("soreness", "6").press("Send");
            assertTrue(page.title().startsWith("Error: "), "nothing ticked is no answer");
            assertTrue(walker.text().contains("Tick what applies"));
            assertFalse(page.locator("input[name='none']").isChecked(), "it is never chosen for the person");

            walker.tick("dark-urine", "yes").press("Send").at("/verdict/check-in");
            assertTrue(walker.text().contains("See a doctor today. No massage before that."));
            assertTrue(walker.text().contains("Pee as dark as cola"));

            for (String closed : new String[] {"/where", "/plan", session}) {
                page.navigate(house.address() + closed);
                assertFalse(walker.path().equals(closed), closed + " is closed");
            }

            page.navigate(house.address() + session.replace("/session/", "/check-in/next-day/"));
            walker.tick("none", "yes").press("Send").at("/check/changed?of=dark-urine&then=check-in");
            page.navigate(house.address() + "/verdict/check-in");
            assertTrue(
                    walker.text().contains("See a doctor today"), "a yes of the last day is not taken back in passing");
            page.navigate(house.address() + "/check/changed?of=dark-urine&then=check-in");
            walker.tick("dark-urine", "no").press("Continue").at("/progress");
        }
    }

    private static String session(Walker walker) {
        walker.introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where").press("Make the plan").press("Begin the session");
        Page page = walker.page();
        String session = walker.path();
        walker.begin().finish();
        page.waitForURL("**" + session + "/after");
        return session;
    }
}
