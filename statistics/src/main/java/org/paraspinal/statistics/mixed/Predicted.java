package org.paraspinal.statistics.mixed;

import java.util.Arrays;

/** How a person or level differs from the average, predicted: best of the linear unbiased ones (Robinson 1991, Statistical Science 6(1), 15-32). */
public final class Predicted {
    private Predicted() {}

    /** The random effects of a person, in the order of the groups of a fit with one grouping. */
    public static double[] of(Fit fit, Columns columns, Person person) {
        var one = new OnePerson(columns, lambda(fit));
        one.is(person.products());
        return one.effects(contrast(fit), columns.told());
    }

    static double[] times(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < x.length; j++) product[i] += a[i][j] * x[j];
        return product;
    }

    /** What makes the residual of a row: each fixed column taken off as often as its coefficient says, and the outcome once. */
    static double[] contrast(Fit fit) {
        double[] contrast = new double[fit.coefficients().size() + 1];
        for (int i = 0; i < contrast.length - 1; i++)
            contrast[i] = -fit.coefficients().get(i).estimate();
        contrast[contrast.length - 1] = 1;
        return contrast;
    }

    /** The relative factor of all groups. */
    static double[] theta(Fit fit) {
        return fit.groups().stream()
                .flatMapToDouble(g -> Arrays.stream(g.theta()))
                .toArray();
    }

    static double[][] lambda(Fit fit) {
        var sizes = fit.groups().stream().map(g -> g.effects().size()).toList();
        return Spread.of(sizes).lambda(theta(fit), 0);
    }
}
