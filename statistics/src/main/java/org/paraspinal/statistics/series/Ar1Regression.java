package org.paraspinal.statistics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/**
 * Regression where errors at times s and t of one series correlate by {@code phi^|s - t|}; gaps are allowed, and errors of different
 * series are independent.
 *
 * <p>The likelihood is exact and costs O(n): each row is whitened against the one before it, {@code (z - rho z') / sqrt(1 - rho^2)}
 * with {@code rho = phi^d} over a gap of {@code d}, and the rest is least squares by QR. It is profiled over phi alone, from a grid
 * of 21 points, because it can have two peaks; every valley of the grid is searched by Brent's method. Pinheiro and Bates,
 * Mixed-Effects Models in S and S-PLUS, 2000, ch. 5.
 *
 * <p>In short series phi comes out too low, by about {@code (1 + 4 phi) / n}; with fewer than twenty measurements, give it.
 */
public final class Ar1Regression {
    /** Below so many measurements an estimated phi is hardly worth having. */
    public static final int SHORT = 20;

    /** Beyond this correlation of neighbours, either way, a trend can hardly be told from drift. */
    public static final double DRIFTING = 0.95;

    private static final double FARTHEST = 0.99;
    private static final double AT_THE_END = 1e-4;
    private static final int GRID = 21;
    private static final double INDEPENDENT = 1e-10;
    private static final double SCATTER = 1e-13;

    private final Design design;
    private final Fit.Method method;
    private final Spacing spacing;

    /** How times may lie. */
    public enum Spacing {
        /** Whole numbers; phi from -0.99 to 0.99. */
        WHOLE,
        /** Any numbers; phi from 0 to 0.99. Choose a unit in which neighbours lie about 1 apart. */
        ANY
    }

    public Ar1Regression(Design design, Fit.Method method, Spacing spacing) {
        this.design = design;
        this.method = method;
        this.spacing = spacing;
    }

    /** Estimates phi and all else. */
    public Fitting fit() {
        Optional<Refusal> unfit = unfit(3);
        if (unfit.isPresent()) return new Fitting.Refused(unfit.get());
        OptionalDouble best = best();
        if (best.isEmpty()) return new Fitting.Refused(new Refusal.TooLarge());
        double phi = best.getAsDouble();
        if (FARTHEST - Math.abs(phi) < AT_THE_END) return new Fitting.Refused(new Refusal.NotEstimable(phi));
        return new Fitting.Fitted(new Whitened(design, phi).fit(method, false));
    }

    /**
     * Fits all else with phi as given.
     *
     * @param phi between -1 and 1, and not below 0 where times are any numbers
     */
    public Fitting fitAt(double phi) {
        if (!(Math.abs(phi) < 1) || (spacing == Spacing.ANY && phi < 0))
            throw new IllegalArgumentException("Expected a correlation between " + (spacing == Spacing.ANY ? "0" : "-1")
                    + " and 1, found " + phi + ".");
        return unfit(1).<Fitting>map(Fitting.Refused::new).orElseGet(() -> {
            Fit fit = new Whitened(design, phi).fit(method, true);
            return Double.isFinite(fit.minus2LogLikelihood())
                    ? new Fitting.Fitted(fit)
                    : new Fitting.Refused(new Refusal.TooLarge());
        });
    }

    private Optional<Refusal> unfit(int beyond) {
        int need = design.width() + beyond;
        if (design.size() < need) return Optional.of(new Refusal.TooFew(design.size(), need));
        boolean neighbours = false;
        for (int i = 0; i < design.size(); i++) {
            if (spacing == Spacing.WHOLE && design.time(i) != Math.rint(design.time(i)))
                return Optional.of(new Refusal.NotWhole(design.origin(i), design.time(i)));
            if (design.since(i) == 0)
                return Optional.of(new Refusal.SameTime(design.origin(i - 1), design.origin(i), design.time(i)));
            neighbours |= design.since(i) > 0;
        }
        return neighbours ? degenerate() : Optional.of(new Refusal.NoNeighbours());
    }

    private Optional<Refusal> degenerate() {
        var plain = new Whitened(design, 0).triangle();
        int p = design.width();
        for (int j = 0; j <= p; j++) {
            double length = 0;
            for (int i = 0; i <= j; i++) length = Math.hypot(length, plain.at(i, j));
            if (!Double.isFinite(length)) return Optional.of(new Refusal.TooLarge());
            if (j < p && !(Math.abs(plain.at(j, j)) > INDEPENDENT * length))
                return Optional.of(new Refusal.NotIndependent(design.names().get(j)));
            if (j == p && !(Math.abs(plain.at(j, j)) > SCATTER * length)) return Optional.of(new Refusal.NoScatter());
        }
        return Optional.empty();
    }

    /** Where the likelihood is best; empty when it cannot be reckoned somewhere. */
    private OptionalDouble best() {
        double lowest = spacing == Spacing.WHOLE ? -FARTHEST : 0;
        var at = new double[GRID];
        var value = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            at[i] = lowest + (FARTHEST - lowest) * i / (GRID - 1);
            value[i] = criterion(at[i]);
            if (!Double.isFinite(value[i])) return OptionalDouble.empty();
        }
        List<UnivariatePointValuePair> found = new ArrayList<>();
        for (int i = 0; i < GRID; i++) {
            boolean valley = value[i] <= value[Math.max(0, i - 1)] && value[i] <= value[Math.min(GRID - 1, i + 1)];
            if (!valley) continue;
            found.add(new UnivariatePointValuePair(at[i], value[i]));
            found.add(refined(at[Math.max(0, i - 1)], at[Math.min(GRID - 1, i + 1)], at[i]));
        }
        return found.stream()
                .min(Comparator.comparingDouble(UnivariatePointValuePair::getValue))
                .map(p -> OptionalDouble.of(p.getPoint()))
                .orElse(OptionalDouble.empty());
    }

    private UnivariatePointValuePair refined(double low, double high, double start) {
        double inside = start == low || start == high ? low + (high - low) / 2 : start;
        return new BrentOptimizer(1e-10, 1e-11)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(this::criterion),
                        GoalType.MINIMIZE,
                        new SearchInterval(low, high, inside));
    }

    private double criterion(double phi) {
        return new Whitened(design, phi).minus2LogLikelihood(method);
    }
}
