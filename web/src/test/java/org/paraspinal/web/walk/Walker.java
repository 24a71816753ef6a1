package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.paraspinal.care.knowledge.Polarity;

/** Somebody walking through the pages: every page on the way is held against axe, and kept as a picture. */
final class Walker {
    private static final int MOST_PAGES = 60;

    /** Each page once by day and once by night: the showcase holds every state of every page against axe. */
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    private final Page page;
    private final String name;
    private final List<String> seen = new ArrayList<>();
    private boolean looking = true;

    Walker(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    Page page() {
        return page;
    }

    List<String> seen() {
        return seen;
    }

    /** Without axe and pictures: where another walk looks at the same pages, or the browser runs no script for it. */
    Walker notLooking() {
        looking = false;
        return this;
    }

    /** Holds the page against axe and takes its picture. */
    Walker look(String what) {
        seen.add(what);
        assertFalse(page.locator("body").innerText().contains("Preview"), () -> what + " calls itself a preview");
        if (looking && HELD.add(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") + what)) {
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertTrue(
                    violations.isEmpty(),
                    () -> what + ": "
                            + violations.stream()
                                    .map(v -> v.getId() + " "
                                            + v.getNodes().stream()
                                                    .map(n -> n.getHtml())
                                                    .toList())
                                    .toList());
        }
        if (looking)
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "walk", name, String.format("%02d-%s.png", seen.size(), what))));
        return this;
    }

    Walker press(String button) {
        page.locator("button.go:visible, a.go:visible")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Walker tick(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']")
                .first()
                .check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    Walker fill(String field, String value) {
        page.locator("input[name='" + field + "']").first().fill(value);
        return this;
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    String path() {
        String url = page.url();
        return url.substring(url.indexOf('/', "http://".length()));
    }

    Walker at(String path) {
        assertEquals(path, path());
        return this;
    }

    /** Begins the check and fills in the first page. */
    Walker introduce(String delivery, int age, String sex, int pain, String site) {
        press("Check if massage is safe for me today");
        at("/check/about").look("about");
        tick("delivery", delivery)
                .fill("age", Integer.toString(age))
                .tick("sex", sex)
                .fill("weeks-of-pain", "3");
        tick("pain-now", Integer.toString(pain)).tick("sites", site);
        press("Continue").at("/check/drawing").look("drawing");
        return press("Continue");
    }

    /** Answers page after page: yes where the map says so, else None of these; details as the map says. Ends where there is no more. */
    Walker answer(Map<String, String> answers) {
        for (int i = 0; i < MOST_PAGES && path().startsWith("/check"); i++) {
            look(path().substring("/check/".length()).replace('/', '-').replace('.', '-'));
            boolean ticked = false;
            for (var a : answers.entrySet()) {
                if (!has("input[name='" + a.getKey() + "'][value='" + a.getValue() + "']")) continue;
                tick(a.getKey(), a.getValue());
                ticked = true;
            }
            if (!ticked && has("input[name='none']")) tick("none", "yes");
            if (path().startsWith("/check/details/")) unremarkable();
            if (path().equals("/check/return")) asBefore(answers);
            press("Continue");
        }
        return this;
    }

    /** Fills in the rest of the page for who comes back: the pain, and no row unless one was named. */
    private void asBefore(Map<String, String> answers) {
        tick("pain-now", "3");
        boolean row =
                answers.keySet().stream().anyMatch(a -> House.KNOWLEDGE.row(a).isPresent());
        if (!row) tick("none", "yes");
    }

    /** Answers every qualifier as somebody would with whom all is well and checked. */
    private void unremarkable() {
        for (Locator radio : page.locator("input[type='radio'][value='no']").all()) {
            String id = radio.getAttribute("name");
            boolean favourable = House.KNOWLEDGE.qualifier(id).orElseThrow().polarity() == Polarity.FAVOURABLE;
            tick(id, favourable ? "yes" : "no");
        }
    }

    /** Opens the player: through the check of somebody healthy whom a partner massages, or from the verdict if that was gone through. */
    Walker session() {
        if (!path().equals("/verdict"))
            introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        press("Choose where").tick("places", "lumbar-left").tick("places", "lumbar-right");
        tick("places", "upper-buttock-left").tick("places", "upper-buttock-right");
        press("Make the plan").press("Begin the session");
        page.locator("#player").waitFor();
        return this;
    }

    /** Goes through the check again on the next day, with nothing new. */
    Walker theDayAfter(House house) {
        house.daysLater(1);
        page.navigate(house.address() + "/check");
        tick("delivery", "partner").tick("pain-now", "3").tick("none", "yes").tick("consent-capacity", "yes");
        return press("Continue").at("/verdict");
    }

    /** The words of one element, as they are seen. */
    String says(String selector) {
        return page.locator(selector).innerText();
    }

    /** Begins the session and lets the first minute pass, in which hands find their lane, their 3 and their 5. */
    Walker begin() {
        page.locator("#b-pause").click();
        page.clock().fastForward(61_000);
        page.locator("#b-skip:enabled").waitFor();
        return this;
    }

    /** Passes over every step, waits until what was done is acknowledged, and goes on to the page after the session. */
    Walker finish() {
        String session = path();
        while (page.locator("#b-skip").isEnabled()) page.locator("#b-skip").click();
        page.locator("#player [data-sent]")
                .filter(new Locator.FilterOptions().setHasText("it is in the record"))
                .waitFor();
        page.locator("#b-pause").click();
        page.waitForURL("**" + session + "/after");
        return this;
    }

    /** Stops, and says what was noticed. */
    Walker stop(String symptom) {
        page.locator("#b-stop").click();
        page.locator("[data-symptom='" + symptom + "']").click();
        page.locator("#stop-" + symptom + " [data-sent]")
                .filter(new Locator.FilterOptions().setHasText("it is in the record"))
                .waitFor();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }
}
