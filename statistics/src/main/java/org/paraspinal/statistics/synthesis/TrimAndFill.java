package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.List;

/**
 * What would come out if as many studies were missing on one side as the other side seems to have too many. A question put to
 * the result, not a correction of it: other causes than missing studies make a funnel uneven.
 *
 * <p>Duval and Tweedie, J Am Stat Assoc 2000;95:89-98, and Biometrics 2000;56:455-463. The studies farthest to the full side
 * are set aside, the centre is found from the rest, distances of all from it are ranked, and from the ranks the number k0 of
 * those too many; until that number stays. L0 = (4S - k(k+1)) / (2k - 1), S being the sum of ranks on the full side;
 * R0 = k less the largest rank on the other side less 1. Then the mirror images of the k0 studies are added and all is pooled.
 *
 * <p>As other programs do: the empty side is told by the slope of a regression of y on √v; equal distances are ranked in
 * order of the effects; and k0 is rounded half to even.
 *
 * @param k0 how many studies were added
 * @param seK0 standard error of k0 before rounding
 * @param side where they were added
 * @param filled the added ones
 * @param pooled the result with them, with the normal interval
 */
public record TrimAndFill(int k0, double seK0, Side side, List<Effect> filled, Pooled pooled) {
    private static final int MOST_ROUNDS = 100;

    /** On which side of the mean studies would be missing. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** How the number of missing studies is estimated. */
    public enum Count {
        /** From the sum of ranks; the usual one. */
        L0,
        /** From the run of the largest ranks; it misses single studies and overshoots less. */
        R0
    }

    /** The result; refused when studies are fewer than 3 or equally precise, or when the number does not settle. */
    public static Estimated<TrimAndFill> of(Effects effects, Method method, Count count) {
        if (effects.k() < Pooled.FEWEST_TO_READ)
            return Estimated.refused("Trim and fill needs at least 3 studies; there are " + effects.k() + ".");
        if (effects.equallyPrecise())
            return Estimated.refused(
                    "All studies are equally precise, so that trim and fill has no small ones to look at.");
        return switch (MetaRegression.evenIfFew(effects, Egger.errors(effects), method, Inference.Z)) {
            case Estimated.Given<MetaRegression>(MetaRegression line) ->
                line.coefficients().get(1).b() < 0
                        ? fill(effects.negated(), method, count, Side.RIGHT)
                        : fill(effects, method, count, Side.LEFT);
            case Estimated.Refused<MetaRegression>(String because) -> Estimated.refused(because);
        };
    }

    /** Fills the left side of effects whose right side is full. */
    private static Estimated<TrimAndFill> fill(Effects effects, Method method, Count count, Side side) {
        int[] order = order(effects);
        Effects sorted = effects.at(order);
        int k = effects.k();
        int k0 = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double centre = mean(sorted.first(k - k0), method);
            double estimate = excess(sorted, centre, count);
            int next = (int) Math.max(0, Math.rint(estimate));
            if (next >= k) return Estimated.refused("Trim and fill would set every study aside.");
            if (next == k0)
                return Estimated.of(filled(effects, sorted, k0, error(k, estimate, count), centre, method, side));
            k0 = next;
        }
        return Estimated.refused("Trim and fill does not settle on a number of missing studies.");
    }

    private static TrimAndFill filled(
            Effects effects, Effects sorted, int k0, double error, double centre, Method method, Side side) {
        int k = sorted.k();
        double sign = side == Side.RIGHT ? -1 : 1;
        double[] y = new double[k0];
        double[] v = new double[k0];
        List<Effect> added = new ArrayList<>();
        for (int j = 0; j < k0; j++) {
            y[j] = sign * (2 * centre - sorted.y(k - k0 + j));
            v[j] = sorted.v(k - k0 + j);
            added.add(new Effect(y[j], v[j]));
        }
        Effects all = (side == Side.RIGHT ? effects.negated() : effects).and(y, v);
        Pooled pooled = Pooled.of(all, method, Inference.Z).value().orElseThrow();
        return new TrimAndFill(k0, error, side, List.copyOf(added), pooled);
    }

    private static double mean(Effects effects, Method method) {
        return Pooled.of(effects, method, Inference.Z).value().orElseThrow().b();
    }

    /** How many studies there are too many on the right, before rounding. */
    private static double excess(Effects sorted, double centre, Count count) {
        int k = sorted.k();
        double[] distance = new double[k];
        for (int i = 0; i < k; i++) distance[i] = sorted.y(i) - centre;
        Integer[] byDistance = new Integer[k];
        for (int i = 0; i < k; i++) byDistance[i] = i;
        java.util.Arrays.sort(byDistance, java.util.Comparator.comparingDouble(i -> Math.abs(distance[i])));
        double right = 0;
        double farthestLeft = 0;
        for (int rank = 1; rank <= k; rank++) {
            double d = distance[byDistance[rank - 1]];
            if (d > 0) right += rank;
            if (d < 0) farthestLeft = rank;
        }
        return switch (count) {
            case L0 -> (4 * right - k * (k + 1.0)) / (2.0 * k - 1);
            case R0 -> k - farthestLeft - 1;
        };
    }

    private static double error(double k, double k0, Count count) {
        return switch (count) {
            case L0 -> {
                double variance = (k * (k + 1) * (2 * k + 1)
                                + 10 * k0 * k0 * k0
                                + 27 * k0 * k0
                                + 17 * k0
                                - 18 * k * k0 * k0
                                - 18 * k * k0
                                + 6 * k * k * k0)
                        / 24;
                yield 4 * Math.sqrt(Math.max(0, variance)) / (2 * k - 1);
            }
            case R0 -> Math.sqrt(2 * Math.max(0, k0) + 2);
        };
    }

    private static int[] order(Effects effects) {
        return java.util.stream.IntStream.range(0, effects.k())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(effects::y))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
