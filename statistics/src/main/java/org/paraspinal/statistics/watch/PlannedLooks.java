package org.paraspinal.statistics.watch;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.paraspinal.statistics.series.MeasurementError;

/**
 * Looks at weeks fixed in advance whether the fall is less than the important one.
 *
 * <p>The change is the mean of the last three weeks less the baseline's; with weekly errors of standard deviation s whose
 * neighbours correlate by phi its variance is {@code s² w'Rw}, where w are the weights of the means and {@code R = phi^|gap|}. What is
 * tested is "the true fall is at least the important one", at 0.05 over the number of looks (Bonferroni), so that of people whose true
 * fall is that large from the first looked-at week on, at most one in twenty is ever told that it is not.
 *
 * <p>s is taken from two places, and both must agree (Berger, Technometrics 1982;24:295-300): the published measurement error with
 * the normal distribution; and the person's own successive differences, over {@code 2 (1 - phi^gap)}, with Student's and the degrees of
 * freedom that these have for independent errors (von Neumann and others, Ann Math Stat 1941;12:153-162), fewer than for
 * correlated ones. So neither a steadier nor a more varying person is told so oftener than stated, as long as the true phi is not
 * above the one that is used: with 0.5 instead of 0.3, and twice the published scatter, it is 6 to 7 in 100.
 *
 * @param important the smallest fall that matters, in points, above zero
 * @param published standard error of measurement of the scale
 * @param phi correlation of neighbouring weeks, from 0 to below 1
 */
public record PlannedLooks(double important, MeasurementError published, double phi) {
    /** The weeks of the looks. */
    public static final List<Integer> WEEKS = List.of(4, 6, 8, 12);

    /** The level of one look. */
    public static final double LEVEL = 0.05 / WEEKS.size();

    private static final int BASELINE = 3;
    private static final int LATER = 3;
    private static final int FEWEST_LATER = 2;
    private static final int CHOICE_FROM = 6;

    /** @throws IllegalArgumentException naming what was given and what was expected */
    public PlannedLooks {
        if (!(important > 0 && Double.isFinite(important))) throw expected("an important fall above 0", important);
        if (!(phi >= 0 && phi < 1)) throw expected("a correlation from 0 to below 1", phi);
    }

    /**
     * Looks at one of the planned weeks; what comes later is not looked at.
     *
     * @throws IllegalArgumentException when no look is planned for the week
     */
    public Look at(int week, Weeks weeks) {
        if (!WEEKS.contains(week)) throw expected("one of the weeks " + WEEKS, week);
        List<Week> before = weeks.where(w -> w <= 0);
        List<Week> later = weeks.where(w -> w > week - LATER && w <= week);
        if (before.size() < BASELINE)
            return new Look.NotYet(
                    week,
                    (before.size() == 1
                                    ? "There is 1 weekly response"
                                    : "There are " + before.size() + " weekly responses")
                            + " from before the start, and this takes at least " + BASELINE
                            + "; they cannot be had afterwards.");
        if (later.size() < FEWEST_LATER) return new Look.NotYet(week, tooFew(week, later.size()));
        return looked(week, before, later, weeks.where(w -> w > 0 && w <= week));
    }

    private static String tooFew(int week, int have) {
        int next = WEEKS.indexOf(week) + 1;
        return "Of the weeks " + (week - LATER + 1) + " to " + week
                + (have == 1 ? " there is 1 response" : " there are " + have + " responses")
                + ", and this takes at least " + FEWEST_LATER
                + (next < WEEKS.size()
                        ? "; the next look is in week " + WEEKS.get(next) + "."
                        : "; this was the last look.");
    }

    private Look looked(int week, List<Week> before, List<Week> later, List<Week> after) {
        double change = mean(later) - mean(before);
        double perPoint = Math.sqrt(variance(before, later));
        double away = change + important;
        double p = new NormalDistribution().cumulativeProbability(-away / (published.points() * perPoint));
        double error = published.points() * perPoint;
        var own = new Steps(phi);
        own.add(before);
        own.add(after);
        if (own.points() > 0) {
            p = Math.max(p, new TDistribution(own.df()).cumulativeProbability(-away / (own.points() * perPoint)));
            error = Math.max(error, own.points() * perPoint);
        }
        return new Look.Looked(week, change, error, p, p < LEVEL, week >= CHOICE_FROM && away > 0);
    }

    /** The variance of the difference of two means, for a standard deviation of one. */
    private double variance(List<Week> before, List<Week> later) {
        return alike(before, before) + alike(later, later) - 2 * alike(before, later);
    }

    private double alike(List<Week> one, List<Week> other) {
        double sum = 0;
        for (Week a : one) for (Week b : other) sum += Math.pow(phi, Math.abs(a.week() - b.week()));
        return sum / one.size() / other.size();
    }

    private static double mean(List<Week> weeks) {
        return weeks.stream().mapToDouble(Week::value).average().orElseThrow();
    }

    private static IllegalArgumentException expected(String what, Object found) {
        return new IllegalArgumentException("Expected " + what + ", found " + found + ".");
    }
}
