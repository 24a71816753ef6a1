package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The plots of effects, read back from their SVG. */
class EffectPlotsTest {
    static Stream<MadeUpPlots.Named> plots() {
        return MadeUpPlots.all().stream();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void each_picture_has_a_title_and_a_description_of_its_own_on_either_sheet(MadeUpPlots.Named named) {
        for (Sheet sheet : Sheet.values()) {
            Element svg = read(named.plot().svg(sheet, named.id())).getDocumentElement();

            assertEquals("img", svg.getAttribute("role"));
            String id = named.id() + "-" + sheet.suffix();
            assertEquals(id + "-title " + id + "-desc", svg.getAttribute("aria-labelledby"));
            assertEquals(named.title(), all(svg, "title").getFirst().getTextContent());
            assertTrue(all(svg, "desc").getFirst().getTextContent().contains("made-up"));
            assertTrue(all(svg, "desc").getFirst().getTextContent().endsWith("The table has the same numbers."));
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void nothing_is_drawn_outside_the_picture_and_no_words_touch_its_edge(MadeUpPlots.Named named) {
        for (Sheet sheet : Sheet.values()) {
            Element svg = read(named.plot().svg(sheet, "p")).getDocumentElement();
            double height = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[3]);
            for (Element text : all(svg, "text")) {
                double x = number(text, "x");
                double wide = sheet.wide(text.getTextContent());
                double left = switch (text.getAttribute("text-anchor")) {
                    case "start" -> x;
                    case "end" -> x - wide;
                    default -> x - wide / 2;
                };
                assertTrue(left > -1 && left + wide < sheet.width() + 1, sheet + ": " + text.getTextContent());
                assertTrue(number(text, "y") > 10 && number(text, "y") < height, sheet + ": " + text.getTextContent());
            }
            for (Element dot : all(svg, "circle")) {
                assertTrue(number(dot, "cx") > 0 && number(dot, "cx") < sheet.width());
                assertTrue(number(dot, "cy") > 0 && number(dot, "cy") < height);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void every_study_of_the_forest_is_there_with_its_number_and_marks_in_names_are_only_words(Sheet sheet) {
        Element svg =
                read(new ForestPlot(MadeUpPlots.windows()).svg(sheet, "p")).getDocumentElement();
        List<String> words =
                all(svg, "text").stream().map(Element::getTextContent).toList();

        for (String label : List.of("Alder 1998", "Cedar 2011", "Dogwood 2019 (a)", "Elm 2001", "Fir 2014"))
            assertTrue(words.contains(label), () -> label + " in " + words);
        assertTrue(words.stream().anyMatch(w -> w.startsWith("Birch & <Beech>")), words::toString);
        assertTrue(words.stream().anyMatch(w -> w.startsWith("−1.60")), words::toString);
        assertEquals(6, byClass(svg, "sq").size());
        assertEquals(3, byClass(svg, "dia").size() + byClass(svg, "dia all").size());
        assertEquals(1, byClass(svg, "pi").size());
        assertEquals(0, all(svg, "Beech").size());
    }

    @Test
    void the_area_of_a_square_is_the_weight_of_its_study() {
        var study = new ArrayList<Forest.Study>();
        for (double w : new double[] {80, 20}) study.add(MadeUpPlots.study("S" + w, 0, 0, 1, w));
        List<Element> squares = byClass(drawn(forest(study), Sheet.DESK), "sq");

        assertEquals(
                4,
                Math.pow(number(squares.get(0), "width") / number(squares.get(1), "width"), 2),
                0.2,
                "80 is four times 20");
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void a_larger_effect_lies_further_right_and_a_whisker_about_its_square(Sheet sheet) {
        long seed = 7;
        var random = new Random(seed);
        var studies = IntStream.range(0, 40)
                .mapToObj(i -> MadeUpPlots.study("S" + i, 0, random.nextGaussian(), 0.2 + random.nextDouble(), 2.5))
                .toList();
        Element svg = drawn(forest(studies), sheet);
        List<Element> squares = byClass(svg, "sq");
        List<Element> whiskers = byClass(svg, "ci");
        assertEquals(40, squares.size());
        for (int i = 0; i < 40; i++) {
            double middle = middle(squares.get(i));
            String[] path = whiskers.get(i).getAttribute("d").split("[MH ]+");
            assertTrue(
                    Double.parseDouble(path[1]) < middle && middle < Double.parseDouble(path[3]),
                    "seed " + seed + ", " + i);
            for (int j = 0; j < 40; j++)
                if (studies.get(i).estimate().effect()
                        < studies.get(j).estimate().effect() - 0.02)
                    assertTrue(middle < middle(squares.get(j)), "seed " + seed + ": " + i + " and " + j);
        }
    }

    @Test
    void a_whisker_that_goes_too_far_ends_in_an_arrow_and_the_table_has_all_of_it() {
        Element svg = drawn(MadeUpPlots.windows(), Sheet.DESK);

        assertEquals(2, byClass(svg, "ci cut").size(), "Dogwood, to both sides");
        var table = new ForestPlot(MadeUpPlots.windows()).table();
        assertTrue(
                table.rows().contains(List.of("Dogwood 2019 (a)", "−3.00", "−8.50 to 2.50", "1.3%")), table::toString);
    }

    @Test
    void ratios_are_read_as_ratios_and_one_is_no_effect() {
        Element svg = drawn(MadeUpPlots.ratios(), Sheet.DESK);
        List<String> words =
                all(svg, "text").stream().map(Element::getTextContent).toList();
        double one = all(svg, "text").stream()
                .filter(t -> t.getTextContent().equals("1"))
                .mapToDouble(t -> number(t, "x"))
                .findFirst()
                .orElseThrow();

        assertTrue(words.contains("1.30 (0.90 to 1.90)"), words::toString);
        assertTrue(byClass(svg, "null").getFirst().getAttribute("d").startsWith("M" + Svg.number(one) + " "));
    }

    @Test
    void the_funnel_has_a_dot_for_each_study_open_where_it_is_supposed_and_the_precise_at_the_top() {
        Funnel funnel = MadeUpPlots.funnel();
        Element svg = read(new FunnelPlot(funnel).svg(Sheet.DESK, "p")).getDocumentElement();
        List<Element> dots = all(svg, "circle").stream()
                .filter(c -> !all(c, "title").isEmpty())
                .toList();

        assertEquals(13, dots.size());
        assertEquals(
                2,
                dots.stream()
                        .filter(d -> d.getAttribute("class").equals("dot o"))
                        .count());
        assertEquals("Study A: −0.90", all(dots.getFirst(), "title").getFirst().getTextContent());
        for (int i = 1; i < 11; i++) assertTrue(number(dots.get(i - 1), "cy") < number(dots.get(i), "cy"));
        String desc = all(svg, "desc").getFirst().getTextContent();
        assertTrue(desc.contains("11 studies about a pooled effect of −0.85, and 2 that are only supposed"), desc);
    }

    @Test
    void the_limits_of_the_funnel_open_by_1_96_standard_errors() {
        var funnel = new Funnel(
                "t",
                "s",
                List.of(new Funnel.Study("on the limit", 1.96, 1, false), new Funnel.Study("b", 0, 0.1, false)),
                0,
                MadeUpPlots.PAIN);
        Element svg = read(new FunnelPlot(funnel).svg(Sheet.DESK, "p")).getDocumentElement();
        Element dot = all(svg, "circle").getFirst();
        String[] limit = byClass(svg, "limit").getFirst().getAttribute("d").split("[ML ]+");
        double top = Double.parseDouble(limit[3]);
        double foot = Double.parseDouble(limit[5]);
        double share = (number(dot, "cy") - Double.parseDouble(limit[4]))
                / (Double.parseDouble(limit[6]) - Double.parseDouble(limit[4]));

        assertEquals(top + share * (foot - top), number(dot, "cx"), 0.3);
    }

    @Test
    void the_years_go_down_and_the_last_is_set_off() {
        Element svg = read(new CumulativePlot(MadeUpPlots.years()).svg(Sheet.DESK, "p"))
                .getDocumentElement();
        List<Element> dots = byClass(svg, "dot");

        assertEquals(6, dots.size());
        assertEquals(1, byClass(svg, "dot all").size());
        for (int i = 1; i < 6; i++) assertTrue(number(dots.get(i - 1), "cy") < number(dots.get(i), "cy"));
        assertEquals(
                List.of("2019 Dogwood", "−0.90", "−1.26 to −0.54", "7"),
                new CumulativePlot(MadeUpPlots.years()).table().rows().getLast());
    }

    @Test
    void no_study_and_one_study_are_drawn_too() {
        for (Sheet sheet : Sheet.values()) {
            Element none = drawn(forest(List.of()), sheet);
            assertEquals("No studies yet.", all(none, "desc").getFirst().getTextContent());
            Element one = drawn(forest(List.of(MadeUpPlots.study("Only", 2001, 0, 0, 100))), sheet);
            assertTrue(all(one, "desc").getFirst().getTextContent().contains("1 study."));
            read(new FunnelPlot(new Funnel("t", "s", List.of(), 0, MadeUpPlots.PAIN)).svg(sheet, "p"));
            read(new CumulativePlot(new Cumulative("t", "s", List.of(), MadeUpPlots.PAIN)).svg(sheet, "p"));
        }
    }

    @Test
    void what_cannot_be_drawn_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(0, Double.NEGATIVE_INFINITY, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Forest.Study("s", OptionalInt.empty(), new Estimate(0, 0, 0), 101));
        assertThrows(IllegalArgumentException.class, () -> new Forest.Range("r", 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Funnel.Study("s", 0, 0, false));
        var late = new Cumulative.Step(2001, "a", 1, new Estimate(0, 0, 0));
        var early = new Cumulative.Step(2000, "b", 2, new Estimate(0, 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new Cumulative("t", "s", List.of(late, early), MadeUpPlots.PAIN));
    }

    @Test
    void ticks_are_round_few_and_within() {
        long seed = 3;
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            double from = random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
            double to = from + Math.pow(10, random.nextDouble() * 6 - 3);
            List<Double> ticks = EffectScale.round(from, to, 7);
            assertTrue(
                    ticks.size() >= 2 && ticks.size() <= 7,
                    "seed " + seed + ": " + ticks + " from " + from + " to " + to);
            double near = 1e-9 * (to - from);
            assertFalse(ticks.getFirst() < from - near || ticks.getLast() > to + near, "seed " + seed + ": " + ticks);
        }
    }

    private static Forest forest(List<Forest.Study> studies) {
        return new Forest(
                "t",
                "s",
                List.of(new Forest.Group("", studies, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                MadeUpPlots.PAIN);
    }

    private static Element drawn(Forest forest, Sheet sheet) {
        return read(new ForestPlot(forest).svg(sheet, "p")).getDocumentElement();
    }

    private static double middle(Element square) {
        return number(square, "x") + number(square, "width") / 2;
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }

    static List<Element> byClass(Element svg, String style) {
        return all(svg, "*").stream()
                .filter(e -> e.getAttribute("class").equals(style))
                .toList();
    }

    static List<Element> all(Element under, String tag) {
        NodeList nodes = under.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    static Document read(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }
}
