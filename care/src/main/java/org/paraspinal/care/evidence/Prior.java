package org.paraspinal.care.evidence;

/**
 * From where a trial of one person begins, before its own weeks are known: relief in points of ten.
 *
 * @param mean above zero is better
 * @param sd above zero
 * @param spreadKnown whether trials show how much settings differ; if not, the spread is our own caution
 */
public record Prior(Answered from, double mean, double sd, boolean spreadKnown) {

    static Prior of(Answered from, double sdWhenUnknown) {
        var a = from.answer();
        double each = from.pool().pointsEach().orElseThrow();
        double mean = (from.pool().lowerIsBetter() ? -1 : 1) * a.estimate() * each;
        double se = a.se() * each;
        boolean known = a.tau2().isPresent() && a.trials() >= PoolAnswers.FEWEST_FOR_SPREAD;
        double between = known ? Math.sqrt(a.tau2().getAsDouble()) * each : sdWhenUnknown;
        return new Prior(from, mean, Math.hypot(se, between), known);
    }
}
