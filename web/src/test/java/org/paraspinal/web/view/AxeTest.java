package org.paraspinal.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Axe, as pages are held against it, still finds what is wrong. */
class AxeTest {
    private static final String WRONG = "<!doctype html><html lang='en'><head><title>Wrong</title></head><body><main>"
            + "<h1>Wrong</h1><img src='data:,'><p style='color:#bbb;background:#fff'>Hardly to be read.</p></main></body></html>";

    @Test
    void a_picture_without_words_and_pale_letters_are_found_and_with_one_rule_only_its_own() {
        try (var context = Chromium.BROWSER.newContext()) {
            Page page = context.newPage();
            page.setContent(WRONG);

            assertEquals(
                    List.of("color-contrast", "image-alt"),
                    Axe.of(page).analyze().getViolations().stream()
                            .map(Rule::getId)
                            .sorted()
                            .toList());
            assertEquals(
                    List.of("color-contrast"),
                    Axe.of(page).withRules(List.of("color-contrast")).analyze().getViolations().stream()
                            .map(Rule::getId)
                            .toList());
        }
    }
}
