package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Somebody lives through a baseline and eight weeks, and meets each kind of page: too early, within noise, clear change, worse, a doctor. */
class EightWeeksTest {
    private House house;
    private Page page;
    private Walker walker;

    @Test
    void from_too_early_through_noise_and_a_clear_change_to_a_doctor() {
        try (House open = House.open()) {
            house = open;
            page = house.visitor(Visitor.PHONE);
            walker = new Walker(page, "eight-weeks").byForms();
            walker.introduce("partner", 40, "female", 6, "lumbar-left").answer(Map.of("consent-capacity", "yes"));

            firstWeek();
            week(1, 6);
            assertEquals("Not yet: 1 more week.", walker.says("h1"), "too early");
            walker.look("progress-too-early");
            week(1, 6);

            session();
            week(1, 6);
            week(1, 6);
            assertTrue(walker.says("h1").endsWith("No change is shown so far."), walker.says("h1"));
            walker.look("progress-within-noise");

            week(1, 4);
            week(1, 3);
            week(1, 3);
            week(1, 3);
            assertTrue(walker.says("h1").contains("enough to matter. It may have happened anyway."), walker.says("h1"));
            assertFalse(walker.has("a.go[href='/doctor']"), "nothing calls for a doctor");
            assertTrue(
                    walker.text().contains("people followed over time") || walker.has("svg"), "a yardstick is drawn");
            walker.look("progress-clear-change");

            bend("20", "19");
            bend("12,5", "");
            assertTrue(
                    walker.text().contains("Fingertips to the floor: 20 cm at first, 12.5 cm now. That is further"),
                    walker.text());

            week(1, 8);
            week(1, 9);
            week(1, 9);
            assertTrue(walker.says("h1").endsWith("Pause the massage and see a doctor."), "watching speaks up first");
            assertFalse(walker.text().contains("You may go on"), "nothing softens it");
            assertTrue(walker.has("a.go[href='/doctor']"));
            walker.look("progress-see-a-doctor");
            week(1, 9);
            assertTrue(
                    walker.text().contains("That is clearly worse. Stop the massage and see a doctor."), walker.text());
            walker.look("progress-worse");

            page.navigate(house.address() + "/doctor");
            walker.look("doctor-after-ten-weeks");
            assertTrue(walker.text().contains("1 session from"), walker.text());
            assertTrue(walker.text().contains("Weekly pain"), "the numbers are on it");
        }
    }

    @Test
    void the_morning_after_is_one_tap_with_the_prediction_beside_what_came_and_softens_the_next_session() {
        try (House open = House.open()) {
            house = open;
            page = house.visitor(Visitor.PHONE);
            walker = new Walker(page, "morning").byForms();
            String session = session();
            house.daysLater(1);

            page.navigate(house.address() + "/check-in/morning/" + session);
            walker.look("morning");
            page.locator("button[value='usual']").click();
            page.waitForURL("**/check-in/thanks/**");
            walker.look("morning-thanks");
            assertTrue(walker.text().contains("you expected 3 of 10 right after it. It was 2."), walker.text());
            assertTrue(walker.text().contains("The next session begins as it is planned."), walker.text());

            page.navigate(house.address() + "/check-in/morning/" + session);
            page.locator("button[value='not-usual']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/check-in/next-day/**");
            walker.tick("soreness", "4").tick("none", "yes").press("Send");
            assertTrue(
                    walker.text()
                            .contains("The next session: the morning after was not as usual: this begins two lower."),
                    walker.text());
        }
    }

    private void firstWeek() {
        page.navigate(house.address() + "/check-in/weekly");
        walker.look("first-week");
        walker.tick("pain-week", "6").tick("sleep", "4").tick("stress", "6").tick("low-mood", "4");
        walker.fill("activity-1-name", "carry the shopping").tick("activity-1", "3");
        walker.tick("expect-relief", "5").tick("expect-help", "7").press("Send");
        assertTrue(walker.text().contains("Thank you. It is kept."), walker.text());
    }

    private void bend(String floor, String schober) {
        page.navigate(house.address() + "/measure/bend");
        walker.look("bend");
        walker.press("Keep it");
        assertTrue(page.title().startsWith("Error: "), "nothing measured is no measure");
        walker.fill("fingertip-floor", floor)
                .fill("schober", schober)
                .press("Keep it")
                .at("/progress");
    }

    /** So many weeks later the week is rated, with nothing new; then the page of progress. */
    private void week(int weeks, int pain) {
        house.daysLater(7 * weeks);
        page.navigate(house.address() + "/check-in/weekly");
        assertEquals(
                0,
                page.locator("input[type='radio']:checked").count(),
                "the last answer is never shown before the new one");
        walker.tick("pain-week", Integer.toString(pain))
                .tick("sleep", "5")
                .tick("stress", "5")
                .tick("activity-1", "4");
        if (walker.has("input[name=\'none\']")) walker.tick("none", "yes");
        walker.press("Send");
        page.navigate(house.address() + "/progress");
    }

    /** A session a day after the last week was rated. */
    private String session() {
        page.navigate(house.address() + "/");
        walker.introduce("partner", 40, "female", 6, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where").tick("pain-now", "5").tick("expected", "3").press("Make the plan");
        walker.press("Begin the session");
        String session = walker.path().substring("/session/".length());
        walker.begin().finish();
        walker.tick("pain-after", "2");
        page.locator("form button.go").first().click();
        page.waitForURL("**/thanks");
        return session;
    }
}
