package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Somebody without mouse or touch: every control is reached by Tab, shows that it has the focus, and answers to its keys. */
class KeyboardTest {
    private static final int MOST_STEPS = 120;
    private static final int MOST_PAGES = 40;

    @Test
    void a_person_walks_from_the_start_to_the_plan_and_begins_the_session_with_the_keyboard_alone() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.DESK);

            forwardTo(page, "main button.go");
            press(page, "Enter", "/check/about");
            introduce(page);
            for (int i = 0; i < MOST_PAGES && path(page).startsWith("/check/page/"); i++) answer(page);
            assertEquals("/verdict", path(page));

            forwardTo(page, "a.go");
            press(page, "Enter", "/where");
            choosePlaceOnTheDrawing(page);
            unfoldTheRarerChoices(page);
            forwardTo(page, "button.go");
            press(page, "Enter", "/plan");

            forwardTo(page, "button.go");
            press(page, "Enter", "/session/");
            beginAndStop(page);
        }
    }

    @Test
    void who_was_sent_to_a_doctor_tells_what_was_allowed_with_the_keyboard_alone() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.DESK);
            new Walker(page, "keyboard-clearance")
                    .notLooking()
                    .introduce("therapist", 48, "male", 4, "shoulder-left")
                    .answer(Map.of("anticoagulant", "yes", "consent-capacity", "yes"));

            forwardTo(page, "a[href='/check/clearance']");
            press(page, "Enter", "/check/clearance");
            forwardTo(page, "[name=by]");
            page.keyboard().type("Dr Abara");
            forwardTo(page, "[name=on]");
            page.keyboard().type("11112026");
            forwardTo(page, "[name=allowed]");
            page.keyboard().type("Light work");
            forwardTo(page, "main button.go");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/check/clearance"));

            page.navigate(house.address() + "/check/clearance");
            assertTrue(page.locator("main").innerText().contains("Cleared by Dr Abara on 11 November 2026"));
        }
    }

    private static void introduce(Page page) {
        forwardTo(page, "[name=delivery]");
        page.keyboard().press("ArrowDown");
        assertEquals("partner", page.evaluate("document.activeElement.value"));
        forwardTo(page, "[name=age]");
        page.keyboard().type("40");
        forwardTo(page, "[name=sex]");
        page.keyboard().press("Space");
        forwardTo(page, "[name=pain-now]");
        for (int i = 0; i < 4; i++) page.keyboard().press("ArrowRight");
        assertEquals("4", page.evaluate("document.activeElement.value"));
        forwardTo(page, "[name=sites]");
        page.keyboard().press("Space");
        forwardTo(page, "main button.go");
        press(page, "Enter", "/check/drawing");
        forwardTo(page, "[name^=kind-][value=ache]");
        page.keyboard().press("Space");
        forwardTo(page, "[name^=strength-]");
        for (int i = 0; i < 4; i++) page.keyboard().press("ArrowRight");
        assertEquals("4", page.evaluate("document.activeElement.value"));
        forwardTo(page, "main button.go");
        press(page, "Enter", "/check/page/");
    }

    /** "None of these", and a tick where a tick is good news; then back by Shift+Tab to see that the row is still there. */
    private static void answer(Page page) {
        String here = path(page);
        boolean consent = (boolean) page.evaluate("document.querySelector('[name=consent-capacity]') !== null");
        forwardTo(page, consent ? "[name=consent-capacity]" : "[name=none]");
        page.keyboard().press("Space");
        assertTrue((boolean) page.evaluate("document.activeElement.checked"), here);
        page.keyboard().press("Shift+Tab");
        visible(page);
        forwardTo(page, "main button.go");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith(here));
    }

    private static void choosePlaceOnTheDrawing(Page page) {
        forwardTo(page, ".pick");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        assertEquals("true", page.evaluate("document.activeElement.getAttribute('aria-checked')"));
        assertTrue((boolean) page.evaluate("document.querySelectorAll('[name=places]:checked').length > 0"));
    }

    private static void unfoldTheRarerChoices(Page page) {
        forwardTo(page, ".more > summary");
        page.keyboard().press("Enter");
        assertTrue((boolean) page.evaluate("document.querySelector('.more').open"));
        page.keyboard().press("Tab");
        assertEquals("height", page.evaluate("document.activeElement.name"));
    }

    private static void beginAndStop(Page page) {
        page.locator("#player").waitFor();
        forwardTo(page, "#b-pause");
        page.keyboard().press("Enter");
        assertEquals("Pause", page.locator("#b-pause").textContent());
        page.keyboard().press("ArrowRight");
        assertEquals("The first minute", page.locator("#place").textContent(), "who never did it cannot skip it");
        page.clock().fastForward(61_000);
        page.keyboard().press("ArrowRight");
        assertTrue(page.locator("#place").textContent().startsWith("Step 2 of"));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowLeft");
        assertTrue(page.locator("#place").textContent().startsWith("Step 1 of"));
        page.keyboard().press("ArrowDown");
        assertTrue(page.locator("#live").textContent().startsWith("Softer"));
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("Space");
        assertEquals("Go on", page.locator("#b-pause").textContent());
        forwardTo(page, "#b-stop");
        page.keyboard().press("Escape");
        page.locator("#stopcard").waitFor();
        forwardTo(page, ".symptoms button");
        page.keyboard().press("Enter");
        assertTrue((boolean) page.evaluate("document.activeElement.matches('.advice:not([hidden]) h1')"));
    }

    /** Tab after Tab until the control has the focus; each one on the way shows it. */
    private static void forwardTo(Page page, String selector) {
        for (int i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press("Tab");
            visible(page);
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) return;
        }
        throw new AssertionError(path(page) + ": Tab never reaches " + selector);
    }

    private static void visible(Page page) {
        assertTrue(
                (boolean) page.evaluate("""
                        () => {
                          const at = document.activeElement;
                          if (at === document.body) return true;
                          const marked = [at, at.querySelector('.place')].filter(Boolean).map(e => getComputedStyle(e));
                          const shown = marked.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)
                            || (s.stroke !== 'none' && parseFloat(s.strokeWidth) >= 4));
                          const box = at.getBoundingClientRect();
                          return shown && box.bottom > 0 && box.top < innerHeight;
                        }
                        """),
                () -> path(page) + ": the focus is not to be seen on "
                        + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
    }

    private static void press(Page page, String key, String to) {
        page.keyboard().press(key);
        page.waitForURL(url -> url.substring(url.indexOf('/', 8)).startsWith(to));
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf('/', 8));
    }
}
