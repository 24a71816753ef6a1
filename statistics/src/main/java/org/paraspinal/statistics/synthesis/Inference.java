package org.paraspinal.statistics.synthesis;

/** How the uncertainty of a pooled effect is told. */
public enum Inference {
    /** Normal: the error is 1/√Σw and tau² is taken as known. Intervals are too narrow when studies are few. */
    Z,

    /**
     * Hartung and Knapp, Stat Med 2001;20:3875-3889: the squared error is multiplied by q = Σw(y - mean)² / (k - p), and
     * Student's distribution with k - p degrees of freedom takes the place of the normal. The default here.
     */
    HARTUNG_KNAPP,

    /**
     * Hartung and Knapp with q no smaller than 1, so that the interval is never narrower than Student's alone. Recommended for
     * few studies of very different size: Röver, Knapp and Friede, BMC Med Res Methodol 2015;15:99.
     */
    MODIFIED_HARTUNG_KNAPP;

    boolean student() {
        return this != Z;
    }

    /** By what the squared error is multiplied. */
    double factor(double q) {
        return switch (this) {
            case Z -> 1;
            case HARTUNG_KNAPP -> q;
            case MODIFIED_HARTUNG_KNAPP -> Math.max(1, q);
        };
    }

    /** Both tails beyond the statistic. */
    double probability(double statistic, int df) {
        return student() ? Tails.student(statistic, df) : Tails.normal(statistic);
    }

    /** How many errors a 95 % interval reaches to each side. */
    double reach(int df) {
        return student() ? Tails.studentReach(df) : Tails.normalQuantile(0.975);
    }
}
