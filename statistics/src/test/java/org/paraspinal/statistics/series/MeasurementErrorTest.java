package org.paraspinal.statistics.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementErrorTest {
    private static final double PRINTED = 0.005;

    /** Jacobson and Truax 1991, p. 14: a spread of 10, a reliability of .80, and a couple that went from 32.5 to 47.5. */
    @Test
    void the_published_example_comes_out_as_printed() {
        var error = MeasurementError.ofScale(10, 0.80);

        assertEquals(4.47, error.points(), PRINTED);
        assertEquals(6.32, error.ofDifference(), PRINTED);
        assertEquals(2.37, error.index(32.5, 47.5), PRINTED);
    }

    /** Scored cases that were made up and worked out elsewhere, to six decimals. */
    @ParameterizedTest
    @CsvSource({
        "7, 4, 2.2, 0.80, 0.98387, 1.391402, 2.727148, -2.156098",
        "7, 5, 2.2, 0.80, 0.98387, 1.391402, 2.727148, -1.437399",
        "14, 8, 5.5, 0.86, 2.057912, 2.910326, 5.70424, -2.061624",
        "14, 10, 5.5, 0.86, 2.057912, 2.910326, 5.70424, -1.374416"
    })
    void the_scored_cases_come_out(
            double before,
            double after,
            double spread,
            double r,
            double sem,
            double difference,
            double sdc,
            double index) {
        var error = MeasurementError.ofScale(spread, r);

        assertEquals(sem, error.points(), 1e-6);
        assertEquals(difference, error.ofDifference(), 1e-6);
        assertEquals(sdc, error.smallestDetectableChange(), 2e-6);
        assertEquals(index, error.index(before, after), 1e-6);
    }

    @Test
    void a_scale_without_reliability_errs_by_all_its_spread() {
        assertEquals(2.2, MeasurementError.ofScale(2.2, 0).points());
    }

    @Test
    void stable_pairs_give_the_error_and_a_shift_that_all_share_falls_out() {
        var error = MeasurementError.ofStablePairs(new double[] {5, 6, 3, 7}, new double[] {6, 5, 5, 5});
        var shifted = MeasurementError.ofStablePairs(new double[] {5, 6, 3, 7}, new double[] {9, 8, 8, 8});

        // the differences 1, -1, 2, -2 have the mean 0 and the variance 10/3
        assertEquals(Math.sqrt(10.0 / 3 / 2), error.points(), 1e-12);
        assertEquals(error.points(), shifted.points(), 1e-12);
    }

    @Test
    void the_mean_of_a_baseline_errs_less_and_its_difference_to_one_rating_is_that_of_the_reliable_change() {
        var error = new MeasurementError(1.2);

        assertEquals(1.2 / Math.sqrt(3), error.ofMean(3).points(), 1e-12);
        assertEquals(
                ReliableChange.of(new double[] {6, 6, 6}, new double[] {3}, 1.2, 0.95)
                        .error(),
                error.ofMean(3).ofDifferenceTo(error),
                1e-12);
        assertEquals(error.ofDifference(), error.ofDifferenceTo(error), 1e-12);
    }

    @Test
    void what_cannot_be_is_refused_with_what_was_expected() {
        refused("Expected a measurement error above 0, found 0.0.", () -> new MeasurementError(0));
        refused("Expected a measurement error above 0, found NaN.", () -> new MeasurementError(Double.NaN));
        refused("Expected a reliability from 0 to below 1, found 1.0.", () -> MeasurementError.ofScale(2, 1));
        refused("Expected a standard deviation above 0, found -2.0.", () -> MeasurementError.ofScale(-2, 0.8));
        refused(
                "Expected at least 3 pairs, found 2.",
                () -> MeasurementError.ofStablePairs(new double[2], new double[2]));
        refused(
                "Expected 3 second measurements, found 2.",
                () -> MeasurementError.ofStablePairs(new double[3], new double[2]));
        refused(
                "Expected pairs whose differences are not all the same, found 0.0.",
                () -> MeasurementError.ofStablePairs(new double[3], new double[3]));
        refused("Expected at least 1 measurement, found 0.", () -> new MeasurementError(1).ofMean(0));
    }

    private static void refused(String message, Runnable what) {
        var e = assertThrows(IllegalArgumentException.class, what::run);
        assertTrue(message.equals(e.getMessage()), e.getMessage());
    }
}
