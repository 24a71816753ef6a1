package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.walk.House.Visitor;

/** Stop leads by symptom to what to do, and the record says that it was stopped and what for. */
class StopTest {
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
    void a_symptom_leads_to_its_advice_and_is_kept_as_what_the_session_was_stopped_for() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "stop").notLooking();
        String session = begin(walker);

        stop(page);
        page.locator(".symptoms button[value='too-strong']").click();
        page.waitForURL("**" + session + "/stopped/too-strong");

        assertTrue(walker.text().contains("Do not go on with the massage today."));
        assertEquals(Optional.of("too-strong"), held(session).stoppedFor());
    }

    @Test
    void a_session_gone_on_with_after_a_stop_and_finished_amends_the_stopped_one() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "stop-and-on").notLooking();
        String session = begin(walker);

        stop(page);
        assertTrue(held(session).stoppedFor().isPresent(), "kept as soon as it was stopped");
        page.locator("main .links a").click();
        page.waitForURL("**" + session);
        page.locator("#b-pause").click();
        while (page.locator("#b-skip").isEnabled()) page.locator("#b-skip").click();
        page.locator("#b-pause").click();
        page.waitForURL("**" + session + "/after");

        assertEquals(Optional.empty(), held(session).stoppedFor());
        assertEquals(1, chart(session).sessions().size(), "one session, told twice");
    }

    @Test
    void a_grave_symptom_shows_the_one_number_and_no_way_on() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "stop-grave").notLooking();
        begin(walker);

        stop(page);
        page.locator(".symptoms button[value='weak-or-numb']").click();
        page.waitForURL("**/stopped/weak-or-numb");

        assertEquals(1, page.locator("a.call").count());
        assertTrue(walker.text().contains("Say this, word for word"));
        assertFalse(walker.has("a.go, button.go"));
    }

    private static String begin(Walker walker) {
        walker.introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where").press("Make the plan").press("Begin the session");
        walker.page().locator("#b-pause").click();
        return walker.path();
    }

    private static void stop(Page page) {
        page.locator("#b-stop").click();
        page.waitForURL("**/stop");
    }

    private static SessionHeld held(String session) {
        return chart(session).held(id(session)).orElseThrow();
    }

    private static SessionId id(String session) {
        return SessionId.of(session.substring("/session/".length()));
    }

    /** Of whoever had this session. */
    private static Chart chart(String session) {
        for (PersonId person : house.journal().people()) {
            Chart chart = Chart.of(house.journal().read(person));
            if (chart.held(id(session)).isPresent()) return chart;
        }
        throw new AssertionError("nobody had this session");
    }
}
