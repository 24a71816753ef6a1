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
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.web.walk.House.Visitor;

/** "Not sure" is asked once more in plainer words, and a yes of the last day is not turned to no in passing. */
class OnceMoreTest {
    private static final String AGAIN = "/check/again/saddle";
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
    void not_sure_is_asked_once_more_in_plainer_words_right_after_its_page_and_then_left_alone() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "unsure").byForms();
        walker.introduce("partner", 35, "female", 4, "lumbar-left");
        walker.tick("ces-saddle-numb", "unsure").tick("ces-both-legs", "unsure").press("Continue");

        walker.at(AGAIN).look("again");
        assertTrue(walker.text().contains(plainer("ces-saddle-numb")), walker.text());
        assertFalse(walker.text().contains(plainer("ces-bladder-new")), "that was answered");
        page.reload();
        walker.at(AGAIN);
        walker.press("Continue").at(AGAIN);
        assertTrue(page.title().startsWith("Error: "), "nothing chosen is no answer");

        walker.tick("ces-saddle-numb", "no").tick("ces-both-legs", "unsure").press("Continue");
        walker.at("/check/page/saddle-more");
        page.navigate(house.address() + AGAIN);
        walker.at("/check/page/saddle-more");
        page.navigate(house.address() + "/check/answers");
        assertTrue(walker.text().contains("not sure"), walker.text());
    }

    @Test
    void a_yes_to_the_plainer_words_is_taken_as_a_yes_and_its_details_are_asked() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "unsure-yes").notLooking();
        walker.introduce("partner", 35, "female", 4, "lumbar-left");

        walker.tick("ces-bladder-new", "unsure").press("Continue").at(AGAIN);
        walker.tick("ces-bladder-new", "yes").press("Continue").at("/check/details/ces-bladder-new");
    }

    @Test
    void what_stayed_unsure_is_asked_again_in_plainer_words_at_the_next_session() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "unsure-next-time").notLooking();
        walker.introduce("partner", 35, "female", 4, "lumbar-left")
                .answer(Map.of("consent-capacity", "yes", "varicose-veins", "unsure"));
        walker.at("/verdict");
        assertTrue(walker.seen().contains("again-elsewhere"), walker.seen()::toString);

        house.daysLater(1);
        page.navigate(house.address() + "/check");
        walker.at("/check/return");
        assertTrue(walker.text().contains(plainer("varicose-veins")), walker.text());
        walker.answer(Map.of("consent-capacity", "yes", "varicose-veins", "unsure"));

        walker.at("/verdict");
        assertEquals(
                1,
                walker.seen().stream().filter("again-elsewhere"::equals).count(),
                "asked in plainer words already, it is not asked a third time");
    }

    @Test
    void a_yes_of_the_last_day_is_asked_about_before_it_is_turned_to_no() {
        var walker = saidYesAndTakesItBack("taken-back");
        Page page = walker.page();

        assertTrue(walker.path().startsWith("/check/changed?of=leg-weakness-progressive"), walker.path());
        walker.look("changed");
        assertTrue(walker.text().contains("A leg or foot getting weaker"), walker.text());
        walker.press("Continue");
        assertTrue(page.title().startsWith("Error: "), "nothing chosen is no answer");

        walker.tick("leg-weakness-progressive", "no").press("Continue").at("/check/page/heart");
        walker.answer(Map.of("consent-capacity", "yes")).at("/verdict");
        page.navigate(house.address() + "/doctor");
        assertTrue(
                walker.text().contains("Changed from yes to no within a day: A leg or foot getting weaker."),
                walker.text());
        page.navigate(house.address() + "/hand-over");
        assertTrue(walker.text().contains("Changed from yes to no within a day: one answer."), walker.text());
        assertFalse(walker.text().contains("getting weaker"), "which one stays private");
    }

    @Test
    void who_goes_away_from_that_question_or_says_that_it_is_still_so_leaves_the_yes_standing() {
        var walker = saidYesAndTakesItBack("still-yes");

        walker.page().navigate(house.address() + "/check/answers");
        assertTrue(standsAsYes(walker), walker.text());
        walker.page().navigate(house.address() + "/check/changed?of=leg-weakness-progressive");
        walker.tick("leg-weakness-progressive", "yes").press("Continue");
        walker.page().navigate(house.address() + "/check/answers");
        assertTrue(standsAsYes(walker), walker.text());
        walker.page().navigate(house.address() + "/doctor");
        assertFalse(walker.text().contains("Changed from yes to no"), walker.text());
    }

    private static boolean standsAsYes(Walker walker) {
        return walker.page().locator("dl.facts dt").allInnerTexts().contains("A leg or foot getting weaker");
    }

    /** Ticked, and the page gone back to without the tick. */
    private static Walker saidYesAndTakesItBack(String name) {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, name).notLooking();
        walker.introduce("therapist", 35, "female", 4, "lumbar-left")
                .tick("none", "yes")
                .press("Continue")
                .tick("none", "yes")
                .press("Continue")
                .at("/check/page/nerves");
        walker.tick("leg-weakness-progressive", "yes").press("Continue");
        walker.tick("leg-weakness-progressive.fast", "no").press("Continue");
        page.navigate(house.address() + "/check/page/nerves");
        page.locator("input[name='leg-weakness-progressive'][value='yes']")
                .uncheck(new com.microsoft.playwright.Locator.UncheckOptions().setForce(true));
        return walker.tick("none", "yes").press("Continue");
    }

    private static String plainer(String id) {
        return Optional.ofNullable(House.KNOWLEDGE.questions().get(id))
                .flatMap(Question::again)
                .orElseThrow();
    }
}
