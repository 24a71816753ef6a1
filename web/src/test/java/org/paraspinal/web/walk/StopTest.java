package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

        walker.stop("too-strong");

        assertTrue(page.locator("#stop-too-strong").innerText().contains("Do not go on with the massage today."));
        assertEquals(Optional.of("too-strong"), held(session).stoppedFor());
        page.locator("#stop-too-strong a[data-next]").click();
        page.waitForURL("**" + session + "/after");
    }

    @Test
    void a_session_gone_on_with_after_a_stop_and_finished_amends_the_stopped_one() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "stop-and-on").notLooking();
        String session = begin(walker);

        page.locator("#b-stop").click();
        page.locator("#stopcard [data-sent]:has-text('it is in the record')").waitFor();
        assertEquals(Optional.of("stopped"), held(session).stoppedFor(), "kept as soon as it was stopped");
        page.locator("#b-resume").click();
        assertEquals("Go on", page.locator("#b-pause").textContent());
        walker.finish();

        assertEquals(Optional.empty(), held(session).stoppedFor());
        assertEquals(1, chart(session).sessions().size(), "one session, told twice");
    }

    @Test
    void a_grave_symptom_shows_the_one_number_and_no_way_on() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "stop-grave").notLooking();
        begin(walker);

        walker.stop("weak-or-numb");

        assertEquals(1, page.locator("a.call:visible").count());
        assertTrue(walker.text().contains("Say this, word for word"));
        assertEquals(
                0,
                page.locator("a.go:visible, button.go:visible, #b-pause:visible")
                        .count());
    }

    @Test
    void without_script_stop_is_a_page_of_symptoms_and_leads_to_the_same_advice() {
        Page page = house.visitor(Visitor.WITHOUT_SCRIPT);
        var walker = new Walker(page, "stop-without-script").notLooking();
        walker.introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where").press("Make the plan").press("Begin the session");
        String session = walker.path();

        page.locator(".stop-link").click();
        page.locator(".symptoms button[value='weak-or-numb']").click();
        page.waitForURL("**" + session + "/stopped/weak-or-numb");

        assertEquals(1, page.locator("a.call").count());
        assertTrue(walker.text().contains("Stop. Lie still."));
        assertEquals(Optional.of("weak-or-numb"), held(session).stoppedFor());
    }

    private static String begin(Walker walker) {
        walker.introduce("partner", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where")
                .press("Make the plan")
                .press("Begin the session")
                .begin();
        return walker.path();
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
