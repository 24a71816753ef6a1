package org.paraspinal.statistics.watch;

import java.util.List;

/**
 * How far weeks scatter, from the steps between neighbours: a slow trend, which is no scatter, hardly enters.
 *
 * <p>A step over a gap has variance {@code 2 s² (1 - phi^gap)}. The mean of n squared steps of independent errors in each run varies as
 * that of {@code 2 n² / sum(3 n - 1)} free ones. Von Neumann and others, Ann Math Stat 1941;12:153-162.
 */
final class Steps {
    private final double phi;
    private double squares;
    private int steps;
    private double spread;

    Steps(double phi) {
        this.phi = phi;
    }

    /** Takes a run of weeks; between two runs no step is taken. */
    void add(List<Week> run) {
        for (int i = 1; i < run.size(); i++) {
            double step = run.get(i).value() - run.get(i - 1).value();
            int gap = run.get(i).week() - run.get(i - 1).week();
            squares += step * step / (2 * (1 - Math.pow(phi, gap)));
        }
        if (run.size() < 2) return;
        steps += run.size() - 1;
        spread += 3.0 * (run.size() - 1) - 1;
    }

    /** The standard deviation in points; 0 without a step or where all are none. */
    double points() {
        return steps == 0 ? 0 : Math.sqrt(squares / steps);
    }

    double df() {
        return 2.0 * steps * steps / spread;
    }
}
