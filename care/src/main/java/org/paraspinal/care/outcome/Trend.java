package org.paraspinal.care.outcome;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraspinal.care.outcome.Course.Rated;
import org.paraspinal.statistics.series.Ar1Regression;
import org.paraspinal.statistics.series.Ar1Regression.Spacing;
import org.paraspinal.statistics.series.Design;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.series.Term;

/**
 * Where weekly pain has been heading since the first session: a straight line whose neighbouring errors are alike. With fewer than
 * twenty weeks how alike they are is taken as 0.3 and not estimated.
 */
public final class Trend {
    /** Fewer weeks since the first session than this make no trend. */
    public static final int FEWEST = 6;

    /** How alike neighbouring weeks are taken to be where a person's own weeks cannot tell. */
    public static final double USUAL_PHI = 0.3;

    private static final double LEVEL = 0.95;

    private Trend() {}

    /** Points a week; below zero is less pain. */
    public static Reckoned of(Course course) {
        List<Rated> later = course.later();
        if (later.size() < FEWEST) {
            int more = FEWEST - later.size();
            return new Reckoned.NotYet(
                    "Where it is heading takes " + FEWEST + " weekly ratings since the first session; "
                            + (later.size() == 1 ? "there is 1" : "there are " + later.size()) + ". That is in " + more
                            + (more == 1 ? " more week." : " more weeks."));
        }
        return switch (fit(byWeek(course, later))) {
            case Fitting.Fitted(Fit fit) -> known(fit);
            case Fitting.Refused(var why) -> new Reckoned.NotYet("Where it is heading: " + why.sentence());
        };
    }

    /** One rating a week since the first session; of two in a week the later counts. */
    static Map<Integer, Double> byWeek(Course course, List<Rated> rated) {
        var began = course.began().orElseThrow();
        var out = new LinkedHashMap<Integer, Double>();
        for (Rated r : rated) out.put((int) Math.ceilDiv(ChronoUnit.DAYS.between(began, r.day()), 7), r.value());
        return out;
    }

    private static Fitting fit(Map<Integer, Double> weeks) {
        double[] times =
                weeks.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] values =
                weeks.values().stream().mapToDouble(Double::doubleValue).toArray();
        var regression = new Ar1Regression(
                new Design(
                        values,
                        List.of(Term.intercept(times.length), Term.numbers("week", times)),
                        times,
                        new int[times.length]),
                Fit.Method.REML,
                Spacing.WHOLE);
        return times.length < Ar1Regression.SHORT ? regression.fitAt(USUAL_PHI) : regression.fit();
    }

    private static Reckoned known(Fit fit) {
        var slope = fit.coefficients().getLast();
        var interval = fit.interval(slope, LEVEL);
        boolean clear = interval.low() > 0 || interval.high() < 0;
        String heading = !clear
                ? "Since the first session your weekly pain shows no clear direction."
                : "Since the first session your weekly pain has been going " + (slope.estimate() < 0 ? "down" : "up")
                        + String.format(
                                Locale.ROOT, ", by about %.1f points in four weeks.", 4 * Math.abs(slope.estimate()));
        return new Reckoned.Known(
                slope.estimate(),
                interval.low(),
                interval.high(),
                fit.n(),
                heading + (slope.estimate() < 0 && clear ? " It may have happened anyway." : ""),
                String.format(
                        Locale.ROOT,
                        "Line through %d weekly ratings with AR(1) errors, REML; neighbouring weeks correlate by %.2f%s.",
                        fit.n(),
                        fit.phi(),
                        fit.phiFixed() ? ", which is assumed" : ""));
    }
}
