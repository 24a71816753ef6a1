package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The pain drawing: what is marked there reaches the safety check, and never as a no. */
class DrawingTest {
    private static final Map<String, String> HEALTHY = Map.of("consent-capacity", "yes");
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Walker drawing(Visitor visitor, String name, String... sites) {
        Page page = house.visitor(visitor);
        var walker = new Walker(page, name).notLooking();
        walker.press("Check if massage is safe for me today").at("/check/about");
        walker.tick("delivery", "partner")
                .fill("age", "40")
                .tick("sex", "female")
                .fill("weeks-of-pain", "3")
                .tick("pain-now", "5");
        for (String site : sites) walker.tick("sites", site);
        return walker.press("Continue").at("/check/drawing");
    }

    @Test
    void a_numb_patch_is_asked_about_at_once_and_no_hand_goes_there() {
        Walker walker = drawing(Visitor.PHONE, "numb-patch", "lumbar-left", "lumbar-right");

        walker.tick("kind-lumbar-left", "numb").press("Continue").at("/check/details/numb-skin");
        walker.tick("numb-skin.new", "no").press("Continue");
        var answers = new HashMap<>(HEALTHY);
        answers.put("numb-skin", "yes");
        walker.answer(answers);

        walker.at("/verdict").press("Choose where").at("/where");
        assertTrue(walker.has("input#site-lumbar-right"));
        assertEquals(0, walker.page().locator("input#site-lumbar-left").count(), "the numb place cannot be chosen");
    }

    @Test
    void a_numb_patch_that_is_passed_over_later_is_asked_about_and_not_forgotten() {
        Walker walker = drawing(Visitor.PHONE, "numb-passed-over", "lumbar-left");
        walker.tick("kind-lumbar-left", "numb").press("Continue");
        walker.tick("numb-skin.new", "no").press("Continue").answer(HEALTHY);

        walker.at("/check/changed?of=numb-skin");
    }

    @Test
    void an_ache_is_not_asked_about_and_keeps_its_place_open() {
        Walker walker = drawing(Visitor.PHONE, "ache", "lumbar-left");

        walker.tick("kind-lumbar-left", "ache")
                .tick("strength-lumbar-left", "6")
                .press("Continue");

        walker.at("/check/page/saddle").answer(HEALTHY).at("/verdict");
        walker.press("Choose where").at("/where");
        assertTrue(walker.has("input#site-lumbar-left"));
    }

    @Test
    void a_numb_buttock_has_the_numb_seat_asked_in_plainer_words_before_any_verdict() {
        Walker walker = drawing(Visitor.DESK, "numb-buttock", "buttock-right");

        walker.tick("kind-buttock-right", "tingling").press("Continue");
        walker.at("/check/details/numb-skin").tick("numb-skin.new", "no").press("Continue");

        walker.at("/check/again/saddle");
        assertTrue(walker.text().contains("When you wipe or wash"), walker.text());
    }

    @Test
    void marks_on_both_legs_have_both_legs_asked_in_plainer_words_and_one_leg_alone_does_not() {
        Walker both = drawing(Visitor.DESK, "both-legs", "lumbar-left");
        both.tick("leg-left", "thigh").tick("leg-right", "thigh").press("Continue");
        both.at("/check/details/radiculopathy-signs");
        settle(both);
        both.at("/check/again/saddle");

        Walker one = drawing(Visitor.DESK, "one-leg", "lumbar-left");
        one.tick("leg-left", "thigh").press("Continue").at("/check/details/radiculopathy-signs");
        settle(one);
        one.at("/check/page/saddle");
    }

    /** It is old, checked, and stays above the knee. */
    private static void settle(Walker walker) {
        walker.tick("radiculopathy-signs.below-knee", "no")
                .tick("radiculopathy-signs.numb-or-weak", "no")
                .tick("radiculopathy-signs.checked", "yes")
                .press("Continue");
    }

    @Test
    void what_was_drawn_is_there_again_after_going_back_and_a_wrong_number_is_told() {
        Walker walker = drawing(Visitor.WITHOUT_SCRIPT, "drawn-again", "lumbar-left");
        walker.tick("kind-lumbar-left", "burning")
                .tick("strength-lumbar-left", "7")
                .press("Continue");

        walker.page().navigate(house.address() + "/check/drawing");

        assertTrue(walker.page()
                .locator("input[name='kind-lumbar-left'][value='burning']")
                .isChecked());
        assertTrue(walker.page()
                .locator("input[name='strength-lumbar-left'][value='7']")
                .isChecked());
    }

    @Test
    void a_plan_of_four_minutes_does_not_begin_where_it_hurts_most_either() {
        Walker walker = drawing(Visitor.PHONE, "sorest", "lumbar-left", "lumbar-right", "shoulder-left");
        walker.tick("strength-lumbar-left", "8")
                .tick("strength-lumbar-right", "3")
                .tick("strength-shoulder-left", "2")
                .press("Continue")
                .answer(HEALTHY);
        walker.at("/verdict")
                .press("Choose where")
                .fill("minutes", "4")
                .press("Make the plan")
                .at("/plan");

        String first =
                walker.page().locator("ol.steps > li:not(.undrawn) h2").first().innerText();

        assertTrue(!first.toLowerCase(java.util.Locale.ROOT).contains("low back, left"), first);
    }

    @Test
    void the_page_for_the_doctor_says_how_it_feels_and_where() {
        Walker walker = drawing(Visitor.DESK, "doctor-drawing", "lumbar-left");
        walker.tick("kind-lumbar-left", "sharp")
                .tick("strength-lumbar-left", "6")
                .tick("leg-left", "lower-leg")
                .press("Continue");
        walker.tick("radiculopathy-signs.below-knee", "yes")
                .tick("radiculopathy-signs.numb-or-weak", "no")
                .tick("radiculopathy-signs.checked", "yes")
                .press("Continue");
        var answers = new HashMap<>(HEALTHY);
        answers.put("radiculopathy-signs", "yes");
        answers.put("anticoagulant", "yes");
        walker.answer(answers).at("/verdict");

        walker.page().navigate(house.address() + "/doctor");

        assertTrue(walker.text().contains("Low back, left, 6 of 10: sharp or stabbing."), walker.text());
        assertTrue(walker.text().contains("Left leg, below the knee, or the foot."), walker.text());
    }
}
