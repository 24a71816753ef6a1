package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Nobody may take these rules for reviewed, on the screen or on paper; and no page calls the check unfinished any more. */
class PreviewTest {
    private static final String REVIEW = "No clinician has reviewed these rules";
    private static final String PREVIEW = "Preview";

    @Test
    void start_verdict_plan_and_prints_say_that_no_clinician_has_reviewed_the_rules_and_no_page_is_a_preview() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var walker = new Walker(page, "preview").notLooking();
            walker.introduce("therapist", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
            walker.press("Choose where").press("Make the plan").at("/plan");

            for (String path : List.of("/", "/verdict", "/plan", "/doctor", "/hand-over"))
                assertTrue(text(house, page, path).contains(REVIEW), path);
            for (String path : List.of("/", "/verdict", "/where", "/plan", "/check/answers", "/progress", "/keep"))
                assertFalse(text(house, page, path).contains(PREVIEW), path);
            for (String path : List.of("/verdict", "/plan", "/doctor", "/hand-over")) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertTrue(text(house, page, path).contains(REVIEW), path);
                assertTrue(page.locator(".unreviewed").isVisible(), path + " does not print it");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    private static String text(House house, Page page, String path) {
        page.navigate(house.address() + path);
        assertTrue(page.url().endsWith(path), path + " led to " + page.url());
        return page.locator("body").innerText();
    }
}
