package org.paraspinal.web.walk;

import static java.util.Locale.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.walk.House.Visitor;

/** The plan on paper, as a PDF and as the browser prints it: the same plan as on the screen. */
class PrintedPlanTest {
    private static final double POINTS_A_MM = 72 / 25.4;
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Walker planned(String name, String delivery) {
        Walker walker = new Walker(house.visitor(Visitor.DESK), name).notLooking();
        walker.introduce(delivery, 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        return walker.press("Choose where")
                .tick("places", "lumbar-right")
                .press("Make the plan")
                .at("/plan");
    }

    private static byte[] pdf(Walker walker, String country) {
        APIResponse got = walker.page().request().get(house.address() + "/plan.pdf?country=" + country);
        assertEquals(200, got.status());
        assertEquals("application/pdf", got.headers().get("content-type"));
        assertTrue(got.headers().get("cache-control").contains("no-store"));
        return kept("plan-" + country + "-" + walker.seen().size() + ".pdf", got.body());
    }

    /** For whoever wants to look at it. */
    private static byte[] kept(String name, byte[] bytes) {
        try {
            Files.createDirectories(Path.of("target", "paper"));
            Files.write(Path.of("target", "paper", name), bytes);
            return bytes;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long curves(PDFormXObject drawing) throws IOException {
        return new PDFStreamParser(drawing)
                .parse().stream()
                        .filter(t -> t instanceof Operator o && o.getName().equals("c"))
                        .count();
    }

    private static String text(PDDocument paper) throws IOException {
        return bare(new PDFTextStripper().getText(paper));
    }

    /** Without the line breaks, which fall elsewhere on paper. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<String> texts(Page page, String selector) {
        return page.locator(selector).allTextContents().stream()
                .map(t -> bare(t).strip())
                .toList();
    }

    @Test
    void the_paper_says_every_step_every_limit_and_every_sign_to_stop_at_that_the_screen_says() throws IOException {
        Walker walker = planned("paper-partner", "partner");
        try (PDDocument paper = Loader.loadPDF(pdf(walker, "GB"))) {
            String printed = text(paper);
            for (String selector : List.of(
                    ".plan h1",
                    ".steps h2",
                    ".steps h2 ~ p:not(.small)",
                    ".steps .note",
                    ".p2 .facts dt",
                    ".p2 .plainlist li",
                    ".flow .lines li",
                    ".p1 .lede")) {
                List<String> said = texts(walker.page(), selector);
                assertFalse(said.isEmpty(), selector);
                for (String s : said)
                    assertTrue(
                            printed.toLowerCase(ROOT).contains(s.toLowerCase(ROOT)),
                            () -> selector + ": " + s + "\n" + printed);
            }
            assertTrue(printed.contains("Holds for Sunday, 22 November 2026 only"));
            assertTrue(printed.contains("Massage is open to you today"));
            assertTrue(printed.contains("Agree on a stop word."));
            assertTrue(printed.contains("No clinician has reviewed these rules."));
            assertTrue(printed.contains("Rules of version " + House.KNOWLEDGE.version()));
            assertTrue(printed.contains("After 2 and 4 weeks."));
        }
    }

    @Test
    void a_plan_of_twenty_minutes_is_one_sheet_of_a4_and_in_the_united_states_one_of_letter() throws IOException {
        Walker walker = planned("paper-size", "partner");
        try (PDDocument a4 = Loader.loadPDF(pdf(walker, "GB"))) {
            assertEquals(1, a4.getNumberOfPages());
            assertEquals(210 * POINTS_A_MM, a4.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(297 * POINTS_A_MM, a4.getPage(0).getMediaBox().getHeight(), 1);
        }
        try (PDDocument letter = Loader.loadPDF(pdf(walker, "US"))) {
            assertEquals(1, letter.getNumberOfPages());
            assertEquals(8.5 * 72, letter.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(11 * 72, letter.getPage(0).getMediaBox().getHeight(), 1);
        }
    }

    @Test
    void each_step_with_strokes_is_drawn_and_the_paper_is_tagged_with_title_and_language() throws IOException {
        Walker walker = planned("paper-drawn", "partner");
        int drawings = walker.page().locator(".steps svg.back").count();
        assertTrue(drawings > 3);
        try (PDDocument paper = Loader.loadPDF(pdf(walker, "GB"))) {
            assertEquals("en", paper.getDocumentCatalog().getLanguage());
            assertEquals(
                    texts(walker.page(), ".plan h1").getFirst(),
                    paper.getDocumentInformation().getTitle());
            assertTrue(paper.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(new String(
                            paper.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .contains("pdfuaid"));
            int drawn = 0;
            for (var name : paper.getPage(0).getResources().getXObjectNames())
                if (paper.getPage(0).getResources().getXObject(name) instanceof PDFormXObject form && curves(form) > 50)
                    drawn++;
            assertEquals(drawings, drawn);
        }
    }

    @Test
    void a_plan_too_long_for_one_sheet_goes_on_under_its_heading_and_loses_no_step() throws IOException {
        Walker walker = new Walker(house.visitor(Visitor.DESK), "paper-long").notLooking();
        walker.introduce("self", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        walker.press("Choose where");
        walker.page().locator("details.more > summary").click();
        for (var tick : walker.page()
                .locator("input[name='positions'], input[name='props']")
                .all()) tick.check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        for (String place : House.KNOWLEDGE.body().sided())
            if (walker.has("input[name='places'][value='" + place + "']")) walker.tick("places", place);
        walker.press("Make the plan").at("/plan");
        List<String> steps = texts(walker.page(), ".steps h2");

        try (PDDocument paper = Loader.loadPDF(pdf(walker, "PH"))) {
            String printed = text(paper);
            for (String step : steps) assertTrue(printed.toLowerCase(ROOT).contains(step.toLowerCase(ROOT)), step);
            assertTrue(printed.contains(steps.size() + " "), "each step has its number");
            assertEquals(
                    paper.getNumberOfPages() > 1,
                    printed.contains(texts(walker.page(), ".plan h1").getFirst() + ", continued"));
        }
        kept(
                "browser-long.pdf",
                walker.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)));
    }

    @Test
    void who_is_not_cleared_gets_no_paper_and_is_led_where_the_screen_leads() {
        Walker walker = new Walker(house.visitor(Visitor.PHONE), "paper-none").notLooking();
        walker.introduce("partner", 40, "female", 5, "lumbar-left");

        for (String path : List.of("/plan", "/plan.pdf")) {
            APIResponse got = walker.page()
                    .request()
                    .get(house.address() + path, RequestOptions.create().setMaxRedirects(0));
            assertEquals(303, got.status());
            assertEquals("/where", got.headers().get("location"));
        }
    }

    @Test
    void the_page_for_the_therapist_is_one_sheet_with_the_limits_and_no_answers() throws IOException {
        Walker walker = planned("paper-therapist", "therapist");
        walker.page().navigate(house.address() + "/hand-over");
        List<String> limits = texts(walker.page(), ".facts dt");

        try (PDDocument paper = Loader.loadPDF(kept("hand-over.pdf", got(walker, "/hand-over.pdf")))) {
            String printed = text(paper);
            assertEquals(1, paper.getNumberOfPages());
            assertFalse(limits.isEmpty());
            for (String limit : limits) assertTrue(printed.contains(limit), limit);
            assertTrue(printed.contains("Holds for Sunday, 22 November only"));
            assertFalse(printed.contains("consent"), printed);
        }
    }

    @Test
    void the_page_for_the_doctor_says_what_was_answered_and_why_and_leaves_room_for_a_reply() throws IOException {
        Walker walker = new Walker(house.visitor(Visitor.DESK), "paper-doctor").notLooking();
        walker.introduce("partner", 62, "male", 6, "lumbar-left")
                .answer(Map.of("consent-capacity", "yes", "anticoagulant", "yes"));
        walker.page().navigate(house.address() + "/doctor");
        List<String> answered = texts(walker.page(), ".facts dt");
        List<String> reasons = texts(walker.page(), ".why summary");

        try (PDDocument paper = Loader.loadPDF(kept("doctor.pdf", got(walker, "/doctor.pdf")))) {
            String printed = text(paper);
            assertFalse(answered.isEmpty() || reasons.isEmpty());
            for (String a : answered) assertTrue(printed.contains(a), a);
            for (String r : reasons) assertTrue(printed.contains(r), r);
            assertTrue(printed.contains("Where it hurts") && printed.contains("No massage until:"));
            assertTrue(printed.contains("It does not diagnose."));
        }
    }

    private static byte[] got(Walker walker, String path) {
        APIResponse got = walker.page().request().get(house.address() + path);
        assertEquals(200, got.status());
        assertEquals("application/pdf", got.headers().get("content-type"));
        return got.body();
    }

    @Test
    void the_plan_page_as_the_browser_prints_it_is_one_sheet_that_says_for_which_day_it_holds() throws IOException {
        Walker walker = planned("paper-browser", "partner");
        byte[] printed = walker.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));

        try (PDDocument paper = Loader.loadPDF(kept("browser.pdf", printed))) {
            String said = text(paper);
            for (String step : texts(walker.page(), ".steps h2"))
                assertTrue(said.toLowerCase(ROOT).contains(step.toLowerCase(ROOT)), step);
            assertTrue(said.contains("Holds for Sunday, 22 November 2026 only"));
            assertTrue(said.contains("No clinician has reviewed these rules"));
            assertEquals(1, paper.getNumberOfPages());
        }
        assertFalse(walker.page().locator(".on-paper").first().isVisible(), "on the screen the pages before said so");
    }
}
