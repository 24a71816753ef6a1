package org.paraspinal.statistics.mixed;

/** People whose random effects are eliminated together; all matrices are over the fixed columns and, last, the outcome. */
interface Block {
    /** How many different patterns of visits they have: what one look costs. */
    int patterns();

    /** Takes what the random effects explain off the products, of which the lower triangle counts; the log determinant of Lambda'Z'Z Lambda + I. */
    double eliminate(double[][] lambda, double[][] from);

    /** Adds what the slope needs: the sum of H Z'Z less that of H S W S' H', S being Z' times the columns and H what shrinking leaves. */
    void slope(double[][] lambda, double[][] weights, double[][] gamma);
}
