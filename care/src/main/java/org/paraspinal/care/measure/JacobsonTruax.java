package org.paraspinal.care.measure;

/**
 * Whether two scores of one person differ by more than error of measurement alone would make them, from the spread of a group and
 * the reliability of the measure. Jacobson and Truax, J Consult Clin Psychol 1991;59:12-19, p. 14.
 *
 * @param error standard error of measurement, {@code sd * sqrt(1 - reliability)}
 * @param errorOfDifference that of the difference of two scores
 * @param smallestDetectable the least difference beyond error at 95 percent, with 1.96 as printed
 * @param index the difference over its error; 0 when nothing changed
 */
public record JacobsonTruax(double error, double errorOfDifference, double smallestDetectable, double index) {
    private static final double QUANTILE = 1.96;

    /**
     * @param sd standard deviation of a group before, above 0
     * @param reliability from 0 to below 1
     * @throws IllegalArgumentException naming what was expected
     */
    public static JacobsonTruax of(double before, double after, double sd, double reliability) {
        if (!(sd > 0)) throw new IllegalArgumentException("expected an sd above 0");
        if (!(reliability >= 0 && reliability < 1))
            throw new IllegalArgumentException("expected a reliability from 0 to below 1");
        double error = sd * Math.sqrt(1 - reliability);
        double ofDifference = error * Math.sqrt(2);
        return new JacobsonTruax(error, ofDifference, QUANTILE * ofDifference, (after - before) / ofDifference);
    }

    /** Whether the difference is more than error of measurement. */
    public boolean reliable() {
        return Math.abs(index) > QUANTILE;
    }
}
