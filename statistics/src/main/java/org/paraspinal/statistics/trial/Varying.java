package org.paraspinal.statistics.trial;

import java.util.List;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.paraspinal.statistics.series.Ar1Regression;
import org.paraspinal.statistics.series.Design;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.series.Term;
import org.paraspinal.statistics.synthesis.Estimated;

/** Says from a person's own ratings how far the days vary by themselves. */
public final class Varying {
    private static final int FEWEST = 3;
    private static final double LIKEST = 0.9;

    private Varying() {}

    /**
     * From ratings of single days, about a straight line whose neighbouring errors are alike; phi is taken as supposed while there
     * are fewer than twenty, and kept from 0 to 0.9.
     *
     * @param days at most one a day
     * @param supposedPhi taken where they cannot tell it
     */
    public static Estimated<Variability> ofDays(List<Response> days, double supposedPhi) {
        int n = days.size();
        if (n < FEWEST) return Estimated.refused("There are fewer than three daily ratings.");
        double[] values = days.stream().mapToDouble(Response::value).toArray();
        double[] times = days.stream().mapToDouble(Response::day).toArray();
        var design = new Design(values, List.of(Term.intercept(n), Term.numbers("time", times)), times, new int[n]);
        var regression = new Ar1Regression(design, Fit.Method.REML, Ar1Regression.Spacing.WHOLE);
        return switch (n < Ar1Regression.SHORT ? regression.fitAt(supposedPhi) : regression.fit()) {
            case Fitting.Fitted(Fit fit)
            when fit.sigma() > 0 -> Estimated.of(new Variability(fit.sigma(), Math.clamp(fit.phi(), 0, LIKEST)));
            case Fitting.Fitted _ -> Estimated.refused("The daily ratings do not vary.");
            case Fitting.Refused _ -> Estimated.refused("The daily ratings do not tell how far they vary.");
        };
    }

    /**
     * From means of several days each, such as of weeks: days of such a spread and likeness have means that scatter like these.
     *
     * @param days how many each is about
     * @param phi supposed of neighbouring days, from 0 to below 1
     */
    public static Estimated<Variability> ofMeans(double[] means, int days, double phi) {
        if (means.length < FEWEST) return Estimated.refused("There are fewer than three weekly ratings.");
        double pairs = days;
        for (int apart = 1; apart < days; apart++) pairs += 2 * (days - apart) * Math.pow(phi, apart);
        double sd = Math.sqrt(new Variance().evaluate(means) * days * days / pairs);
        return sd > 0 ? Estimated.of(new Variability(sd, phi)) : Estimated.refused("The weekly ratings do not vary.");
    }
}
