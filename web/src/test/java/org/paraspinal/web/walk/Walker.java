package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.paraspinal.web.view.Axe;
import org.paraspinal.web.view.Pictures;

/** Somebody walking through the pages: every page on the way is held against axe, and kept as a picture. */
final class Walker {
    /** Each page once by day and once by night: the showcase holds every state of every page against axe. */
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    private final Page page;
    private final DrawnPages pages;
    private final String name;
    private final List<String> seen = new ArrayList<>();
    private boolean looking = true;
    private boolean drawn = true;

    Walker(Page page, String name) {
        this.page = page;
        this.pages = new DrawnPages(page);
        this.name = name;
    }

    Page page() {
        return page;
    }

    List<String> seen() {
        return seen;
    }

    /** Where another walk looks at the same pages: without axe and pictures, and the check is answered by its forms alone. */
    Walker notLooking() {
        looking = false;
        drawn = false;
        return this;
    }

    /** Without axe and pictures, and yet each page in the browser. */
    Walker plainly() {
        looking = false;
        drawn = true;
        return this;
    }

    /** Another walk looks at the pages of the check: they are answered by their forms alone, and what comes after is looked at. */
    Walker byForms() {
        drawn = false;
        return this;
    }

    /** Holds the page against axe and takes its picture; no page holds another in a frame, so one pass sees it all. */
    Walker look(String what) {
        seen.add(what);
        assertFalse(page.locator("body").innerText().contains("Preview"), () -> what + " calls itself a preview");
        if (looking && HELD.add(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") + what)) {
            assertEquals(List.of(), Axe.violations(page), what);
            Pictures.take(page, Path.of("target", "walk", name, String.format("%02d-%s.png", seen.size(), what)));
        }
        return this;
    }

    Walker press(String button) {
        pages.press(button);
        return this;
    }

    Walker tick(String field, String value) {
        pages.tick(field, value);
        return this;
    }

    Walker fill(String field, String value) {
        pages.fill(field, value);
        return this;
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    String path() {
        return pages.path();
    }

    Walker at(String path) {
        assertEquals(path, path());
        return this;
    }

    /** Begins the check and fills in the first pages. */
    Walker introduce(String delivery, int age, String sex, int pain, String site) {
        return through(check -> check.introduce(delivery, age, sex, pain, site));
    }

    /** Answers page after page as {@link Answering#answer} does, from the one that is shown on. */
    Walker answer(Map<String, String> answers) {
        return through(check -> check.answer(answers));
    }

    /** In the browser where the pages are looked at, else by their forms, and then to where they led. */
    private Walker through(Consumer<Answering> check) {
        if (drawn) check.accept(new Answering(pages, this::look));
        else posted(check);
        return this;
    }

    private void posted(Consumer<Answering> check) {
        var posted = new PostedPages(page, page.url());
        check.accept(new Answering(posted, seen::add));
        if (!posted.path().equals(path()))
            page.navigate(page.url().substring(0, page.url().length() - path().length()) + posted.path());
    }

    /**
     * Opens the player: through the check of somebody healthy whom a partner massages, or from the verdict if that was gone through.
     * Other walks look at what lies before it, so nothing is drawn until then.
     */
    Walker session() {
        boolean cleared = path().equals("/verdict");
        posted(check -> (cleared
                        ? check
                        : check.introduce("partner", 40, "female", 5, "lumbar-left")
                                .answer(Map.of("consent-capacity", "yes")))
                .session());
        page.locator("#player").waitFor();
        return this;
    }

    /** Goes through the check again on the next day, with nothing new. */
    Walker theDayAfter(House house) {
        house.daysLater(1);
        page.navigate(house.address() + "/check");
        return at("/check/return")
                .answer(Map.of("delivery", "partner", "consent-capacity", "yes"))
                .at("/verdict");
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
