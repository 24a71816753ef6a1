package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.web.drawing.DrawnOutcome.at;
import static org.paraspinal.web.drawing.DrawnOutcome.byClass;
import static org.paraspinal.web.drawing.DrawnOutcome.desc;
import static org.paraspinal.web.drawing.DrawnOutcome.drawn;
import static org.paraspinal.web.drawing.DrawnOutcome.series;
import static org.paraspinal.web.drawing.DrawnOutcome.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Point;
import org.paraspinal.web.drawing.Series.Value;
import org.w3c.dom.Element;

/** The chart of progress with a trial, what was expected and yardsticks, over weeks and over years. */
class ProgressPlotTest {
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
                        .filter(r -> DrawnOutcome.NUMBER.matcher(r.get(1)).matches())
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
}
