package org.paraspinal.statistics.synthesis;

import java.util.Optional;

/**
 * Whether small studies tell of larger effects than big ones.
 *
 * <p>The classical test, Egger, Davey Smith, Schneider and Minder, BMJ 1997;315:629-634: least squares of y on √v with weights
 * 1/v and a dispersion that is estimated, Student's t on the slope with k - 2 degrees of freedom. The mixed version is a
 * {@link MetaRegression} on √v, v or another measure of size, with the normal distribution; Sterne and Egger in Rothstein,
 * Sutton and Borenstein 2005, chapter 6.
 *
 * @param b constant and slope
 * @param se their standard errors
 * @param stat slope over its error
 * @param df k - 2 in the classical test
 * @param limit the constant, which is the effect that a study without error would have
 * @param limitCi its 95 % interval
 * @param tau2 what is left between studies; empty in the classical test
 */
public record Egger(
        Line b,
        Line se,
        double stat,
        Optional<Integer> df,
        double pval,
        double limit,
        Interval limitCi,
        Optional<Double> tau2) {

    /** Fewest studies for which it is told to a reader. Sterne, Sutton, Ioannidis and others, BMJ 2011;343:d4002, advise 10. */
    public static final int FEWEST = 10;

    /** Constant and slope. */
    public record Line(double constant, double slope) {}

    /** A sentence why so few studies cannot show it; empty when there are enough. */
    public static Optional<String> tooFew(int k) {
        return k >= FEWEST
                ? Optional.empty()
                : Optional.of("Tests for small studies telling of larger effects need at least " + FEWEST
                        + " studies; there are " + k + ".");
    }

    /** The classical test, where there are enough studies to read it. */
    public static Estimated<Egger> classical(Effects effects) {
        return tooFew(effects.k()).map(Estimated::<Egger>refused).orElseGet(() -> classicalEvenIfFew(effects));
    }

    /** The same arithmetic on as few studies as it can be done with, to compare with other programs; not to be read. */
    public static Estimated<Egger> classicalEvenIfFew(Effects effects) {
        return MetaRegression.evenIfFew(effects, errors(effects), Method.EE, Inference.HARTUNG_KNAPP)
                .map(r -> of(r, Optional.empty()));
    }

    /** The mixed version on √v, where there are enough studies to read it. */
    public static Estimated<Egger> mixed(Effects effects, Method method) {
        return mixed(effects, method, errors(effects));
    }

    /** The mixed version on another measure of size, such as √(1/n1 + 1/n2) where v depends on the effect itself. */
    public static Estimated<Egger> mixed(Effects effects, Method method, Moderators size) {
        return tooFew(effects.k())
                .map(Estimated::<Egger>refused)
                .orElseGet(() -> mixedEvenIfFew(effects, method, size));
    }

    /** The same arithmetic on as few studies as it can be done with, to compare with other programs; not to be read. */
    public static Estimated<Egger> mixedEvenIfFew(Effects effects, Method method, Moderators size) {
        return MetaRegression.evenIfFew(effects, size, method, Inference.Z)
                .map(r -> of(r, Optional.of(r.spread().tau2())));
    }

    /** The standard errors √v. */
    public static Moderators errors(Effects effects) {
        double[] se = new double[effects.k()];
        for (int i = 0; i < se.length; i++) se[i] = Math.sqrt(effects.v(i));
        return Moderators.of("sei", se);
    }

    /** The variances v. */
    public static Moderators variances(Effects effects) {
        double[] v = new double[effects.k()];
        for (int i = 0; i < v.length; i++) v[i] = effects.v(i);
        return Moderators.of("vi", v);
    }

    private static Egger of(MetaRegression r, Optional<Double> tau2) {
        MetaRegression.Coefficient constant = r.coefficients().get(0);
        MetaRegression.Coefficient slope = r.coefficients().get(1);
        return new Egger(
                new Line(constant.b(), slope.b()),
                new Line(constant.se(), slope.se()),
                slope.stat(),
                r.qmDf2(),
                slope.pval(),
                constant.b(),
                constant.ci(),
                tau2);
    }
}
