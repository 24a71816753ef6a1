package org.paraspinal.cohort;

import java.util.List;
import java.util.Optional;
import org.paraspinal.statistics.mixed.Fit;
import org.paraspinal.statistics.mixed.Tail;

/**
 * A fit with what is told beside it.
 *
 * @param patterns how many patterns of visits there are; none when they were not used
 * @param sandwich the standard errors that hold when the model's variances do not
 */
record Outcome(
        String formula,
        Fit fit,
        long people,
        Optional<Integer> patterns,
        long leftOut,
        Optional<double[]> sandwich,
        List<String> notes) {
    /** With fewer people the estimates are held against Student's t. */
    private static final int FEW = 30;

    boolean few() {
        return people < FEW;
    }

    /** People less coefficients: on the safe side for what differs within people. */
    double df() {
        return few() ? Math.max(1, people - fit.coefficients().size()) : Double.POSITIVE_INFINITY;
    }

    double statistic(int i) {
        return fit.coefficients().get(i).estimate() / fit.coefficients().get(i).error();
    }

    double p(int i) {
        return few() ? Tail.student(statistic(i), df()) : Tail.normal(statistic(i));
    }

    String method() {
        return fit.restricted() ? "REML" : "ML";
    }
}
