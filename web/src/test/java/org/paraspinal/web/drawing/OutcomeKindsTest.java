package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.web.drawing.DrawnOutcome.at;
import static org.paraspinal.web.drawing.DrawnOutcome.byClass;
import static org.paraspinal.web.drawing.DrawnOutcome.desc;
import static org.paraspinal.web.drawing.DrawnOutcome.drawn;
import static org.paraspinal.web.drawing.DrawnOutcome.numbers;
import static org.paraspinal.web.drawing.DrawnOutcome.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What each kind of picture of the outcome shows. */
class OutcomeKindsTest {
    @ParameterizedTest
    @EnumSource(Sheet.class)
    void each_measure_has_its_own_scale_the_same_days_its_better_end_in_words_and_gaps_that_stay_gaps(Sheet sheet) {
        Measures measures = MadeUpOutcomes.measures(14, 7);
        Element svg = drawn(new SmallMultiples(measures), sheet);

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
                byClass(drawn(new CalibrationPlot(MadeUpOutcomes.calibration(30)), sheet), "fitted")
                        .size(),
                "and in the key");
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void a_lag_whose_interval_leaves_out_nothing_is_filled_and_the_others_are_open(Sheet sheet) {
        Element svg = drawn(new LagPlot(MadeUpOutcomes.lags()), sheet);

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
        Element svg = drawn(new TrialPlot(trial), sheet);

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
                byClass(drawn(new TrialPlot(MadeUpOutcomes.trial(1)), sheet), "ci")
                        .size());
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

    private static double equal(List<Double> line, double x) {
        return line.get(1) + (x - line.get(0)) / (line.get(2) - line.get(0)) * (line.get(3) - line.get(1));
    }
}
