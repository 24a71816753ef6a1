package org.paraspinal.statistics.mixed;

import java.util.List;
import java.util.Optional;

/** What must hold of rows before a mixed model of them means anything. */
final class Soundness {
    static final int FEWEST = 3;
    static final int FEWEST_FOR_SLOPES = 5;
    static final int VISITS_FOR_SLOPES = 3;
    private static final double NOTHING = 1e-11;

    private Soundness() {}

    static Optional<Refusal> ofPeople(long people, long rows, long mostVisits, int effects, int coefficients) {
        int need = effects > 1 ? FEWEST_FOR_SLOPES : FEWEST;
        if (people < need) return Optional.of(new Refusal.TooFewPeople(people, need));
        if (rows <= people) return Optional.of(new Refusal.SeenOnce());
        if (effects > 1 && mostVisits < VISITS_FOR_SLOPES)
            return Optional.of(new Refusal.TooFewVisits(VISITS_FOR_SLOPES));
        return rows <= coefficients ? Optional.of(new Refusal.TooFewRows(rows, coefficients)) : Optional.empty();
    }

    /** @param crossed the products of the fixed columns and, last, the outcome */
    static Optional<Refusal> ofColumns(double[][] crossed, List<String> names) {
        double[][] factor = Square.copy(crossed);
        int p = factor.length - 1;
        for (int j = 0; j <= p; j++) {
            double left = factor[j][j];
            for (int k = 0; k < j; k++) {
                double s = factor[j][k];
                for (int i = 0; i < k; i++) s -= factor[j][i] * factor[k][i];
                factor[j][k] = s / factor[k][k];
                left -= factor[j][k] * factor[j][k];
            }
            if (!(left > NOTHING * crossed[j][j]))
                return Optional.of(
                        j == p ? new Refusal.Constant(names.get(p)) : new Refusal.NotIndependent(names.get(j)));
            factor[j][j] = Math.sqrt(left);
        }
        return Optional.empty();
    }
}
