package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Nobody may take these rules for reviewed, on the screen or on paper. */
class PreviewTest {
    private static final String REVIEW = "No clinician has reviewed these rules";
    private static final String PREVIEW = "Preview: the safety check is not complete";

    @Test
    void
            start_verdict_plan_and_prints_say_that_no_clinician_has_reviewed_the_rules_and_every_page_that_it_is_a_preview() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var walker = new Walker(page, "preview").notLooking();
            walker.introduce("therapist", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
            walker.press("Choose where").press("Make the plan").at("/plan");

            for (String path : List.of("/", "/verdict", "/where", "/plan", "/check/answers", "/progress", "/keep"))
                says(house, page, path);
            for (String path : List.of("/verdict", "/plan", "/doctor", "/hand-over")) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                says(house, page, path);
                assertTrue(page.locator(".preview").isVisible(), path + " does not print it");
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    private static void says(House house, Page page, String path) {
        page.navigate(house.address() + path);
        String text = page.locator("body").innerText();
        assertTrue(page.url().endsWith(path), path + " led to " + page.url());
        assertTrue(text.contains(REVIEW), path);
        assertTrue(text.contains(PREVIEW), path);
    }
}
