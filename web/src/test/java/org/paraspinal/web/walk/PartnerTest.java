package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.walk.House.Visitor;

/** The receiver confirms on their own screen and hands the session over; the partner's device gets that and nothing else. */
class PartnerTest {
    private static final Map<String, String> ANSWERS =
            Map.of("diabetes", "yes", "fibromyalgia", "yes", "consent-capacity", "yes");
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
    void the_receiver_takes_an_area_out_and_the_partner_plays_and_stops_and_a_third_device_is_turned_away() {
        Page receiver = house.visitor(Visitor.PHONE);
        Walker own = planned(receiver, "partner-receiver");
        receiver.locator(".handed a").click();
        own.at("/partner").look("confirm");
        String out = "upper-back-left";
        receiver.locator("input[name=areas][value=" + out + "]").uncheck();
        own.fill("clothing", "the T-shirt").fill("stop-word", "Pineapple").press("That is right");
        own.look("invite");
        String link = link(receiver);

        Page partner = house.visitor(Visitor.PHONE_DARK);
        var theirs = new Walker(partner, "partner-giver");
        partner.navigate(link);
        theirs.look("link").press("Open it on this device").at("/with").look("start");
        assertTrue(theirs.text().contains("“Pineapple”") && theirs.text().contains("the T-shirt"));
        assertTrue(theirs.text().contains("upper back, left") || theirs.text().contains("Upper back, left"));
        theirs.press("Show me the steps").at("/with/session");
        partner.locator("#b-pause").waitFor();
        assertFalse(partner.content().contains("\"" + out + "\""), "no step is drawn there");
        partner.locator("#b-pause").click();
        partner.locator("#b-stop").click();
        partner.locator("#stopcard").waitFor();
        theirs.look("stop-card");

        Page third = house.visitor(Visitor.PHONE);
        third.navigate(link);
        assertTrue(new Walker(third, "partner-third").look("used").text().contains("This link has been used."));
        third.navigate(house.address() + "/with/session");
        assertTrue(third.locator("main").innerText().contains("There is no session here."));

        partner.locator("[data-symptom='too-strong']").click();
        partner.locator("#stop-too-strong [data-sent]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("it is in the record"))
                .waitFor();
        assertTrue(theirs.look("advice").text().contains("Do not go on with the massage today."));
        SessionHeld held = held(session(receiver));
        assertEquals(Optional.of("too-strong"), held.stoppedFor());
        receiver.locator("a.go").click();
        assertTrue(own.look("asked").text().contains("What do you notice?"), "asked on their own screen too");
        own.press("Say what you notice");
        assertTrue(receiver.locator(".symptoms button").count() > 3);
    }

    @Test
    void what_the_partner_did_becomes_the_receivers_record_and_no_page_of_theirs_tells_an_answer() {
        Page receiver = house.visitor(Visitor.DESK);
        Walker own = planned(receiver, "partner-record");
        receiver.navigate(house.address() + "/verdict");
        assertTrue(told(receiver.content()).size() > 2, "their own verdict tells them: " + told(receiver.content()));
        receiver.navigate(house.address() + "/partner");
        own.press("That is right");
        String link = link(receiver);
        Page partner = house.visitor(Visitor.WITHOUT_SCRIPT);
        var theirs = new Walker(partner, "partner-plain").notLooking();
        var served = new ArrayList<String>();
        partner.onResponse(r -> {
            if (r.url().startsWith(house.address() + "/with") && r.status() < 300) served.add(r.text());
        });

        partner.navigate(link);
        theirs.press("Open it on this device").at("/with");
        partner.navigate(house.address() + "/with/stop");
        partner.navigate(house.address() + "/with/stopped/too-strong");
        partner.navigate(house.address() + "/with/session");
        theirs.press("The session is done").at("/with");
        assertTrue(theirs.text().contains("The session is done."));

        SessionHeld held = held(session(receiver));
        assertEquals(Optional.empty(), held.stoppedFor());
        assertTrue(held.seconds() > 60, "as planned, since without script nothing else is told");
        receiver.locator("a.go").click();
        own.press("Say how strong the pain is now");
        assertTrue(receiver.url().endsWith("/after"));
        assertTrue(served.size() >= 6, "pages were looked at: " + served.size());
        for (String page : served) assertEquals(List.of(), told(page), page);
    }

    /** What a page tells of the receiver: their answers in words and by id, the names of conditions, reasons, and pain. */
    private static List<String> told(String page) {
        String text = page.toLowerCase(Locale.ROOT);
        String words = text.replaceAll("(?s)<svg.*?</svg>|<script.*?</script>|<[^>]*>", " ");
        var found = new ArrayList<String>();
        for (String id : ANSWERS.keySet()) {
            if (text.contains(id)) found.add(id);
            if (text.contains(House.KNOWLEDGE.ask(id).toLowerCase(Locale.ROOT))) found.add(House.KNOWLEDGE.ask(id));
        }
        for (String word : List.of("diabet", "sugar", "fibromyalg", "female", "pain now", "your pain", "was taken out"))
            if (text.contains(word)) found.add(word);
        for (String number : List.of("44(?! s| min)", "6 of 10", "6/10"))
            if (words.matches("(?s).*\\b" + number + "\\b.*")) found.add(number);
        House.KNOWLEDGE.rules().stream()
                .filter(r -> r.item().filter(ANSWERS::containsKey).isPresent())
                .filter(r -> text.contains(r.why().toLowerCase(Locale.ROOT)))
                .forEach(r -> found.add(r.why()));
        return found;
    }

    @Test
    void the_partners_device_can_reach_nothing_but_the_session_and_numbers_for_help() {
        Page partner = house.visitor(Visitor.PHONE);
        var theirs = new Walker(partner, "partner-bounds").notLooking();
        partner.navigate(handed("partner-bounds-receiver"));
        theirs.press("Open it on this device").at("/with");

        for (String path : List.of(
                "/",
                "/plan",
                "/verdict",
                "/progress",
                "/keep",
                "/keep/export.json",
                "/partner",
                "/check",
                "/devices",
                "/no-such-page")) {
            partner.navigate(house.address() + path);
            assertEquals("/with/only", theirs.path(), path);
        }
        assertTrue(theirs.text().contains("This device was let in for one session."));
        partner.navigate(house.address() + "/help/emergency");
        theirs.at("/help/emergency");
        partner.navigate(house.address() + "/with/session");
        theirs.at("/with/session");
        Page other = house.visitor(Visitor.PHONE);
        assertTrue(other.url().endsWith("/"), "who was handed nothing goes where they like");
    }

    @Test
    void a_link_runs_out_after_a_quarter_of_an_hour_and_what_it_opened_after_three_hours() {
        String late = handed("partner-late");
        String inTime = handed("partner-in-time");
        Page first = house.visitor(Visitor.PHONE);
        Page second = house.visitor(Visitor.PHONE);

        house.later(Duration.ofMinutes(15).minusSeconds(1));
        first.navigate(inTime);
        var theirs = new Walker(first, "partner-time").notLooking();
        theirs.press("Open it on this device").at("/with");
        house.later(Duration.ofSeconds(1));
        second.navigate(late);
        assertTrue(second.locator("main").innerText().contains("This link has run out."));

        house.later(Duration.ofHours(3).minusSeconds(2));
        first.navigate(house.address() + "/with/session");
        assertTrue(theirs.has("#b-pause"));
        house.later(Duration.ofSeconds(1));
        first.navigate(house.address() + "/with/session");
        assertTrue(theirs.text().contains("There is no session here."));
        house.later(Duration.ofHours(-3).minusMinutes(15).plusSeconds(1));
    }

    @Test
    void what_was_taken_back_shows_no_step_any_more_and_still_what_to_do_when_something_is_wrong() {
        Page receiver = house.visitor(Visitor.PHONE);
        Walker own = planned(receiver, "partner-back");
        receiver.navigate(house.address() + "/partner");
        own.press("That is right");
        String link = link(receiver);
        Page partner = house.visitor(Visitor.PHONE);
        var theirs = new Walker(partner, "partner-back-giver").notLooking();
        partner.navigate(link);
        theirs.press("Open it on this device").at("/with");

        receiver.locator("button:has-text('Take it back')").click();
        receiver.waitForURL("**/partner/*");
        assertTrue(own.text().contains("You took it back."));
        partner.navigate(house.address() + "/with/session");
        assertTrue(theirs.text().contains("taken back"), theirs.text());
        partner.navigate(house.address() + "/with/stop");
        partner.locator(".symptoms button[value='weak-or-numb']").click();
        partner.waitForURL("**/with/stopped/weak-or-numb");
        assertEquals(1, partner.locator("a.call").count());
        assertTrue(chart(session(receiver)).held(id(session(receiver))).isEmpty(), "and nothing of it is kept");
    }

    @Test
    void a_new_plan_that_reaches_somewhere_unseen_is_shown_and_confirmed_before_there_is_a_link() {
        Page receiver = house.visitor(Visitor.PHONE);
        Walker own = planned(receiver, "partner-anew", "neck-left", "upper-back-left");
        receiver.navigate(house.address() + "/partner");
        List<String> shown = areas(receiver);
        assertTrue(shown.contains("lumbar-left") && !shown.contains("neck-right"), shown.toString());

        receiver.locator("input[name=areas][value=lumbar-left]").uncheck();
        own.fill("stop-word", "Pineapple").press("That is right");

        own.at("/partner").look("confirm-anew");
        assertEquals(0, receiver.locator(".link-line").count(), "no link yet");
        assertTrue(own.text().contains("The plan is a new one."));
        assertTrue(areas(receiver).contains("neck-right") && !areas(receiver).contains("lumbar-left"));
        assertTrue(own.text().contains("Taken out: Low back, left"));
        assertEquals("Pineapple", receiver.locator("[name=stop-word]").inputValue(), "nothing typed is lost");
        own.press("That is right");
        assertEquals(1, receiver.locator(".link-line").count());
    }

    @Test
    void every_control_of_the_confirming_page_is_reached_by_keyboard_and_it_fits_320_pixels() {
        Page receiver = house.visitor(new Visitor(320, 640, false, true));
        planned(receiver, "partner-narrow");
        receiver.navigate(house.address() + "/partner");
        assertEquals(false, receiver.evaluate("document.documentElement.scrollWidth > innerWidth"));
        var reached = new ArrayList<String>();
        for (int i = 0; i < 80 && !reached.contains("go"); i++) {
            receiver.keyboard().press("Tab");
            reached.add(String.valueOf(receiver.evaluate(
                    "(document.activeElement.name || document.activeElement.className || '').toString()")));
        }
        assertTrue(reached.containsAll(List.of("areas", "clothing", "stop-word", "go")), reached.toString());
        receiver.keyboard().press("Enter");
        receiver.locator(".link-line").waitFor();
        assertEquals(false, receiver.evaluate("document.documentElement.scrollWidth > innerWidth"));
        assertTrue(receiver.locator("main").innerText().contains("Only this machine can open this link."));
    }

    private static List<String> areas(Page page) {
        return page.locator("input[name=areas]").all().stream()
                .map(a -> a.getAttribute("value"))
                .toList();
    }

    /** A receiver who has a plan for a partner. */
    private static Walker planned(Page page, String name) {
        return planned(page, name, "lumbar-left", "lumbar-right");
    }

    private static Walker planned(Page page, String name, String site, String place) {
        Walker walker = new Walker(page, name);
        walker.notLooking().introduce("partner", 44, "female", 6, site).answer(ANSWERS);
        walker.press("Choose where").tick("places", place).tick("pain-now", "6");
        page.locator(".more > summary, details.more > summary").first().click();
        walker.fill("height", "170").tick("build", "medium");
        walker.press("Make the plan").at("/plan");
        return new Walker(page, name);
    }

    /** A link of a receiver of their own. */
    private static String handed(String name) {
        Page receiver = house.visitor(Visitor.PHONE);
        Walker own = planned(receiver, name);
        receiver.navigate(house.address() + "/partner");
        own.press("That is right");
        return link(receiver);
    }

    private static String link(Page receiver) {
        return receiver.locator(".link-line code").innerText();
    }

    private static String session(Page receiver) {
        String url = receiver.url().contains("/partner/")
                ? receiver.url()
                : receiver.locator("main a.go").getAttribute("href");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static org.paraspinal.care.session.SessionId id(String session) {
        return org.paraspinal.care.session.SessionId.of(session);
    }

    private static SessionHeld held(String session) {
        return chart(session).held(id(session)).orElseThrow();
    }

    private static Chart chart(String session) {
        for (PersonId person : house.journal().people()) {
            Chart chart = Chart.of(house.journal().read(person));
            if (chart.begun(id(session)).isPresent()) return chart;
        }
        throw new AssertionError("nobody had this session");
    }
}
