package org.paraspinal.statistics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How closely two measures of one person go together when one is taken some weeks before the other.
 *
 * <p>Each series is freed of its straight line and of what its neighbours share ({@code e(t) = r(t) - phi r(t-1)}, with its own lag-one
 * autocorrelation phi), because two series that merely drift correlate without having anything to do with each other; what is left is
 * correlated at each lag, with Fisher's interval. Haugh, J Am Stat Assoc 1976;71:378-385.
 */
public final class CrossLag {
    /** Fewer pairs than this at any lag tell nothing worth showing. */
    public static final int FEWEST = 20;

    private CrossLag() {}

    /**
     * One lag.
     *
     * @param weeks by how many weeks the first measure was taken before the second; below zero after it
     * @param r correlation, -1 to 1
     * @param low lower end of the interval
     * @param high upper end
     * @param pairs from how many
     */
    public record At(int weeks, double r, double low, double high, int pairs) {
        /** Whether the interval leaves out zero. */
        public boolean clear() {
            return low > 0 || high < 0;
        }
    }

    /**
     * @param first by week
     * @param second by week
     * @param farthest lags from minus this to this
     * @param level of each interval, such as 0.99 where five lags share 0.05
     * @return in order of lag; empty when some lag has fewer than {@value #FEWEST} pairs, or a measure does not vary
     */
    public static Optional<List<At>> of(
            SortedMap<Integer, Double> first, SortedMap<Integer, Double> second, int farthest, double level) {
        SortedMap<Integer, Double> x = innovations(first);
        SortedMap<Integer, Double> y = innovations(second);
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        List<At> out = new ArrayList<>();
        for (int lag = -farthest; lag <= farthest; lag++) {
            Optional<At> at = at(x, y, lag, z);
            if (at.isEmpty()) return Optional.empty();
            out.add(at.get());
        }
        return Optional.of(out);
    }

    private static Optional<At> at(SortedMap<Integer, Double> x, SortedMap<Integer, Double> y, int lag, double z) {
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        int n = 0;
        for (var e : y.entrySet()) {
            Double before = x.get(e.getKey() - lag);
            if (before == null) continue;
            n++;
            sx += before;
            sy += e.getValue();
            sxx += before * before;
            syy += e.getValue() * e.getValue();
            sxy += before * e.getValue();
        }
        double vx = sxx - sx * sx / n;
        double vy = syy - sy * sy / n;
        if (n < FEWEST || !(vx > 1e-12 * sxx) || !(vy > 1e-12 * syy)) return Optional.empty();
        double r = Math.clamp((sxy - sx * sy / n) / Math.sqrt(vx * vy), -0.999999, 0.999999);
        double centre = 0.5 * Math.log((1 + r) / (1 - r));
        double half = z / Math.sqrt(n - 3);
        return Optional.of(new At(lag, r, Math.tanh(centre - half), Math.tanh(centre + half), n));
    }

    /** What is left of each week that follows one. */
    private static SortedMap<Integer, Double> innovations(SortedMap<Integer, Double> series) {
        SortedMap<Integer, Double> rest = straightened(series);
        double together = 0;
        double alone = 0;
        for (var e : rest.entrySet()) {
            Double before = rest.get(e.getKey() - 1);
            if (before == null) continue;
            together += before * e.getValue();
            alone += before * before;
        }
        double phi = alone > 0 ? Math.clamp(together / alone, -0.95, 0.95) : 0;
        SortedMap<Integer, Double> out = new TreeMap<>();
        for (var e : rest.entrySet()) {
            Double before = rest.get(e.getKey() - 1);
            if (before != null) out.put(e.getKey(), e.getValue() - phi * before);
        }
        return out;
    }

    /** Less the straight line of least squares. */
    private static SortedMap<Integer, Double> straightened(SortedMap<Integer, Double> series) {
        double t =
                series.keySet().stream().mapToInt(Integer::intValue).average().orElse(0);
        double y = series.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double across = 0;
        double along = 0;
        for (var e : series.entrySet()) {
            across += (e.getKey() - t) * (e.getValue() - y);
            along += (e.getKey() - t) * (e.getKey() - t);
        }
        double slope = along > 0 ? across / along : 0;
        SortedMap<Integer, Double> out = new TreeMap<>();
        series.forEach((week, value) -> out.put(week, value - y - slope * (week - t)));
        return out;
    }
}
