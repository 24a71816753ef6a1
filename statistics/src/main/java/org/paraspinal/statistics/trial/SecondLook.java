package org.paraspinal.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.statistics.series.Ar1Regression;
import org.paraspinal.statistics.series.Design;
import org.paraspinal.statistics.series.Fit.Method;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.series.Term;

/** The regression of single responses on treatment, time and pair, whose neighbouring errors are alike. */
final class SecondLook {
    /** The correlation of neighbours that is supposed where it cannot be told: a cautious choice of our own. */
    static final double SUPPOSED_PHI = 0.3;

    private final List<Double> values = new ArrayList<>();
    private final List<Double> treated = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final List<String> pairs = new ArrayList<>();

    static Fitting of(Held held, Counted counted) {
        var look = new SecondLook();
        counted.complete().forEach(j -> {
            for (int p = 2 * j; p < 2 * j + 2; p++)
                for (Response r : counted.of(p)) {
                    look.values.add(r.value());
                    look.treated.add(held.design().order().get(p) == Arm.B ? 1.0 : 0.0);
                    look.times.add((double) r.day() / held.daysCovered());
                    look.pairs.add(Integer.toString(j + 1));
                }
        });
        return look.fit(held.daysCovered() == 1 ? Ar1Regression.Spacing.WHOLE : Ar1Regression.Spacing.ANY);
    }

    private Fitting fit(Ar1Regression.Spacing spacing) {
        int n = values.size();
        var terms = List.of(
                Term.intercept(n),
                Term.numbers("treatment", array(treated)),
                Term.numbers("time", array(times)),
                Term.words("pair", pairs, pairs.getFirst()));
        var regression =
                new Ar1Regression(new Design(array(values), terms, array(times), new int[n]), Method.REML, spacing);
        return n < Ar1Regression.SHORT ? regression.fitAt(SUPPOSED_PHI) : regression.fit();
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
