package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.view.Axe;
import org.paraspinal.web.view.Chromium;
import org.paraspinal.web.view.Pictures;

/** All made-up plots on one page in a real browser, with the product's stylesheets; the page and its pictures go to {@code target/plots}. */
class PlotSheetTest {
    private static final Path FOLDER = Path.of("target", "plots");
    private static final List<Integer> WIDTHS = List.of(320, 390, 700, 1280);
    private static final double SMALLEST_TYPE = 12;
    private static final int LONG = 100;

    /** The least height of any word that is shown, in pixels of the screen. */
    private static final String LEAST_TYPE = "Math.min(...[...document.querySelectorAll('.evidence, .measuring')]"
            + ".filter(s => getComputedStyle(s).display !== 'none')"
            + ".flatMap(s => [...s.querySelectorAll('text')].map(t =>"
            + " parseFloat(getComputedStyle(t).fontSize) * s.getBoundingClientRect().width / s.viewBox.baseVal.width)))";

    private static final String SHOWN = "[...document.querySelectorAll('.evidence')]"
            + ".filter(s => getComputedStyle(s).display !== 'none').length";

    /** Words whose boxes overlap, in the pictures that are shown. */
    private static final String OVERLAPS = "[...document.querySelectorAll('.evidence')]"
            + ".filter(s => getComputedStyle(s).display !== 'none').flatMap(s => { const t = [...s.querySelectorAll('text')]"
            + ".map(e => [e.textContent, e.getBoundingClientRect()]); const out = [];"
            + " t.forEach(([a, p], i) => t.slice(i + 1).forEach(([b, q]) => { if (p.left < q.right - 1 && q.left < p.right - 1"
            + " && p.top + 4 < q.bottom - 4 && q.top + 4 < p.bottom - 4) out.push(a + ' | ' + b); })); return out; })";

    @Test
    void plots_are_readable_by_day_and_night_from_a_small_phone_to_a_desk() throws IOException {
        assertEquals(List.of(), looked("plots", MadeUpPlots.all(), WIDTHS));
    }

    @Test
    void pictures_of_the_outcome_are_too() throws IOException {
        assertEquals(List.of(), looked("outcomes", MadeUpOutcomes.all(), List.of(320, 1280)));
    }

    /** What is wrong on any screen; {@code axed} are the widths at which axe looks as well. */
    private static List<String> looked(String name, List<MadeUpPlots.Named> plots, List<Integer> axed)
            throws IOException {
        Path file = page(name, plots);
        var found = new ArrayList<String>();
        try (var context = Chromium.BROWSER.newContext()) {
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            page.evaluate("document.fonts.ready.then(() => 0)");
            for (int width : WIDTHS)
                for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.setViewportSize(width, 900);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
                    String screen = name + "-" + width + "-" + light.name().toLowerCase(Locale.ROOT);
                    look(page, screen, plots.size(), found);
                    if (axed.contains(width)) hold(page, screen, found);
                }
        }
        return found;
    }

    private static void look(Page page, String name, int plots, List<String> found) {
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)");
        shoot(page, name);
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
            found.add(name + ": scrolls sideways");
        double type = ((Number) page.evaluate(LEAST_TYPE)).doubleValue();
        if (type < SMALLEST_TYPE) found.add(name + ": type of " + type + " pixels");
        ((List<?>) page.evaluate(OVERLAPS)).forEach(o -> found.add(name + ": words on words: " + o));
        int shown = ((Number) page.evaluate(SHOWN)).intValue();
        if (shown != plots) found.add(name + ": " + shown + " drawings and not one of each plot");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
            found.add(name + ": scrolls sideways with its tables open");
    }

    private static void hold(Page page, String name, List<String> found) {
        Axe.violations(page).forEach(v -> found.add(name + ": " + v));
    }

    private static void shoot(Page page, String name) {
        Pictures.take(page, FOLDER.resolve(name + ".png"));
    }

    /** With its table where that is not of years: a thousand rows more say nothing more. */
    private static String part(TemplateEngine templates, MadeUpPlots.Named named) {
        Drawing plot = named.plot();
        if (plot.table().rows().size() > LONG)
            return "<figure>" + plot.svg(Sheet.PHONE, named.id()) + plot.svg(Sheet.DESK, named.id()) + "</figure>";
        var out = new StringOutput();
        templates.render("part/plot.jte", Map.of("plot", plot, "id", named.id()), out);
        return out.toString();
    }

    /** One page of all plots, through the same template as in the product. */
    private static Path page(String name, List<MadeUpPlots.Named> plots) throws IOException {
        var templates = TemplateEngine.createPrecompiled(ContentType.Html);
        var html = new StringBuilder(
                        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Plots</title>")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        Path css = Path.of("src", "main", "resources", "static", "css").toAbsolutePath();
        for (String sheet : List.of("base", "drawing", "pages"))
            html.append("<link rel=\"stylesheet\" href=\"")
                    .append(css.resolve(sheet + ".css").toUri())
                    .append("\">");
        html.append("</head><body><main class=\"one\"><h1>Made-up studies</h1>");
        for (MadeUpPlots.Named named : plots) {
            html.append("<h2 class=\"under\">")
                    .append(Svg.words(named.title()))
                    .append("</h2>")
                    .append(part(templates, named));
        }
        if (name.equals("outcomes"))
            for (MeasuringFigure figure : MeasuringFigure.values())
                html.append("<h2 class=\"under\">How to measure</h2><figure>")
                        .append(figure.svg(figure.name()))
                        .append("</figure>");
        String all = html.append("</main></body></html>").toString();
        assertTrue(all.contains("<caption") && all.contains(name.equals("plots") ? "−8.50 to 2.50" : "−1.60 to −0.20"));
        return Files.writeString(Files.createDirectories(FOLDER).resolve(name + ".html"), all)
                .toAbsolutePath();
    }
}
