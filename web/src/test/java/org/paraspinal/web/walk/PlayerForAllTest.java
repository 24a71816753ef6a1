package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The player by its names, on a narrow screen, with large type, by day and by night: each state is held against axe and kept as a picture. */
class PlayerForAllTest {
    @Test
    void every_control_has_its_name_and_each_state_passes_axe_by_day() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var walker = new Walker(page, "player-names").session();
            through(walker, "phone-light");

            for (String name : List.of("Stop", "Softer", "Pause", "Back", "Repeat", "Skip", "Full screen"))
                assertEquals(1, button(page, name).count(), name);
            for (String name : List.of("Sound at the end of a step", "Speak each step"))
                assertEquals(
                        1,
                        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name))
                                .count(),
                        name);
            assertEquals(
                    1,
                    page.getByRole(AriaRole.TIMER, new Page.GetByRoleOptions().setName("Time left in this step"))
                            .count());
            assertEquals(
                    1,
                    page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Guided session"))
                            .count());
            assertEquals(1, page.locator("h1:visible").count());
            page.locator(".keys-help summary").click();
            assertTrue(walker.text().contains("Escape\nStop"), "the keys are listed: " + walker.text());
        }
    }

    @Test
    void it_is_usable_at_320_pixels_and_at_twice_the_text_with_stop_softer_and_pause_always_in_view() {
        try (House house = House.open()) {
            Page page = house.visitor(new Visitor(320, 640, true, true));
            var walker = new Walker(page, "player-narrow").session();
            through(walker, "narrow-dark");

            for (String size : List.of("112.5%", "225%")) {
                page.evaluate("s => { document.documentElement.style.fontSize = s }", size);
                assertEquals(List.of(), wider(page), "scrolls sideways at " + size);
                for (String id : List.of("b-stop", "b-softer", "b-pause")) {
                    var box = page.locator("#" + id).boundingBox();
                    assertTrue(
                            box.y >= 0 && box.y + box.height <= 641 && box.x + box.width <= 321,
                            id + " is out of view at " + size + ": " + box.y);
                }
                walker.look("player-text-" + size.replaceAll("[^0-9]", ""));
            }
            page.locator("#b-stop").click();
            assertEquals(List.of(), wider(page), "the stop card scrolls sideways");
            walker.look("player-stopcard-large");
        }
    }

    @Test
    void a_desk_by_night_and_day_shows_every_state() {
        try (House house = House.open()) {
            Page page = house.visitor(new Visitor(1280, 900, true, true));
            through(new Walker(page, "player-desk-dark").session(), "desk-dark");
            Page day = house.visitor(Visitor.DESK);
            var walker = new Walker(day, "player-desk").session();
            through(walker, "desk-light");
            day.locator("#b-stop").click();
            walker.look("player-stopcard-desk");
            day.locator("[data-symptom='shooting-pain']").click();
            walker.look("player-advice-desk");
        }
    }

    /** Before, each touch of the first minute, getting ready, at work, the question, paused. */
    private static void through(Walker walker, String kind) {
        Page page = walker.page();
        walker.look("player-before-" + kind);
        page.locator("#b-pause").click();
        walker.look("player-line-" + kind);
        page.clock().fastForward(15_000);
        walker.look("player-lane-" + kind);
        page.clock().fastForward(15_000);
        walker.look("player-press-" + kind);
        page.clock().fastForward(31_000);
        walker.look("player-ready-" + kind);
        page.clock().fastForward(22_000);
        page.locator("#b-skip").click();
        page.clock().fastForward(14_000);
        walker.look("player-work-" + kind);
        for (int i = 0; i < 20 && !page.locator("#pleasant").isVisible(); i++)
            page.clock().fastForward(10_000);
        walker.look("player-asks-" + kind);
        page.locator("#b-yes").click();
    }

    /** What reaches beyond the right edge, when the page scrolls sideways. */
    private static Object wider(Page page) {
        return page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                  .map(e => e.tagName + '#' + e.id + '.' + e.getAttribute('class'))
                """);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
