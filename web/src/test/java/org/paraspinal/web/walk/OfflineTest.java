package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** A session that was opened goes on without a network, and what was done in it reaches the record once. */
class OfflineTest {
    private static final String ENDED = "session-ended";
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
    void a_session_finished_offline_is_kept_on_the_phone_and_sent_exactly_once() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "offline").notLooking();
        String session = opened(walker);
        long before = house.entries(ENDED);

        page.context().setOffline(true);
        page.reload();
        walker.begin();
        String place = walker.says("#place");
        page.locator("#b-skip").click();
        page.reload();
        assertFalse(walker.says("#place").equals(place), "a reload without a network goes on where it was");
        while (page.locator("#b-skip").isEnabled()) page.locator("#b-skip").click();
        page.locator("#player [data-sent]:has-text('Kept on this phone')").waitFor();
        page.reload();
        assertEquals("Done.", walker.says("#what"));
        assertEquals(before, house.entries(ENDED));

        page.context().setOffline(false);
        page.locator("#player [data-sent]:has-text('it is in the record')").waitFor();
        assertEquals(before + 1, house.entries(ENDED));
        page.evaluate("import('/js/player/unsent.js').then(q => Promise.all([q.send(), q.send()])).then(() => 0)");
        assertEquals(before + 1, house.entries(ENDED), "exactly once");
        assertTrue(house.held(session).isPresent());
        page.locator("#b-pause").click();
        page.waitForURL("**" + session + "/after");
    }

    @Test
    void a_session_whose_window_was_closed_offline_is_sent_from_the_page_that_is_opened_next() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "next-opening").notLooking();
        String session = opened(walker);
        page.context().setOffline(true);
        walker.begin();
        while (page.locator("#b-skip").isEnabled()) page.locator("#b-skip").click();
        page.locator("#player [data-sent]:has-text('Kept on this phone')").waitFor();
        page.close();
        assertEquals(Optional.empty(), house.held(session));

        page.context().setOffline(false);
        Page other = page.context().newPage();
        other.navigate(house.address() + "/");
        other.locator(".unsent:has-text('now in your record')").waitFor();
        assertTrue(house.held(session).isPresent());
        other.locator(".unsent a").click();
        other.waitForURL("**" + session + "/after");
    }

    @Test
    void a_session_left_in_the_middle_is_kept_as_stopped_and_can_be_taken_up_again() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "left").notLooking();
        String session = opened(walker);
        walker.begin();
        page.clock().fastForward(19_000);
        page.clock().fastForward(30_000);
        String place = walker.says("#place");

        page.navigate(house.address() + "/");
        page.locator(".unsent:has-text('now in your record')").waitFor();
        assertEquals(Optional.of("stopped"), house.held(session).orElseThrow().stoppedFor());
        assertTrue(house.held(session).orElseThrow().seconds() >= 25, "what was done so far");

        page.navigate(house.address() + session);
        assertEquals(place, walker.says("#place"));
        walker.finish();
        assertEquals(Optional.empty(), house.held(session).orElseThrow().stoppedFor());
    }

    @Test
    void a_stop_offline_leads_by_symptom_to_what_to_do_with_the_number_and_is_sent_later() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "offline-stop").notLooking();
        String session = opened(walker);
        page.context().setOffline(true);
        walker.begin();

        page.locator("#b-stop").click();
        page.locator("[data-symptom='weak-or-numb']").click();

        assertTrue(page.locator("#stop-weak-or-numb").innerText().contains("Call the emergency number."));
        assertTrue(page.locator("a.call:visible").getAttribute("href").startsWith("tel:"));
        page.locator("#stop-weak-or-numb [data-sent]:has-text('Kept on this phone')")
                .waitFor();
        assertEquals(0, page.locator("a.go:visible, button.go:visible").count(), "and there is no way on");
        assertEquals(Optional.empty(), house.held(session));

        page.context().setOffline(false);
        page.locator("#stop-weak-or-numb [data-sent]:has-text('it is in the record')")
                .waitFor();
        assertEquals(
                Optional.of("weak-or-numb"), house.held(session).orElseThrow().stoppedFor());
        page.navigate(house.address() + "/verdict");
        assertTrue(walker.text().contains("Call for help now."), "the next check knows of it");
        page.waitForCondition(() -> !kept(page).contains(session));
    }

    @Test
    void only_the_player_its_plan_and_where_help_is_are_kept_and_erasing_takes_all_of_it() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "kept").notLooking();
        String session = opened(walker);
        walker.begin();
        page.navigate(house.address() + "/verdict");
        page.navigate(house.address() + "/check/answers");

        List<String> kept = kept(page);
        assertTrue(
                kept.containsAll(List.of(session, "/plan", "/help/emergency", "/help/advice", "/help/crisis")),
                kept::toString);
        assertEquals(
                List.of(),
                kept.stream()
                        .filter(
                                p -> !p.matches(
                                        "/(session/[^/]*|plan|help/.*|css/.*|js/.*|fonts/.*|icons/.*|mark\\.svg|manifest\\.webmanifest|offline\\.html)"))
                        .toList());
        page.context().setOffline(true);
        page.navigate(house.address() + "/progress");
        assertTrue(walker.text().contains("No way to Paraspinal just now."));
        page.locator("a[href='/help/emergency']").click();
        assertTrue(page.locator("a[href^='tel:']").count() > 0, "numbers are there");
        page.context().setOffline(false);

        page.navigate(house.address() + "/keep");
        page.locator("[name=sure]").check();
        var erased = page.waitForResponse(
                "**/keep/erase", () -> page.locator("button.grave").click());
        assertEquals("\"storage\"", erased.headerValue("clear-site-data"), "also where no script runs");
        page.locator("h1:has-text('Your record is erased.')").waitFor();
        assertEquals(
                List.of(),
                kept(page).stream()
                        .filter(p -> p.startsWith("/session/") || p.equals("/plan"))
                        .toList());
        assertEquals(0, page.evaluate("Object.keys(localStorage).length"));
    }

    @Test
    void a_plan_kept_offline_is_begun_on_its_own_day_only() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "stale").notLooking();
        opened(walker);
        page.context().setOffline(true);
        page.clock().fastForward(13L * 3600 * 1000);

        page.reload();

        assertEquals("This plan was for another day.", walker.says("#what"));
        assertTrue(page.locator("#b-pause").isDisabled());
        page.keyboard().press("Space");
        assertEquals("before", page.evaluate("document.body.dataset.phase"));
        page.context().setOffline(false);
    }

    /** A session that was opened, once it is kept on the phone. */
    private static String opened(Walker walker) {
        walker.session();
        walker.page().locator("body[data-offline='kept']").waitFor();
        return walker.path();
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Page page) {
        return (List<String>) page.evaluate("""
                async () => {
                  const paths = [];
                  for (const name of await caches.keys())
                    for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname);
                  return paths;
                }
                """);
    }
}
