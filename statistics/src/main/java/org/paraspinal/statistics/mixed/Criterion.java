package org.paraspinal.statistics.mixed;

/** The profiled criterion of a mixed model as a function of theta, the free entries of the relative factors. */
interface Criterion {
    /** Everything at one theta. */
    Reduced at(double[] theta);

    /** The slope of the criterion in each entry of theta. */
    double[] slope(double[] theta, Reduced here);

    /** How large an entry of theta is about one standard deviation. */
    double[] scale();

    /** Whether one look takes so long that a second start is not worth it. */
    boolean costly();
}
