package org.paraspinal.statistics.mixed;

/** Finds the theta at which a criterion is least: quasi-Newton steps (Nocedal and Wright 2006, Numerical Optimization, 2nd ed., ch. 6). */
final class Descent {
    private static final int STEPS = 300;
    private static final double ENOUGH = 1e-10;
    /** Falls smaller than this part of a criterion are lost in its last digits. */
    private static final double NOISE = 1e-15;

    private final Criterion criterion;
    private final double[] scale;
    private double[] theta;
    private Reduced here;
    /** How far to go for a unit of slope, by the last step that was made; 0 before the first. */
    private double reach;

    private Descent(Criterion criterion, double[] start) {
        this.criterion = criterion;
        scale = criterion.scale();
        theta = start;
        here = criterion.at(theta);
    }

    /** The least found from one start, from a second a step beside it, and with each variance put to zero that may as well be. */
    static double[] least(Criterion criterion, Spread... spreads) {
        double[] scale = criterion.scale();
        boolean[] diagonal = new boolean[scale.length];
        int at = 0;
        for (Spread spread : spreads) for (int i = 0; i < spread.free(); i++) diagonal[at++] = spread.diagonal(i);
        Descent best = from(criterion, diagonal, scale, 1);
        if (!criterion.costly()) {
            Descent second = from(criterion, diagonal, scale, 0.1);
            if (second.here.criterion < best.here.criterion) best = second;
        }
        best.run();
        double[] theta = best.theta;
        double least = best.here.criterion;
        for (int i = 0; i < theta.length; i++) {
            if (!diagonal[i] || Math.abs(theta[i]) > 1e-3 * scale[i]) continue;
            double[] zero = theta.clone();
            zero[i] = 0;
            if (criterion.at(zero).criterion <= least + 1e-8) theta = zero;
        }
        return theta;
    }

    private static Descent from(Criterion criterion, boolean[] diagonal, double[] scale, double size) {
        double[] start = new double[scale.length];
        for (int i = 0; i < start.length; i++) start[i] = diagonal[i] ? size * scale[i] : 0;
        var descent = new Descent(criterion, start);
        descent.run();
        return descent;
    }

    private double[] slope() {
        double[] slope = criterion.slope(theta, here);
        for (int i = 0; i < slope.length; i++) slope[i] *= scale[i];
        return slope;
    }

    private void run() {
        int n = theta.length;
        double[][] h = new double[n][n];
        double[] g = slope();
        reset(h, g);
        int stuck = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] direction = new double[n];
            double down = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) direction[i] -= h[i][j] * g[j];
                down += direction[i] * g[i];
            }
            if (!(-down > noise())) return;
            double before = here.criterion;
            double[] moved = line(direction, down);
            if (moved.length == 0) {
                if (++stuck > 1) return;
                reset(h, g);
                continue;
            }
            double[] next = slope();
            boolean first = reach == 0;
            if (learn(moved, next, g)) {
                if (first) reset(h, g);
                update(h, moved, next, g);
            }
            g = next;
            stuck = before - here.criterion < ENOUGH ? stuck + 1 : 0;
            if (stuck > 2) return;
        }
    }

    private double noise() {
        return Math.max(ENOUGH * 1e-4, NOISE * Math.abs(here.criterion));
    }

    /** A step straight down, as far as the last one teaches. */
    private void reset(double[][] h, double[] g) {
        double step = reach > 0 ? reach : 0.2 / Math.max(Math.sqrt(product(g, g)), 1e-8);
        for (int i = 0; i < h.length; i++) for (int j = 0; j < h.length; j++) h[i][j] = i == j ? step : 0;
    }

    private static double product(double[] a, double[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) product += a[i] * b[i];
        return product;
    }

    /** Whether a step teaches anything of the curvature. */
    private boolean learn(double[] moved, double[] next, double[] before) {
        double sy = product(moved, next) - product(moved, before);
        double yy = 0;
        for (int i = 0; i < next.length; i++) yy += (next[i] - before[i]) * (next[i] - before[i]);
        if (!(sy > 1e-14)) return false;
        reach = sy / yy;
        return true;
    }

    /** Halves the step until the criterion falls; what was moved, or nothing where no fall could be seen. */
    private double[] line(double[] direction, double down) {
        int n = theta.length;
        double step = 1;
        double longest = 0;
        for (double d : direction) longest = Math.max(longest, Math.abs(d));
        if (longest > 4) step = 4 / longest;
        for (int tries = 0; -down * step > noise(); tries++, step /= tries > 3 ? 4 : 2) {
            double[] there = theta.clone();
            for (int i = 0; i < n; i++) there[i] += step * direction[i] * scale[i];
            Reduced reduced = criterion.at(there);
            if (!(reduced.criterion < here.criterion + 1e-4 * step * down)) continue;
            double[] moved = new double[n];
            for (int i = 0; i < n; i++) moved[i] = step * direction[i];
            theta = there;
            here = reduced;
            return moved;
        }
        return new double[0];
    }

    private static void update(double[][] h, double[] moved, double[] next, double[] before) {
        int n = moved.length;
        double[] y = new double[n];
        for (int i = 0; i < n; i++) y[i] = next[i] - before[i];
        double sy = product(moved, y);
        double[] hy = new double[n];
        double yhy = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) hy[i] += h[i][j] * y[j];
            yhy += y[i] * hy[i];
        }
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                h[i][j] += (sy + yhy) * moved[i] * moved[j] / (sy * sy) - (hy[i] * moved[j] + moved[i] * hy[j]) / sy;
    }
}
