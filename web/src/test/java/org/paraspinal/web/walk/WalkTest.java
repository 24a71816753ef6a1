package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The whole path in a real browser. */
class WalkTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** Nothing applies, and the person can agree freely. */
    private static final Map<String, String> HEALTHY = Map.of("consent-capacity", "yes");

    @Test
    void a_healthy_adult_walks_from_the_start_to_a_finished_session_a_check_in_and_the_progress_page() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "healthy");

        walker.look("start")
                .introduce("partner", 40, "female", 5, "lumbar-left")
                .answer(HEALTHY);
        walker.at("/verdict").look("verdict");
        assertTrue(walker.text().contains("Massage is open to you today."));
        assertTrue(walker.text().contains("cannot rule everything out"));
        assertTrue(page.locator("body").innerText().contains("No clinician has reviewed these rules"));

        walker.press("Choose where").at("/where").look("where");
        page.locator("details.more > summary").click();
        walker.tick("places", "lumbar-right")
                .tick("set-off", "lifting")
                .tick("also-used", "heat")
                .tick("expected", "3");
        walker.press("Make the plan").at("/plan").look("plan");
        assertTrue(page.locator("body").innerText().contains("No clinician has reviewed these rules"));
        assertTrue(walker.text().contains("At one year trials show little or no difference."));

        walker.press("Begin the session");
        assertTrue(walker.path().startsWith("/session/"));
        walker.look("player-before");
        page.locator("#b-pause").click();
        walker.look("player-first-minute");
        page.clock().fastForward(61_000);
        walker.look("player");
        String session = walker.path();
        String step = page.locator("#what").innerText();
        page.reload();
        assertEquals(step, page.locator("#what").innerText(), "the state survives a reload");
        walker.finish().look("after").tick("pain-after", "3").press("Keep this");
        page.waitForURL("**" + session + "/thanks");
        walker.look("thanks");
        assertTrue(walker.text().contains("no proof of an effect"));

        house.daysLater(1);
        page.navigate(house.address() + "/check-in/next-day/" + session.substring("/session/".length()));
        walker.look("next-day")
                .tick("soreness", "2")
                .tick("none", "yes")
                .press("Send")
                .look("next-day-done");

        page.navigate(house.address() + "/check-in/weekly");
        walker.look("weekly")
                .tick("pain-week", "4")
                .tick("none", "yes")
                .press("Send")
                .look("weekly-done");

        page.navigate(house.address() + "/progress");
        walker.look("progress");
        assertTrue(walker.text().contains("Not yet"));
        assertEquals(List.of(), house.elsewhere());
    }

    @Test
    void a_certain_emergency_ends_the_check_with_one_number_and_the_words_to_say() {
        Page page = house.visitor(Visitor.DESK);
        var walker = new Walker(page, "emergency");

        walker.introduce("self", 52, "male", 6, "lumbar-right").answer(Map.of("ces-saddle-numb", "yes"));

        walker.at("/verdict").look("verdict");
        assertTrue(walker.text().contains("Call for help now."));
        assertEquals(
                1,
                page.locator("a.call[href='tel:999'], a.call[href='tel:112']").count());
        assertTrue(walker.text().contains("numb or tingling between the legs"));
        assertFalse(page.locator("a.go, button.go").allInnerTexts().contains("Choose where"));
        page.navigate(house.address() + "/where");
        walker.at("/verdict");
        page.navigate(house.address() + "/session/00000000-0000-0000-0000-000000000000");
        assertTrue(walker.text().contains("no such session"));
    }

    @Test
    void somebody_on_blood_thinners_is_sent_to_a_clinician_with_a_page_to_print() {
        Page page = house.forgetfulVisitor(Visitor.PHONE_DARK);
        var walker = new Walker(page, "clinician");

        walker.introduce("therapist", 61, "male", 4, "shoulder-left")
                .answer(Map.of("anticoagulant", "yes", "consent-capacity", "yes"));

        walker.at("/verdict").look("verdict");
        assertTrue(walker.text().contains("See a doctor or midwife before any massage."));
        walker.press("A page to take to the doctor").at("/doctor").look("doctor");
        assertTrue(page.locator("body").innerText().contains("No clinician has reviewed these rules"));
    }

    @Test
    void the_path_runs_without_script() {
        Page page = house.visitor(Visitor.WITHOUT_SCRIPT);
        var walker = new Walker(page, "without-script").plainly();

        walker.introduce("self", 33, "female", 3, "upper-buttock-left").answer(HEALTHY);
        walker.at("/verdict").press("Choose where").at("/where").look("where");
        walker.tick("places", "upper-buttock-right")
                .press("Make the plan")
                .at("/plan")
                .look("plan");
        walker.press("Begin the session").look("player");
        assertTrue(page.locator("#plain").isVisible(), "the player is a plain list of steps");
        walker.press("done")
                .look("after")
                .tick("pain-after", "2")
                .press("Keep this")
                .look("thanks");
        assertTrue(walker.path().endsWith("/thanks"));
    }

    @Test
    void an_empty_page_of_questions_is_never_taken_for_none_of_these() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "mistakes");
        walker.introduce("self", 33, "female", 3, "lumbar-left");
        String before = walker.path();

        walker.press("Continue").look("mistake");

        walker.at(before);
        assertTrue(page.title().startsWith("Error: "));
        assertTrue(walker.text().contains("There is a problem"));
    }

    @Test
    void reloading_loses_nothing_and_an_answer_can_be_changed() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "change");
        walker.introduce("self", 33, "female", 3, "lumbar-left");
        String first = walker.path();
        walker.tick("none", "yes").press("Continue");
        String second = walker.path();

        page.reload();
        walker.at(second);
        page.goBack();
        page.navigate(house.address() + first);

        assertTrue(page.locator("input[name='none']").isChecked());
        page.locator("input[name='none']")
                .uncheck(new com.microsoft.playwright.Locator.UncheckOptions().setForce(true));
        walker.tick("ces-bladder-new", "yes").press("Continue").at("/check/details/ces-bladder-new");
    }
}
