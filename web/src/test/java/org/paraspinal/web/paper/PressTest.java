package org.paraspinal.web.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the press takes in, and what it fetches: nothing. */
class PressTest {
    private final Press press = new Press();

    private static String page(String head, String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>A sheet</title>"
                + "<meta name=\"description\" content=\"A sheet\"/>" + head + "</head><body>" + body + "</body></html>";
    }

    private String style() {
        return "<style>" + press.style() + "</style>";
    }

    private static String text(byte[] pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }

    @Test
    void names_in_other_letters_are_set_and_letters_no_font_has_break_nothing() throws IOException {
        byte[] pdf = press.pdf(page(
                style(),
                "<p>Dr Łukasz Žižka, д-р Иванова, Δρ Παπαδοπούλου</p><p>山田先生 الطبيب \uD83D\uDE42 until May</p>"));

        String said = text(pdf);
        assertTrue(said.contains("Łukasz Žižka, д-р Иванова, Δρ Παπαδοπούλου"), said);
        assertTrue(said.contains("until May"), said);
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://localhost:" + server.getAddress().getPort();
            byte[] pdf = press.pdf(page(
                    "<link rel=\"stylesheet\" href=\"" + there + "/a.css\"/><style>@import url(" + there
                            + "/b.css); @font-face { font-family: X; src: url(" + there
                            + "/c.ttf) } body { font-family: "
                            + "\"Atkinson Hyperlegible\", X; background: url(" + there + "/d.png) }</style>",
                    "<p>Here</p><img alt=\"x\" src=\"" + there + "/e.png\"/><svg xmlns=\"http://www.w3.org/2000/svg\""
                            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\" alt=\"x\">"
                            + "<image xlink:href=\"" + there + "/f.png\" width=\"9\" height=\"9\"/></svg>"));
            assertTrue(text(pdf).contains("Here"));
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void no_file_of_the_machine_gets_onto_the_paper(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:before { content: 'told' }");

        byte[] pdf = press.pdf(page(
                style() + "<link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/>", "<p>The sheet itself</p>"));

        assertFalse(text(pdf).contains("told"));
        assertThrows(
                IllegalStateException.class,
                () -> press.pdf("<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + page("", "&e;")));
    }

    @Test
    void a_long_page_goes_on_under_its_heading() throws IOException {
        String rows = "<p>One more line.</p>".repeat(120);
        byte[] pdf = press.pdf(page(style(), "<div class=\"again\"><b>The heading</b>, continued</div>" + rows));

        try (var paper = Loader.loadPDF(pdf)) {
            assertTrue(paper.getNumberOfPages() > 1);
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertFalse(stripper.getText(paper).contains("continued"));
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertTrue(stripper.getText(paper).contains("The heading, continued"));
        }
    }

    @Test
    void letter_is_for_those_countries_that_write_on_it() {
        assertEquals(PaperSize.LETTER, PaperSize.usedIn("US"));
        assertEquals(PaperSize.A4, PaperSize.usedIn("DE"));
        assertEquals(PaperSize.A4, PaperSize.usedIn("ZZ"));
    }
}
