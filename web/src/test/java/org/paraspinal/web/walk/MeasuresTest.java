package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.walk.House.Visitor;

/** Installed questionnaires, asked in made-up words: people come before numbers, and the last score never before the next answer. */
class MeasuresTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = House.asking("phq-9", "rmdq-24", "peg-3");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void one_answer_to_the_ninth_question_brings_the_crisis_card_first_and_none_to_it_does_not() {
        var walker = somebody(Visitor.PHONE, "phq-9");
        answer(walker, 9, 0);
        walker.press("Hand it in").at("/measures/phq-9/result");
        assertEquals(0, walker.page().locator(".crisis").count(), "the neighbour: all is 0");
        assertTrue(walker.text().contains("Few signs of low mood."));
        assertEquals(0, walker.page().locator("main a[href^='tel:']").count());
        assertEquals(0, unsureOfCrisis());

        walker.page().navigate(house.address() + "/measures/phq-9");
        answer(walker, 9, 0);
        walker.tick("q9", "1").press("Hand it in").at("/measures/phq-9/result").look("measure-crisis");

        assertEquals("Thank you for saying it.", walker.says("h1"));
        assertEquals(
                "H1 SECTION",
                walker.page()
                        .evaluate(
                                "[...document.querySelector('h1').parentElement.children].slice(0, 2).map(e => e.tagName).join(' ')"));
        assertTrue(walker.page().locator("main .crisis a[href='tel:116123']").isVisible());
        assertFalse(walker.page().locator("main .facts").isVisible(), "no number stands open beside it");
        walker.page()
                .locator("summary", new Page.LocatorOptions().setHasText("if somebody asks"))
                .click();
        assertTrue(walker.says(".facts").contains("1"));

        assertEquals(1, unsureOfCrisis(), "the safety check asks it again before the next session");

        walker.page().setViewportSize(320, 800);
        walker.page().evaluate("document.documentElement.style.fontSize = '200%'");
        var number = walker.page().locator("main .crisis a[href='tel:116123']").boundingBox();
        assertTrue(number.x >= 0 && number.x + number.width <= 320, "the number is there in large type too");
        assertEquals(true, walker.page().evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }

    /** How many people's answer to the safety check's own question stands as not sure. */
    private static long unsureOfCrisis() {
        var day = java.time.LocalDate.of(2026, 11, 22);
        return house.journal().people().stream()
                .map(p -> Chart.of(house.journal().read(p)).answers(day).said().get("mental-crisis"))
                .filter(said -> said != null && said.value().equals("unsure"))
                .count();
    }

    @Test
    void the_crisis_card_comes_even_when_there_is_no_score_and_the_ninth_left_open_leads_to_people() {
        var walker = somebody(Visitor.DESK, "phq-9");
        walker.tick("q9", "3").press("Hand it in").at("/measures/phq-9/result");
        assertTrue(walker.page().locator("main .crisis").isVisible());
        walker.page()
                .locator("summary", new Page.LocatorOptions().setHasText("if somebody asks"))
                .click();
        assertTrue(walker.text().contains("There is no score: you left open questions 1, 2, 3, 4, 5, 6, 7 and 8"));

        walker.page().navigate(house.address() + "/measures/phq-9");
        answer(walker, 8, 0);
        walker.press("Hand it in").at("/measures/phq-9/result").look("measure-open");

        assertEquals("Question 9 was left open.", walker.says("h1"));
        assertTrue(walker.page().locator(".people a[href='tel:116123']").isVisible());
        assertTrue(walker.text().contains("An open answer is never taken for a no."));
        assertEquals(0, walker.page().locator(".crisis").count());
    }

    @Test
    void a_low_mood_leads_to_people_before_its_score() {
        var walker = somebody(Visitor.PHONE_DARK, "phq-9");
        answer(walker, 8, 2);
        walker.tick("q9", "0").press("Hand it in").look("measure-people");

        String text = walker.text();
        int people = text.indexOf("People to talk to");
        assertTrue(people > 0 && people < text.indexOf("Score"), text);
        assertTrue(text.contains("Many signs of low mood"));
        assertTrue(text.contains("A score is no diagnosis."));
    }

    @Test
    void nothing_is_chosen_beforehand_and_four_weeks_later_the_change_is_told_and_no_effect() {
        var walker = somebody(Visitor.PHONE, "peg-3");
        walker.look("measure-form");
        assertEquals(0, walker.page().locator("main input:checked").count());
        walker.press("Hand it in").at("/measures/peg-3");
        assertTrue(walker.page().title().startsWith("Error: "));
        assertTrue(walker.text().contains("Nothing is answered yet."));

        walker.tick("q1", "6").tick("q2", "6").press("Hand it in").at("/measures/peg-3/result");
        assertTrue(
                walker.text().contains("There is no score: you left open question 3, and every question is needed."));

        walker.page().navigate(house.address() + "/measures/peg-3");
        walker.tick("q1", "6").tick("q2", "6").tick("q3", "6").press("Hand it in");
        house.daysLater(28);
        walker.page().navigate(house.address() + "/measures/peg-3/result");
        walker.at("/measures/peg-3");
        assertEquals(0, walker.page().locator("main input:checked").count(), "the last answer is not shown");
        walker.page().navigate(house.address() + "/measures");
        walker.look("measures");
        assertTrue(walker.text().contains("last answered on 22 November 2026"), walker.text());
        assertFalse(walker.text().matches("(?s).*\\b6\\b.*"), "nor the last score");

        walker.page().locator("a[href='/measures/peg-3']").click();
        walker.tick("q1", "4")
                .tick("q2", "4")
                .tick("q3", "4")
                .press("Hand it in")
                .look("measure-change");
        String text = walker.text();
        assertTrue(text.contains("2 points lower"), text);
        assertTrue(text.contains("A change of 1.75 points is one that matters to people; this is that much."), text);
        assertTrue(text.contains("It may have happened anyway."));
        assertFalse(text.contains("effect"));
    }

    @Test
    void a_list_of_ticks_is_handed_in_on_purpose_and_by_the_keyboard_alone() {
        var walker = somebody(Visitor.WITHOUT_SCRIPT, "rmdq-24").notLooking();
        walker.press("Hand it in").at("/measures/rmdq-24");
        assertTrue(walker.text().contains("There is a problem"));
        walker.tick("none", "yes").tick("ticked", "3").press("Hand it in").at("/measures/rmdq-24");
        assertTrue(walker.page().locator("input[name='ticked'][value='3']").isChecked(), "nothing is lost");

        Page page = walker.page();
        page.locator("#f-none").uncheck(new com.microsoft.playwright.Locator.UncheckOptions().setForce(true));
        page.locator("#f-ticked").focus();
        page.keyboard().press("Space");
        for (int i = 0; i < 60 && !(boolean) page.evaluate("document.activeElement.matches('button.go')"); i++)
            page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/result");

        assertTrue(walker.says(".facts").startsWith("Score\n2"), walker.says(".facts"));
    }

    @Test
    void without_a_file_nothing_is_offered_anywhere() {
        try (House bare = House.open()) {
            var walker = known(bare, Visitor.PHONE);
            for (String path : new String[] {"/", "/progress"}) {
                walker.page().navigate(bare.address() + path);
                assertEquals(0, walker.page().locator("a[href^='/measures']").count(), path);
            }
            for (String path : new String[] {"/measures", "/measures/phq-9", "/measures/phq-9/result"})
                assertEquals(404, walker.page().navigate(bare.address() + path).status(), path);
        }
    }

    /** Somebody at a questionnaire, reached by the links of the pages. */
    private static Walker somebody(Visitor visitor, String instrument) {
        var walker = known(house, visitor);
        walker.page().navigate(house.address() + "/progress");
        walker.page().locator("main a[href='/measures']").click();
        walker.page().locator("main a[href='/measures/" + instrument + "']").click();
        walker.page().waitForLoadState();
        return walker.at("/measures/" + instrument);
    }

    private static Walker known(House of, Visitor visitor) {
        var walker = new Walker(of.visitor(visitor), "measures");
        return walker.press("Check if massage is safe for me today").at("/check/about");
    }

    /** Gives the first questions the same answer. */
    private static void answer(Walker walker, int questions, int value) {
        for (int q = 1; q <= questions; q++) walker.tick("q" + q, String.valueOf(value));
    }
}
