package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.web.walk.House.Visitor;

/** The player, walked with a clock that the test turns. */
class PlayerTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_first_minute_finds_the_lane_and_what_is_called_softer_in_it_lowers_this_session_and_the_next() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "player");
        walker.notLooking().session();
        String session = walker.path();

        page.locator("#b-pause").click();
        assertEquals("Find the bony line", walker.says("#what"));
        assertTrue(page.locator("#b-skip").isDisabled(), "who never did it cannot skip it");
        int most = most(page);
        assertTrue(most > 3, "a plan that goes further than a 3, or this shows nothing");
        page.clock().fastForward(15_000);
        assertEquals("Two fingers out: your lane", walker.says("#what"));
        assertEquals(2, page.locator(".strokes .lane").count(), "one lane on each side of the strip");
        page.clock().fastForward(15_000);
        assertEquals("Press to a 3", walker.says("#what"));
        assertTrue(walker.says("#pressure").startsWith("3 of 10"));
        page.locator("#b-softer").click();
        assertTrue(walker.says("#pressure").startsWith("2 of 10"));
        page.clock().fastForward(15_000);
        assertEquals("Now a " + Math.min(5, most), walker.says("#what"), "no firmer than the plan is anywhere");
        assertTrue(
                walker.says("#pressure").startsWith(Math.min(5, most) - 1 + " of 10"), "and softer by what was said");
        page.clock().fastForward(15_000);
        assertEquals("Step 1 of " + steps(page), walker.says("#place"));
        neverFirmerThanPlannedAndOneLower(walker);
        walker.finish();

        Manner told = held(session).manner();
        assertEquals(List.of(true, 1), List.of(told.calibrated(), told.softer()));

        walker.theDayAfter(house).session();
        assertEquals("Softer was asked for last time: this begins one lower.", walker.says("#last"));
        assertTrue(page.locator("#b-first").isVisible(), "it can be done again");
        page.locator("#b-pause").click();
        assertEquals("Step 1 of " + steps(page), walker.says("#place"), "who has done it need not do it again");
        neverFirmerThanPlannedAndOneLower(walker);
        walker.finish();

        walker.theDayAfter(house).session();
        page.locator("#b-first").click();
        page.clock().fastForward(31_000);
        assertTrue(
                walker.says("#pressure").startsWith(Math.min(3, most(page)) + " of 10"),
                "found anew, from the plan's own");
        page.locator("#b-skip").click();
        assertTrue(walker.says("#place").startsWith("Step 1 of"), "who has done it may leave it");
    }

    /** Goes through all steps by Skip. */
    private static void neverFirmerThanPlannedAndOneLower(Walker walker) {
        Page page = walker.page();
        int all = steps(page);
        boolean lower = false;
        for (int i = 0; i < all; i++) {
            int planned = ((Number) page.evaluate(
                            "i => { const s = JSON.parse(document.getElementById('steps').textContent).steps[i]; return Math.max(s.from, s.to); }",
                            i))
                    .intValue();
            String said = walker.says("#pressure").split(" of 10")[0];
            int shown = said.isBlank() ? 0 : Integer.parseInt(said.substring(said.lastIndexOf(' ') + 1));
            assertEquals(planned == 0 ? 0 : Math.max(1, planned - 1), shown, "step " + (i + 1));
            lower |= shown < planned;
            if (i + 1 < all) page.locator("#b-skip").click();
        }
        assertTrue(lower, "a step that is lower than planned, or this shows nothing");
    }

    @Test
    void the_hand_travels_at_the_speed_of_the_step_on_the_scale_of_the_map() {
        Page page = house.visitor(Visitor.DESK);
        var walker = new Walker(page, "speed").notLooking().session().begin();
        skipTo(page, s -> s.speed() > 0);
        page.clock().fastForward(20_000);
        page.clock().pauseAt(now(page) + 1000);
        double start = along(page);
        page.clock().runFor(2_000);
        double seconds = 2;
        double travelled = along(page) - start;

        double speed = step(page).speed();
        assertEquals(speed, travelled / seconds, 0.05 * speed, "centimetres a second on the map");
        double neck = ((Number)
                        page.evaluate(
                                "() => { const m = document.querySelector('.stage svg').getScreenCTM(), h = document.querySelector('.stage .hand').getBoundingClientRect(); return h.width / m.a; }"))
                .doubleValue();
        assertEquals(34, neck, 4, "the drawing's unit is a millimetre on the screen too");
        assertTrue(walker.says("#whole").endsWith("left in the session"));
    }

    /** How far the first hand is along its stroke, in centimetres, as it is drawn on the screen. */
    private static double along(Page page) {
        return ((Number) page.evaluate("""
                () => {
                  const way = document.querySelector('.stage .travel'), hand = document.querySelector('.stage .hand');
                  const box = hand.getBoundingClientRect(), m = way.getScreenCTM().inverse();
                  const at = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(m);
                  let best = 0, near = Infinity;
                  for (let l = 0; l <= way.getTotalLength(); l += .5) {
                    const p = way.getPointAtLength(l), d = Math.hypot(p.x - at.x, p.y - at.y);
                    if (d < near) [near, best] = [d, l];
                  }
                  return best / 10;
                }
                """)).doubleValue();
    }

    @Test
    void what_comes_next_is_shown_and_spoken_before_it_comes_and_each_change_is_counted_down() {
        Page page = house.visitor(Visitor.PHONE);
        page.addInitScript("window.spoken = []; speechSynthesis.speak = u => spoken.push(u.text);");
        var walker = new Walker(page, "next").notLooking().session().begin();
        page.locator("#o-speech").check();
        skipTo(page, s -> s.side().equals("left"));
        page.clock().fastForward(19_000);
        assertEquals("work", phase(page));
        page.clock().pauseAt(now(page) + 100);
        page.clock().runFor((left(page) - 12) * 1000L);
        assertFalse(walker.says("#next").startsWith("Next"), "not yet");
        page.clock().runFor(3_000);
        assertTrue(walker.says("#next").startsWith("Next: right side"), walker.says("#next"));
        assertTrue(walker.says("#next").endsWith("Change sides."));
        assertTrue(((List<?>) page.evaluate("spoken")).toString().contains("Next: Right side"));

        page.clock().runFor((left(page) - 3) * 1000L + 100);
        assertEquals("3", walker.says("#clock"));
        assertTrue(
                (boolean) page.evaluate("document.body.classList.contains('flashing')"), "a flash that needs no sound");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.clock().runFor(1_000);
        assertEquals("2", walker.says("#clock"));
        assertFalse((boolean) page.evaluate("document.body.classList.contains('flashing')"), "nothing flashes");
        assertTrue((boolean) page.evaluate("document.body.classList.contains('counting')"), "a still sign instead");
        page.clock().runFor(2_200);
        assertTrue(page.locator("#side").isVisible());
        assertTrue(walker.says("#what").startsWith("Get ready: Right side"));
        assertEquals(10, left(page), 1, "longer to get into position where the side changes");
        assertTrue(((List<?>) page.evaluate("spoken")).toString().contains("Change sides. Right side"));
    }

    @Test
    void pause_repeat_reload_and_a_locked_screen_lose_neither_the_place_nor_the_time() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "pause").notLooking().session().begin();
        String session = walker.path();
        skipTo(page, s -> s.seconds() >= 60);
        page.clock().fastForward(40_000);
        assertEquals("work", phase(page));
        page.locator("#b-pause").click();
        String time = walker.says("#clock");
        page.clock().fastForward(300_000);
        assertEquals(time, walker.says("#clock"), "a pause stands still");
        page.reload();
        assertEquals(time, walker.says("#clock"), "and survives a reload");
        page.locator("#b-pause").click();
        String place = walker.says("#place");
        page.clock().fastForward(20_000);
        assertEquals(
                20,
                seconds(time) - left(page),
                2,
                "it goes on from there, counted by the clock, however few ticks came through");
        page.locator("#b-repeat").click();
        assertEquals(place, walker.says("#place"));
        walker.finish();

        SessionHeld held = held(session);
        assertEquals(1, held.manner().pauses());
        assertTrue(held.manner().pausedSeconds() >= 300, "" + held.manner().pausedSeconds());
        assertEquals(1, held.strokes().stream().mapToInt(s -> s.repeats()).sum());
        assertTrue(held.seconds() >= 40, "what was worked before it was passed over counts: " + held.seconds());
        assertTrue(walker.text().contains("Where hands were"));
        assertTrue(walker.text().contains("Low back, left"), walker.text());
    }

    private static void skipTo(Page page, java.util.function.Predicate<Step> wanted) {
        while (!wanted.test(step(page))) page.locator("#b-skip:enabled").click();
    }

    private record Step(String side, double speed, int seconds) {}

    @SuppressWarnings("unchecked")
    private static Step step(Page page) {
        var s = (Map<String, Object>)
                page.evaluate(
                        "() => JSON.parse(document.getElementById('steps').textContent).steps[parseInt(document.getElementById('place').textContent.slice(5)) - 1]");
        return new Step(
                String.valueOf(s.get("side")),
                ((Number) s.get("speed")).doubleValue(),
                ((Number) s.get("seconds")).intValue());
    }

    /** The greatest pressure of the plan. */
    private static int most(Page page) {
        return ((Number)
                        page.evaluate(
                                "Math.max(...JSON.parse(document.getElementById('steps').textContent).steps.map(s => Math.max(s.from, s.to)))"))
                .intValue();
    }

    private static int steps(Page page) {
        return ((Number) page.evaluate("JSON.parse(document.getElementById('steps').textContent).steps.length"))
                .intValue();
    }

    private static String phase(Page page) {
        return String.valueOf(page.evaluate("document.body.dataset.phase"));
    }

    private static long now(Page page) {
        return ((Number) page.evaluate("Date.now()")).longValue();
    }

    private static int left(Page page) {
        return seconds(page.locator("#clock").textContent());
    }

    private static int seconds(String clock) {
        String[] parts = clock.split(":");
        return parts.length == 1
                ? Integer.parseInt(parts[0])
                : 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
    }

    private static SessionHeld held(String session) {
        return house.held(session).orElseThrow();
    }
}
