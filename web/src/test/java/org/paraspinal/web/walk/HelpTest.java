package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** Help for each purpose, reached from anywhere and by anybody. */
class HelpTest {
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
    void every_page_leads_to_help_for_each_purpose_with_numbers_to_dial_and_where_they_come_from() {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "help");

        follow(page, "Emergency").at("/help/emergency");
        walker.look("help-emergency");
        assertEquals(1, page.locator("main a[href='tel:999']").count());
        assertTrue(walker.text().contains("checked 22 November 2026"));
        assertTrue(walker.text().contains("What to say"));

        follow(page, "Medical advice").at("/help/advice");
        walker.look("help-advice");
        assertEquals(1, page.locator("main a[href='tel:111']").count());

        follow(page, "Somebody to talk to").at("/help/crisis");
        walker.look("help-crisis");
        assertEquals(1, page.locator("main a[href='tel:116123']").count());
        assertTrue(walker.text().contains("You do not have to carry this alone."));
    }

    @Test
    void another_country_is_chosen_without_script_and_one_without_a_number_says_what_to_do_instead() {
        Page page = house.visitor(Visitor.WITHOUT_SCRIPT);
        page.navigate(house.address() + "/help/crisis");

        page.locator("details.country > summary").click();
        page.locator("#country").selectOption("MA");
        page.getByText("Show its numbers").click();

        String text = page.locator("main").innerText();
        assertTrue(text.contains("We know of no crisis line for Morocco"), text);
        assertTrue(page.locator("main .help a[href^='tel:']").count() > 0, "the emergency number is still there");
        page.navigate(house.address() + "/help/emergency");
        assertFalse(page.locator("main").innerText().contains("We have no emergency number"));
        assertEquals(0, page.locator("main a[href='tel:999']").count(), "the country is remembered");
    }

    @Test
    void who_thinks_of_self_harm_is_led_kindly_to_somebody_to_talk_to() {
        Page page = house.visitor(Visitor.DESK);
        var walker = new Walker(page, "help-crisis").byForms();
        walker.introduce("self", 35, "female", 5, "lumbar-left").answer(Map.of("mental-crisis", "yes"));
        walker.at("/verdict").look("verdict-crisis");
        assertTrue(walker.text().contains("Please talk to somebody now."));
        assertFalse(walker.text().contains("What would change this?"), "nobody is asked to argue with it");

        walker.press("Somebody to talk to").at("/help/crisis");
    }

    @Test
    void the_verdict_leads_to_the_help_that_fits() {
        Page page = house.visitor(Visitor.PHONE_DARK);
        var walker = new Walker(page, "help-emergency").byForms();
        walker.introduce("self", 52, "male", 6, "lumbar-right").answer(Map.of("ces-saddle-numb", "yes"));

        page.locator("main a[href='/help/emergency']").first().click();

        walker.at("/help/emergency").look("help-emergency");
    }

    private static Walker follow(Page page, String link) {
        page.locator("footer a").getByText(link).click();
        return new Walker(page, "help");
    }
}
