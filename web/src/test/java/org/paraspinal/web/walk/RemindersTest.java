package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The device reminds by itself where the browser allows it: once of each thing, by day, without a word of what was answered. */
class RemindersTest {
    private static final String TAG = "paraspinal-check-in";
    private static final String SHOWN =
            "navigator.serviceWorker.ready.then(r => r.getNotifications()).then(all => all.map(n => n.body).join('|'))";

    @Test
    void a_browser_that_cannot_remind_says_so_and_the_calendar_can() {
        try (House house = House.demonstrating()) {
            Page page = house.visitor(Visitor.WITHOUT_SCRIPT);
            page.navigate(house.address() + "/reminders");

            assertTrue(page.locator("main").innerText().contains("cannot remind you by itself"));
            assertFalse(page.locator("[data-on]").isVisible());
            String file = page.request()
                    .get(house.address() + "/reminders/calendar.ics")
                    .text();
            assertEquals(4, file.split("BEGIN:VEVENT", -1).length - 1);
            assertTrue(file.contains("/check-in/weekly"), file);
        }
    }

    @Test
    void what_waits_is_told_once_by_day_and_each_thing_by_itself() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var browser = new Looking(page, house.address());
            var walker = new Walker(page, "reminders").notLooking();
            walker.introduce("partner", 40, "female", 5, "lumbar-left");
            page.navigate(house.address() + "/check-in/weekly");
            walker.tick("pain-week", "4").press("Send");
            page.navigate(house.address() + "/reminders");
            page.locator("[data-on]").click();
            page.locator("[data-say]:has-text('This device reminds you.')").waitFor();

            browser.looks();
            assertEquals("", page.evaluate(SHOWN), "nothing waits yet");

            house.daysLater(7);
            house.later(Duration.ofHours(10));
            browser.looks();
            assertEquals("", page.evaluate(SHOWN), "not by night");

            house.later(Duration.ofHours(12));
            browser.looks();
            assertEquals("Your week: it takes about a minute.", page.evaluate(SHOWN));

            page.evaluate(
                    "navigator.serviceWorker.ready.then(r => r.getNotifications()).then(all => all.forEach(n => n.close()))");
            browser.looks();
            assertEquals("", page.evaluate(SHOWN), "told once");

            house.daysLater(7);
            page.navigate(house.address() + "/check-in/weekly");
            walker.tick("pain-week", "4").tick("none", "yes").press("Send");
            house.daysLater(7);
            browser.looks();
            assertEquals("Your week: it takes about a minute.", page.evaluate(SHOWN), "the next week is another thing");

            page.navigate(house.address() + "/reminders");
            page.locator("[data-say]:has-text('The browser last looked on')").waitFor();
        }
    }

    @Test
    void who_stops_or_locks_the_device_is_reminded_no_more() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            var browser = new Looking(page, house.address());
            var walker = new Walker(page, "reminders-stopped").notLooking();
            walker.introduce("partner", 40, "female", 5, "lumbar-left");
            page.navigate(house.address() + "/reminders");
            page.locator("[data-on]").click();
            page.locator("[data-off]").click();
            page.locator("[data-on]").waitFor();
            assertEquals("", page.evaluate(browser.tags()));

            page.locator("[data-on]").click();
            page.locator("[data-off]").waitFor();
            assertEquals(TAG, page.evaluate(browser.tags()));
            page.navigate(house.address() + "/keep");
            page.locator("button:has-text('Lock this device')").click();
            page.waitForURL(house.address() + "/");
            assertEquals(
                    "none",
                    page.evaluate("navigator.serviceWorker.getRegistration('/').then(r => r ? 'some' : 'none')"),
                    "nobody is left to remind");
            assertEquals(
                    "{\"quiet\":false,\"waiting\":[]}",
                    page.request()
                            .get(house.address() + "/reminders/waiting.json")
                            .text());
        }
    }

    /** The browser as if Paraspinal was installed in it, and made to look at once. */
    private static final class Looking {
        private final Page page;
        private final CDPSession cdp;
        private final String origin;
        private final CompletableFuture<String> registration = new CompletableFuture<>();

        Looking(Page page, String origin) {
            this.page = page;
            this.origin = origin;
            cdp = page.context().newCDPSession(page);
            cdp.on(
                    "ServiceWorker.workerRegistrationUpdated",
                    e -> e.getAsJsonArray("registrations")
                            .forEach(r -> registration.complete(
                                    r.getAsJsonObject().get("registrationId").getAsString())));
            cdp.send("ServiceWorker.enable");
            var info = cdp.send("Target.getTargetInfo").getAsJsonObject("targetInfo");
            for (String name : new String[] {"notifications", "periodic-background-sync"}) {
                var permission = new JsonObject();
                permission.addProperty("name", name);
                var allow = new JsonObject();
                allow.add("permission", permission);
                allow.addProperty("setting", "granted");
                allow.addProperty("origin", origin);
                allow.add("browserContextId", info.get("browserContextId"));
                cdp.send("Browser.setPermission", allow);
            }
        }

        void looks() {
            page.waitForCondition(registration::isDone);
            var event = new JsonObject();
            event.addProperty("origin", origin);
            event.addProperty("registrationId", registration.join());
            event.addProperty("tag", TAG);
            String before = looked();
            cdp.send("ServiceWorker.dispatchPeriodicSyncEvent", event);
            page.waitForCondition(() -> !looked().equals(before));
        }

        private String looked() {
            return String.valueOf(
                    page.evaluate("caches.match('/reminded-looked').then(kept => kept ? kept.text() : '')"));
        }

        String tags() {
            return "navigator.serviceWorker.ready.then(r => r.periodicSync.getTags()).then(t => t.join())";
        }
    }
}
