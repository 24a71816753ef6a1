package org.paraspinal.statistics.mixed;

import java.util.Arrays;

/** A criterion whose later entries of theta are held at zero. */
record Held(Criterion whole, int free) implements Criterion {
    private double[] filled(double[] theta) {
        return Arrays.copyOf(theta, whole.scale().length);
    }

    @Override
    public Reduced at(double[] theta) {
        return whole.at(filled(theta));
    }

    @Override
    public double[] slope(double[] theta, Reduced here) {
        return Arrays.copyOf(whole.slope(filled(theta), here), free);
    }

    @Override
    public double[] scale() {
        return Arrays.copyOf(whole.scale(), free);
    }

    @Override
    public boolean costly() {
        return whole.costly();
    }
}
