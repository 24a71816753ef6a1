package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Point;
import org.paraspinal.web.drawing.Series.Value;
import org.w3c.dom.Element;

/** The pictures of the outcome, read back from their SVG. */
class OutcomePlotsTest {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final String EVIL = "<b>\"rest\" & 'work'</b>";

    static Stream<MadeUpPlots.Named> plots() {
        return MadeUpOutcomes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void each_picture_has_a_title_a_description_and_ids_of_its_own_on_either_sheet(MadeUpPlots.Named named) {
        var ids = new HashSet<String>();
        for (Sheet sheet : Sheet.values()) {
            Element svg = drawn(named, sheet);
            assertEquals("img", svg.getAttribute("role"));
            String own = named.id() + "-" + sheet.suffix();
            assertEquals(own + "-title " + own + "-desc", svg.getAttribute("aria-labelledby"));
            assertEquals(
                    named.title(), EffectPlotsTest.all(svg, "title").getFirst().getTextContent());
            assertFalse(desc(svg).isBlank());
            for (Element e : EffectPlotsTest.all(svg, "*"))
                if (e.hasAttribute("id")) assertTrue(ids.add(e.getAttribute("id")), e.getAttribute("id"));
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void nothing_is_drawn_outside_the_picture(MadeUpPlots.Named named) {
        for (Sheet sheet : Sheet.values()) {
            Element svg = drawn(named, sheet);
            double high = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[3]);
            for (Element text : EffectPlotsTest.all(svg, "text")) {
                double left = left(sheet, text);
                assertTrue(
                        left > -1 && left + sheet.wide(text.getTextContent()) < sheet.half() + 1,
                        () -> sheet + ": " + text.getTextContent());
                assertTrue(at(text, "y") > 10 && at(text, "y") < high, () -> sheet + ": " + text.getTextContent());
            }
            for (Element dot : EffectPlotsTest.all(svg, "circle"))
                if (!dot.getAttribute("class").equals("speck")) {
                    assertTrue(at(dot, "cx") > 0 && at(dot, "cx") < sheet.half(), named.id());
                    assertTrue(at(dot, "cy") > 0 && at(dot, "cy") < high, named.id());
                }
            for (Element rect : EffectPlotsTest.all(svg, "rect"))
                assertTrue(at(rect, "x") >= -1 && at(rect, "x") + at(rect, "width") <= sheet.half() + 1, named.id());
            for (Element path : EffectPlotsTest.all(svg, "path"))
                assertTrue(Double.parseDouble(NUMBER.matcher(path.getAttribute("d"))
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group())
                        <= sheet.half() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void no_words_stand_on_other_words(MadeUpPlots.Named named) {
        for (Sheet sheet : Sheet.values()) {
            List<Element> texts = EffectPlotsTest.all(drawn(named, sheet), "text");
            for (int i = 0; i < texts.size(); i++)
                for (int j = i + 1; j < texts.size(); j++) {
                    String both = sheet + ": " + texts.get(i).getTextContent() + " | "
                            + texts.get(j).getTextContent();
                    assertFalse(box(sheet, texts.get(i)).meets(box(sheet, texts.get(j))), both);
                }
        }
    }

    @Test
    void while_answers_are_few_the_description_says_each_number_of_the_table_and_else_how_many_there_are() {
        String said = desc(drawn(MadeUpOutcomes.full(), Sheet.DESK));
        var rows = new ProgressChart(MadeUpOutcomes.full()).table().rows();
        assertEquals(16, rows.size());
        for (List<String> row : rows) {
            assertTrue(said.contains(": " + row.get(1)) || row.get(1).equals("no answer"), () -> row + " in " + said);
            assertTrue(said.contains(": " + row.get(3)), () -> row + " in " + said);
        }
        assertTrue(
                said.contains("by itself: from 6.3 to 4.3") && said.contains("with massage from 21 Sept 2026"), said);

        String many = desc(drawn(MadeUpOutcomes.threeYears(7), Sheet.DESK));
        assertTrue(many.startsWith("155 answers from "), many);
        assertTrue(many.length() < 1500, many);
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void the_periods_of_a_trial_are_shaded_in_two_ways_that_ink_alone_tells_apart_and_named(Sheet sheet) {
        Element svg = drawn(MadeUpOutcomes.full(), sheet);
        var plain = byClass(svg, "during");
        var dotted = byClass(svg, "without");

        assertEquals(3 + 1, plain.size(), "and one in the key");
        assertEquals(3 + 1, dotted.size());
        assertTrue(
                dotted.stream().allMatch(r -> r.getAttribute("fill").equals("url(#p-" + sheet.suffix() + "-without)")));
        assertTrue(words(svg).containsAll(List.of("with massage", "without")));
        assertTrue(byClass(drawn(MadeUpOutcomes.weekly(), sheet), "during").isEmpty(), "no trial, no shade");
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void what_was_expected_is_an_open_diamond_beside_what_came_and_yardsticks_are_named_lines_that_differ(Sheet sheet) {
        Element svg = drawn(MadeUpOutcomes.full(), sheet);
        String diamonds = byClass(svg, "expected").getFirst().getAttribute("d");

        assertEquals(4, diamonds.chars().filter(c -> c == 'Z').count());
        assertTrue(
                words(svg).containsAll(List.of("by itself", "a sham treatment", "what you expected", "what came")),
                words(svg)::toString);
        assertFalse(byClass(svg, "yard").isEmpty() || byClass(svg, "yard two").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> {
            var three = new ArrayList<>(MadeUpOutcomes.yardsticks(4));
            three.add(three.getFirst());
            MadeUpOutcomes.weekly().beside(three);
        });
    }

    @Test
    void a_yardstick_lies_where_the_table_says_also_between_its_own_days() {
        Series.Yardstick line = new Series.Yardstick(
                "y", List.of(new Value(MadeUpOutcomes.START, 6), new Value(MadeUpOutcomes.START.plusDays(10), 4)));

        assertEquals(OptionalDouble.of(5), SeriesTable.at(line, MadeUpOutcomes.START.plusDays(5)));
        assertEquals(OptionalDouble.empty(), SeriesTable.at(line, MadeUpOutcomes.START.minusDays(1)));
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void three_years_of_days_are_a_few_thin_paths_and_each_answer_is_in_the_table(Sheet sheet) {
        Series days = MadeUpOutcomes.threeYears(1);
        Element svg = drawn(days, sheet);
        String dots = byClass(svg, "pt thin many").getFirst().getAttribute("d");
        long since = days.points().stream().filter(p -> p.kind() == Kind.AFTER).count();

        assertEquals(since, dots.chars().filter(c -> c == 'M').count());
        assertTrue(byClass(svg, "ser thin").isEmpty(), "a line through a thousand days is a smear");
        assertTrue(words(svg).contains("the mean of four weeks"));
        assertFalse(
                byClass(drawn(MadeUpOutcomes.threeYears(7), sheet), "ser thin").isEmpty());
        assertTrue(new ProgressChart(days).svg(sheet, "p").length() < 45_000);
        long answers = new ProgressChart(days)
                .table().rows().stream()
                        .filter(r -> NUMBER.matcher(r.get(1)).matches())
                        .count();
        assertEquals(days.points().size(), answers);
        assertTrue(words(svg).contains("Jan 2028"), words(svg)::toString);
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void a_later_answer_lies_further_right_and_a_worse_one_higher(Sheet sheet) {
        var points = new ArrayList<Point>();
        var random = new Random(MadeUpOutcomes.SEED);
        for (int i = 0; i < 50; i++)
            points.add(new Point(MadeUpOutcomes.START.plusDays(i * 3L), random.nextInt(11), Kind.AFTER));
        List<Element> dots = byClass(drawn(series(points), sheet), "pt");
        assertEquals(50, dots.size());
        for (int i = 1; i < 50; i++) {
            assertTrue(at(dots.get(i - 1), "cx") < at(dots.get(i), "cx"));
            assertEquals(
                    Math.signum(points.get(i).value() - points.get(i - 1).value()),
                    Math.signum(at(dots.get(i - 1), "cy") - at(dots.get(i), "cy")),
                    "seed " + MadeUpOutcomes.SEED + ", " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void each_measure_has_its_own_scale_the_same_days_its_better_end_in_words_and_gaps_that_stay_gaps(Sheet sheet) {
        Measures measures = MadeUpOutcomes.measures(14, 7);
        Element svg = EffectPlotsTest.read(new SmallMultiples(measures).svg(sheet, "p"))
                .getDocumentElement();

        assertEquals(
                List.of(5, 10),
                List.of(byClass(svg, "axis").size(), byClass(svg, "grid").size()),
                "a scale each");
        assertTrue(words(svg).contains("Sleep: higher is better") && words(svg).contains("Stress: lower is better"));
        assertEquals(2 * 5, byClass(svg, "ser").size(), "a line before the gap and one after it, five times");
        List<Element> dots = byClass(svg, "pt");
        int each = dots.size() / 5;
        for (int i = 0; i < each; i++)
            for (int m = 1; m < 5; m++)
                assertEquals(at(dots.get(i), "cx"), at(dots.get(m * each + i), "cx"), "the same day above one another");
        PlotTable table = new SmallMultiples(measures).table();
        assertEquals(14, table.rows().size());
        assertEquals(5, table.rows().get(5).stream().filter("no answer"::equals).count());
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void a_dot_of_calibration_lies_on_the_line_where_both_are_equal_and_grows_with_its_times(Sheet sheet) {
        var pairs = new ArrayList<Calibration.Pair>();
        for (int i = 0; i < 4; i++) pairs.add(new Calibration.Pair(6, 6));
        pairs.add(new Calibration.Pair(2, 8));
        Element svg = EffectPlotsTest.read(
                        new CalibrationPlot(new Calibration("t", "s", "e", "c", pairs, Optional.empty()))
                                .svg(sheet, "p"))
                .getDocumentElement();
        List<Double> line = numbers(byClass(svg, "equal").getFirst());
        List<Element> dots = byClass(svg, "pt");

        assertEquals(2, dots.size());
        Element above = dots.getFirst();
        Element on = dots.getLast();
        assertEquals(2 * at(above, "r"), at(on, "r"), 0.1, "four times is four times the area");
        assertEquals(equal(line, at(on, "cx")), at(on, "cy"), 0.5);
        assertTrue(at(above, "cy") < equal(line, at(above, "cx")), "more came than expected");
        assertTrue(byClass(svg, "fitted").isEmpty());
        assertEquals(
                2,
                byClass(
                                EffectPlotsTest.read(
                                                new CalibrationPlot(MadeUpOutcomes.calibration(30)).svg(sheet, "p"))
                                        .getDocumentElement(),
                                "fitted")
                        .size(),
                "and in the key");
    }

    private static double equal(List<Double> line, double x) {
        return line.get(1) + (x - line.get(0)) / (line.get(2) - line.get(0)) * (line.get(3) - line.get(1));
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void a_lag_whose_interval_leaves_out_nothing_is_filled_and_the_others_are_open(Sheet sheet) {
        Element svg = EffectPlotsTest.read(new LagPlot(MadeUpOutcomes.lags()).svg(sheet, "p"))
                .getDocumentElement();

        assertEquals(2, byClass(svg, "dot").size());
        assertEquals(3, byClass(svg, "dot o").size());
        assertEquals(5, byClass(svg, "ci").size());
        List<Double> nothing = numbers(byClass(svg, "null").getFirst());
        List<Double> first = numbers(byClass(svg, "ci").getFirst());
        assertTrue(first.get(0) < nothing.getFirst() && nothing.getFirst() < first.get(2));
        String desc = desc(svg);
        for (List<String> row : new LagPlot(MadeUpOutcomes.lags()).table().rows())
            assertTrue(row.stream().allMatch(desc::contains), () -> row + " in " + desc);
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void each_pair_of_a_trial_shows_both_means_its_order_and_below_all_the_difference_with_its_prior(Sheet sheet) {
        Trial trial = MadeUpOutcomes.trial(6);
        Element svg = EffectPlotsTest.read(new TrialPlot(trial).svg(sheet, "p")).getDocumentElement();

        assertEquals(6 + 1, byClass(svg, "pt").size(), "and one in the key");
        assertEquals(6 + 1, byClass(svg, "pt o").size());
        for (int i = 0; i < 6; i++) {
            String first = trial.pairs().get(i).withFirst() ? "with massage" : "without";
            assertTrue(words(svg).contains(i + 1 + ": " + first + " first"), words(svg)::toString);
        }
        assertTrue(words(svg).containsAll(List.of("this trial alone", "supposed before it", "both together")));
        assertEquals(3, byClass(svg, "ci").size());
        String desc = desc(svg);
        for (String said : List.of("−0.90", "−1.60 to −0.20", "−1.90 to 1.10", "−0.80", "pair 6"))
            assertTrue(desc.contains(said), desc);
        assertEquals(
                0,
                byClass(
                                EffectPlotsTest.read(new TrialPlot(MadeUpOutcomes.trial(1)).svg(sheet, "p"))
                                        .getDocumentElement(),
                                "ci")
                        .size());
    }

    @Test
    void marks_in_words_are_only_words_wherever_they_stand() {
        var day = MadeUpOutcomes.START;
        Series s = series(List.of(new Point(day, 5, Kind.AFTER)))
                .during(List.of(new Series.Period(day, day.plusDays(90), Series.Which.WITH, EVIL)))
                .beside(List.of(new Series.Yardstick(EVIL, List.of(new Value(day, 5), new Value(day.plusDays(9), 4)))));
        Estimate e = new Estimate(0, -1, 1);
        EffectAxis axis = new EffectAxis(EVIL, EVIL, EVIL, 0, false);
        List<Drawing> evil = List.of(
                new ProgressChart(s),
                new SmallMultiples(new Measures(
                        EVIL, EVIL, List.of(new Measures.Measure(EVIL, EVIL, List.of(), List.of())), Optional.empty())),
                new CalibrationPlot(new Calibration(
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        List.of(new Calibration.Pair(1, 1)),
                        Optional.of(new Calibration.Line(EVIL, 0, 1)))),
                new LagPlot(new Lags(EVIL, EVIL, List.of(new Lags.Lag(EVIL, e)), axis)),
                new TrialPlot(new Trial(
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        List.of(new Trial.Pair(1, 2, true)),
                        Optional.of(e),
                        Optional.of(e),
                        Optional.of(e),
                        axis)));
        for (Drawing d : evil)
            for (Sheet sheet : Sheet.values()) {
                Element svg = EffectPlotsTest.read(d.svg(sheet, "p")).getDocumentElement();
                assertEquals(0, EffectPlotsTest.all(svg, "b").size());
                assertTrue(svg.getTextContent().contains("<b>"));
            }
    }

    @Test
    void what_is_not_on_the_scale_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Value(MadeUpOutcomes.START, 10.1));
        assertThrows(IllegalArgumentException.class, () -> new Calibration.Pair(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> new Trial.Pair(-0.1, 3, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Series.Period(
                        MadeUpOutcomes.START, MadeUpOutcomes.START.minusDays(1), Series.Which.WITH, "w"));
    }

    @Test
    void pictures_with_nothing_to_show_say_so() {
        List<Drawing> empty = List.of(
                new ProgressChart(series(List.of())),
                new SmallMultiples(new Measures("t", "s", List.of(), Optional.empty())),
                new CalibrationPlot(new Calibration("t", "s", "e", "c", List.of(), Optional.empty())),
                new LagPlot(new Lags("t", "s", List.of(), MadeUpOutcomes.lags().axis())),
                new TrialPlot(MadeUpOutcomes.trial(0)));
        for (Drawing d : empty) {
            Element svg = EffectPlotsTest.read(d.svg(Sheet.PHONE, "p")).getDocumentElement();
            String desc = desc(svg);
            assertTrue(desc.startsWith("No ") && desc.endsWith(" yet."), desc);
            assertTrue(d.table().rows().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(MeasuringFigure.class)
    void how_to_measure_is_drawn_with_words_for_whoever_hears_it_and_ids_of_the_pages_own(MeasuringFigure figure) {
        Element svg = EffectPlotsTest.read(figure.svg("m")).getDocumentElement();

        assertEquals("m-title m-desc", svg.getAttribute("aria-labelledby"));
        assertTrue(desc(svg).contains("tape"));
        assertEquals(
                1,
                EffectPlotsTest.all(svg, "path").stream()
                        .filter(p -> p.getAttribute("class").equals("tape"))
                        .count());
        assertNotEquals(figure.svg("m"), figure.svg("n"));
    }

    private static Series series(List<Point> points) {
        return new Series(
                "Pain",
                "0 none, 10 worst",
                points,
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Element drawn(MadeUpPlots.Named named, Sheet sheet) {
        return EffectPlotsTest.read(named.plot().svg(sheet, named.id())).getDocumentElement();
    }

    private static Element drawn(Series s, Sheet sheet) {
        return EffectPlotsTest.read(new ProgressChart(s).svg(sheet, "p")).getDocumentElement();
    }

    private static String desc(Element svg) {
        return EffectPlotsTest.all(svg, "desc").getFirst().getTextContent();
    }

    private static List<Element> byClass(Element svg, String name) {
        return EffectPlotsTest.byClass(svg, name);
    }

    private static List<String> words(Element svg) {
        return EffectPlotsTest.all(svg, "text").stream()
                .map(Element::getTextContent)
                .collect(Collectors.toList());
    }

    private static double at(Element e, String name) {
        return Double.parseDouble(e.getAttribute(name));
    }

    private static double left(Sheet sheet, Element text) {
        double wide = sheet.wide(text.getTextContent());
        return switch (text.getAttribute("text-anchor")) {
            case "start" -> at(text, "x");
            case "end" -> at(text, "x") - wide;
            default -> at(text, "x") - wide / 2;
        };
    }

    /** About as large as the words are drawn, which is smaller than the room they are given. */
    private static Box box(Sheet sheet, Element text) {
        double left = left(sheet, text);
        double wide = sheet.wide(text.getTextContent());
        double less = wide * 0.12;
        double y = at(text, "y");
        return switch (text.getAttribute("text-anchor")) {
            case "start" -> new Box(left, y - sheet.type() + 3, left + wide - less, y + 3);
            case "end" -> new Box(left + less, y - sheet.type() + 3, left + wide, y + 3);
            default -> new Box(left + less / 2, y - sheet.type() + 3, left + wide - less / 2, y + 3);
        };
    }

    private static List<Double> numbers(Element path) {
        return NUMBER.matcher(path.getAttribute("d"))
                .results()
                .map(m -> Double.parseDouble(m.group()))
                .toList();
    }
}
