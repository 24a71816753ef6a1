package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Technique;
import org.paraspinal.web.view.Axe;
import org.paraspinal.web.view.Pictures;
import org.paraspinal.web.walk.House.Visitor;

/** The page of all techniques as it is shipped, in a real browser: by day and night, narrow, on paper and with axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TechniquesTest {
    private static final Path PICTURES = Path.of("target", "techniques-pictures");
    private static final int MOST_BYTES = 300_000;

    private final House house = House.open();

    @AfterAll
    void close() {
        house.close();
    }

    private Page open(Visitor visitor) {
        Page page = house.forgetfulVisitor(visitor);
        var response = page.navigate(house.address() + "/techniques");
        assertEquals(200, response.status());
        assertTrue(response.body().length < MOST_BYTES, () -> "weighs " + response.body().length);
        return page;
    }

    private static void unfold(Page page) {
        page.locator("details").evaluateAll("all => { for (const d of all) d.open = true }");
    }

    @ParameterizedTest
    @CsvSource({
        "390-light, 390, 844, false",
        "390-dark, 390, 844, true",
        "1280-light, 1280, 900, false",
        "1280-dark, 1280, 900, true"
    })
    void the_page_holds_by_day_and_night_on_phone_and_desk(String name, int width, int height, boolean dark) {
        Page page = open(new Visitor(width, height, dark, true));
        var wrong = new ArrayList<String>();
        int folded = (int) page.evaluate("document.documentElement.scrollHeight");
        if (folded > 9_000) wrong.add("is " + folded + " high before anything is unfolded");
        Pictures.take(page, PICTURES.resolve(name + "-folded.png"));
        unfold(page);
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) wrong.add("scrolls sideways");
        wrong.addAll(dark ? Axe.violationsOfColour(page) : Axe.violations(page));
        Pictures.take(page, PICTURES.resolve(name + ".png"));
        page.context().close();

        assertEquals(List.of(), wrong);
    }

    @Test
    void nothing_scrolls_sideways_at_320_pixels_nor_on_paper() {
        Page page = open(Visitor.PHONE);
        page.setViewportSize(320, 640);
        boolean narrow = (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        boolean paper = (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        boolean shown = page.locator("#manipulation .refused").isVisible();
        page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setPath(PICTURES.resolve("printed.pdf")));
        page.context().close();

        assertEquals(List.of(false, false, true), List.of(narrow, paper, shown));
    }

    @Test
    void every_technique_complaint_and_adjunct_is_there_and_manipulation_is_refused_with_its_reason() {
        Page page = open(Visitor.DESK);
        unfold(page);
        for (Technique t : House.KNOWLEDGE.techniques().values()) {
            String section = page.locator("#" + t.id()).innerText();
            assertTrue(section.contains(t.says()), t.id());
            assertTrue(section.contains(t.evidence()), t.id());
            assertTrue(t.how().isEmpty() || section.contains(t.how().get().direction()), t.id());
        }
        String refused = page.locator("#manipulation").innerText();
        assertTrue(
                refused.contains("We do not guide this.") && refused.contains("Only someone with a licence"), refused);
        assertEquals(0, page.locator("#manipulation .facts").count());
        String complaints = page.locator("#complaints").innerText();
        House.KNOWLEDGE.planWords().complaints().forEach(c -> assertTrue(complaints.contains(c.name()), c.id()));
        String besides = page.locator("#besides").innerText();
        House.KNOWLEDGE.planWords().adjuncts().forEach(a -> assertTrue(besides.contains(a.says()), a.id()));
        page.context().close();
    }

    @Test
    void each_name_stands_with_one_line_and_its_grade_and_unfolds_when_it_is_chosen_or_led_to() {
        for (Visitor visitor : List.of(Visitor.PHONE, Visitor.WITHOUT_SCRIPT)) {
            Page page = open(visitor);
            for (Technique t : House.KNOWLEDGE.techniques().values()) {
                String row = page.locator("#" + t.id() + " > summary").innerText();
                assertTrue(row.contains(t.says()), row);
                assertTrue(row.contains(t.grade() + ": "), row);
                assertFalse(page.locator("#" + t.id() + " > .flow").isVisible(), t.id());
            }
            page.locator("#swedish > summary").click();
            assertTrue(page.locator("#swedish > .flow").isVisible());
            page.locator("#complaints a[href='#R1']").first().click();
            assertTrue(page.locator("#R1 .numbered").isVisible(), "the way to a routine unfolds it");
            assertFalse(page.locator("#R2 .numbered").isVisible());
            page.context().close();
        }
    }

    @Test
    void every_routine_is_there_with_each_step_and_its_time() {
        Page page = open(Visitor.DESK);
        unfold(page);
        for (Routine r : House.KNOWLEDGE.routines()) {
            String section = page.locator("#" + r.id()).innerText();
            r.steps().forEach(s -> assertTrue(section.contains(s.does()), s.does()));
            r.differs().forEach(d -> assertTrue(section.contains(d), d));
            assertEquals(
                    r.steps().size(),
                    page.locator("#" + r.id() + " .numbered > li").count());
        }
        page.context().close();
    }

    @Test
    void the_first_page_leads_to_it() {
        Page page = house.visitor(Visitor.PHONE);
        page.navigate(house.address() + "/");
        page.locator("a[href='/techniques']").click();

        assertEquals("All techniques", page.locator("h1").innerText());
        page.context().close();
    }

    @Test
    void a_plan_after_an_injury_shows_the_steps_back_and_the_routine_for_what_set_it_off() {
        String hurt = planFor(Map.of("consent-capacity", "yes", "fresh-injury", "yes"));
        String unhurt = planFor(Map.of("consent-capacity", "yes"));

        House.KNOWLEDGE.planWords().afterInjury().forEach(s -> {
            assertTrue(hurt.contains(s.when() + ": " + s.says()), s.id());
            assertFalse(unhurt.contains(s.says()), s.id());
        });
        for (String plan : List.of(hurt, unhurt)) {
            assertTrue(plan.contains("The routine for it is \"Ball on the wall, low back and hip\"."), plan);
            House.KNOWLEDGE.planWords().adjuncts().forEach(a -> assertTrue(plan.contains(a.says()), a.id()));
        }
    }

    /** The words of a plan for oneself, for a pain set off by lifting. */
    private String planFor(Map<String, String> answers) {
        Page page = house.visitor(Visitor.PHONE);
        var walker = new Walker(page, "techniques").notLooking();
        walker.introduce("self", 40, "female", 5, "lumbar-left").answer(answers).at("/verdict");
        walker.press("Choose where");
        page.locator("input[name='set-off'][value='lifting']").evaluate("e => { e.checked = true }");
        walker.press("Make the plan").at("/plan");
        String words = page.locator("main").textContent();
        page.context().close();
        return words;
    }
}
