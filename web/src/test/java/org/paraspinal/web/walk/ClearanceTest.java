package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** To the doctor and back: what was allowed opens the way, within its limits, until something new is told. */
class ClearanceTest {
    private static final Map<String, String> ON_A_BLOOD_THINNER =
            Map.of("anticoagulant", "yes", "consent-capacity", "yes");
    private static final String CLINICIAN = "See a doctor or midwife before any massage.";
    private static final String OPEN = "Massage is open to you today, within limits.";
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
    void who_was_sent_to_a_doctor_comes_back_goes_on_within_the_limits_and_something_new_ends_it() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "clearance").byForms();
        walker.introduce("therapist", 48, "male", 4, "shoulder-left").answer(ON_A_BLOOD_THINNER);
        assertTrue(walker.at("/verdict").text().contains(CLINICIAN));

        toTheDoctor(page).at("/check/clearance");
        walker.look("clearance");
        tell(page, "Dr Abara", "2026-11-21", "Light work only.\nNo thumbs.");
        walker.answer(ON_A_BLOOD_THINNER);
        walker.at("/verdict").look("verdict-cleared");
        assertTrue(walker.text().contains(OPEN), walker.text());
        assertTrue(
                walker.text()
                        .contains(
                                "Cleared by Dr Abara on 21 November 2026, for “Blood thinners, like warfarin or apixaban”, until 20 May 2027: Light work only."),
                walker.text());

        walker.press("Choose where").press("Make the plan").at("/plan");
        assertTrue(
                walker.text().contains("Cleared by Dr Abara on 21 November 2026, until 20 May 2027: Light work only."));
        walker.press("Show or print").at("/hand-over").look("hand-over-cleared");
        assertTrue(walker.text().contains("Cleared by Dr Abara on 21 November 2026"));
        assertFalse(page.content().contains("warfarin"), "whoever gives the massage is told no answer");

        answerAnew(walker, "osteoporosis");
        walker.at("/verdict").look("verdict-ended");
        assertTrue(walker.text().contains(CLINICIAN));
        assertTrue(
                walker.text().contains("Your clearance of 21 November 2026 has ended: since then you told us of “"),
                walker.text());

        toTheDoctor(page);
        tell(page, "Dr Abara", "2026-11-21", "");
        walker.at("/check/clearance");
        assertTrue(walker.text().contains("After this day you told us of “"), walker.text());
    }

    @Test
    void an_emergency_is_never_lowered_and_what_was_told_can_be_taken_back() {
        Page page = house.visitor(Visitor.DESK);
        var walker = new Walker(page, "clearance-emergency").byForms();
        walker.introduce("therapist", 48, "male", 4, "shoulder-left").answer(ON_A_BLOOD_THINNER);
        toTheDoctor(page);
        tell(page, "my nurse", "2026-11-22", "");
        walker.answer(ON_A_BLOOD_THINNER);
        assertTrue(walker.at("/verdict").text().contains(OPEN));

        page.navigate(house.address() + "/check/clearance");
        page.getByText("Take this back").click();
        page.navigate(house.address() + "/verdict");
        assertTrue(walker.text().contains(CLINICIAN));

        toTheDoctor(page);
        tell(page, "my nurse", "2026-11-22", "");
        answerAnew(walker, "chest-pain");
        assertTrue(walker.at("/verdict").text().contains("Call for help now."));
        page.navigate(house.address() + "/check/clearance");
        assertTrue(walker.text().contains("No doctor’s leave from before lowers that."));
    }

    @Test
    void each_mistake_is_told_beside_its_field_and_nothing_written_is_lost() {
        Page page = house.visitor(Visitor.WITHOUT_SCRIPT);
        var walker = new Walker(page, "clearance-mistakes").notLooking();
        walker.introduce("therapist", 48, "male", 4, "shoulder-left").answer(ON_A_BLOOD_THINNER);
        toTheDoctor(page);

        page.locator("[name=allowed]").fill("Light work");
        tell(page, "", "2026-11-23", "Light work");
        assertTrue(page.title().startsWith("Error: "));
        assertTrue(walker.text().contains("Write who examined you"));
        assertTrue(walker.text().contains("This day is still to come."));
        assertEquals("Light work", page.locator("[name=allowed]").inputValue());

        page.locator("[name=until]").fill("2026-11-03");
        tell(page, "Dr Abara", "2026-11-03", "");
        assertTrue(walker.text().contains("Write a day after the one on which you were examined."));

        page.locator("[name=until]").fill("");
        tell(page, "Dr Abara", "2026-02-03", "");
        assertTrue(walker.text().contains("This leave ended on 2 August 2026."), walker.text());
    }

    @Test
    void what_no_leave_can_lower_needs_a_fresh_check() {
        Page page = house.visitor(Visitor.PHONE_DARK);
        var walker = new Walker(page, "clearance-fresh").byForms();
        walker.introduce("therapist", 48, "male", 4, "shoulder-left")
                .answer(Map.of("weight-loss", "yes", "consent-capacity", "yes"));
        assertTrue(walker.at("/verdict").text().contains(CLINICIAN), walker.text());

        toTheDoctor(page).at("/check/clearance");

        walker.look("clearance-fresh");
        assertTrue(walker.text().contains("This needs a fresh check, not a note"));
        assertEquals(0, page.locator("[name=item][type=checkbox]").count());
    }

    private Walker toTheDoctor(Page page) {
        page.locator("a[href='/check/clearance']").first().click();
        return new Walker(page, "clearance");
    }

    private static void tell(Page page, String by, String on, String allowed) {
        page.locator("[name=item][type=checkbox]").first().check(new Locator.CheckOptions().setForce(true));
        page.locator("[name=by]").fill(by);
        page.locator("[name=on]").fill(on);
        page.locator("[name=allowed]").fill(allowed);
        page.locator("button.go").click();
        page.waitForLoadState();
    }

    /** Goes back to the page of a question, and ticks it. */
    private static void answerAnew(Walker walker, String question) {
        String at = House.KNOWLEDGE.pages().stream()
                .filter(p -> p.questions().contains(question))
                .findFirst()
                .orElseThrow()
                .id();
        walker.page().navigate(house.address() + "/check/page/" + at);
        if (walker.page().locator("input[name=none]").isChecked())
            walker.page().locator("input[name=none]").uncheck(new Locator.UncheckOptions().setForce(true));
        walker.tick(question, "yes").press("Continue").answer(ON_A_BLOOD_THINNER);
    }
}
