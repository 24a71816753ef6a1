package org.paraspinal.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Axe, as pages are held against it, still finds what is wrong. */
class AxeTest {
    private static final String WRONG = "<!doctype html><html lang='en'><head><title>Wrong</title></head><body><main>"
            + "<h1>Wrong</h1><img src='data:,'><p style='color:#bbb;background:#fff'>Hardly to be read.</p></main></body></html>";

    @Test
    void a_picture_without_words_and_pale_letters_are_found_and_of_colours_only_these() {
        try (var context = Chromium.BROWSER.newContext()) {
            Page page = context.newPage();
            page.setContent(WRONG);

            assertEquals(List.of("color-contrast", "image-alt"), rules(Axe.violations(page)));
            assertEquals(List.of("color-contrast"), rules(Axe.violationsOfColour(page)));
        }
    }

    @Test
    void another_page_in_the_same_tab_is_held_too() {
        try (var context = Chromium.BROWSER.newContext()) {
            Page page = context.newPage();
            page.setContent(WRONG);
            Axe.violations(page);
            page.navigate("data:text/html," + WRONG.replace("#", "%23"));

            assertEquals(List.of("color-contrast", "image-alt"), rules(Axe.violations(page)));
        }
    }

    private static List<String> rules(List<String> violations) {
        return violations.stream()
                .map(v -> v.substring(0, v.indexOf(':')))
                .sorted()
                .toList();
    }
}
