package org.paraspinal.statistics.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Interval;

/**
 * Reads a trial in one person: the responses of each period after its washout become one mean, and the means of a pair one
 * difference.
 *
 * <p>With the differences {@code d} of J pairs the estimate is their mean, tested by {@link SignFlip}, with the interval
 * {@code mean ± t(J-1) s / sqrt(J)}. On so short a series means of pairs keep their errors where models of single responses do not:
 * Chen and Chen, PLoS One 2014;9:e87752. Every pair weighs the same, however many responses it has.
 */
public final class Trial {
    private Trial() {}

    /** Reads a trial that has ended; one that still goes on is refused. */
    public static Result analyse(Held held, Settled settled) {
        Optional<Refusal> unread = unread(held);
        if (unread.isPresent()) return new Result.Refused(unread.get());
        var counted = new Counted(held);
        List<Pair> pairs = counted.complete().map(counted::pair).toList();
        List<Lost> lost = counted.lost();
        if (pairs.size() < Design.FEWEST)
            return new Result.Refused(new Refusal.TooFewPairs(
                    pairs.size(), lost, 2 * Design.FEWEST * held.design().daysAPeriod()));
        double[] d = pairs.stream().mapToDouble(Pair::difference).toArray();
        return new Result.Found(
                pairs,
                lost,
                new Mean().evaluate(d),
                SignFlip.of(d),
                interval(d, settled.level()),
                Posterior.of(d, settled.prior(), settled.scatter(), settled.important()),
                counted.carryOver(),
                held.adherence(),
                SecondLook.of(held, counted),
                cautions(held, pairs.size()));
    }

    private static Optional<Refusal> unread(Held held) {
        if (held.ending() instanceof Ending.NotYet(int days))
            return Optional.of(new Refusal.StillRunning(days, held.design().days()));
        Set<Integer> days = new HashSet<>();
        return held.responses().stream()
                .map(Response::day)
                .filter(day -> !days.add(day))
                .findFirst()
                .map(Refusal.SameDay::new);
    }

    static Estimated<Interval> interval(double[] d, double level) {
        return widened(d, quantile(d.length, level));
    }

    /** How many standard errors an interval of so many pairs reaches either way. */
    static double quantile(int pairs, double level) {
        return new TDistribution(pairs - 1).inverseCumulativeProbability((1 + level) / 2);
    }

    /** The interval that reaches so many standard errors either way. */
    static Estimated<Interval> widened(double[] d, double errors) {
        if (!Pair.scatter(d))
            return Estimated.refused("All pairs differ by the same number, so that an interval would have no width.");
        double mean = new Mean().evaluate(d);
        double half = errors * new StandardDeviation().evaluate(d) / Math.sqrt(d.length);
        return Estimated.of(new Interval(mean - half, mean + half));
    }

    private static List<String> cautions(Held held, int complete) {
        List<String> said = new ArrayList<>();
        int planned = held.design().pairs();
        if (complete < planned)
            said.add(String.format(
                    Locale.ROOT,
                    "%d of %d pairs are complete, and only they are used: the smallest two-sided p they can give is %s instead of"
                            + " %s.",
                    complete,
                    planned,
                    SignFlip.smallestTwoSided(complete),
                    SignFlip.smallestTwoSided(planned)));
        if (held.ending() instanceof Ending.Early(int days, boolean forItsResponses)) {
            said.add("The trial ended after " + days + " of " + held.design().days() + " days.");
            if (forItsResponses)
                said.add(
                        "It ended for what the responses showed, or may have: chance findings are then likelier than p and the"
                                + " interval say.");
        }
        return said;
    }
}
