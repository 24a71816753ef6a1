package org.paraspinal.statistics.mixed;

/** People with one pattern of visits, as the criterion needs them. */
interface Block {
    long people();

    /** Z'Z of one of them. */
    double[][] visits();

    /** Takes the sum of S'KS off, S being Z' times all columns. */
    void takeOff(double[][] k, double[][] from);

    /** The sum of S W S'. */
    double[][] seen(double[][] weights);
}
