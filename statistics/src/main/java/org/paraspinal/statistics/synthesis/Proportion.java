package org.paraspinal.statistics.synthesis;

/**
 * How many of one group had the event.
 *
 * @param events with it
 * @param n people
 */
public record Proportion(double events, double n) {

    /** PLO = ln(x/(n - x)), v = 1/x + 1/(n - x); where one of them is zero, ½ is added to both. */
    public Estimated<Effect> logOdds() {
        if (!(n > 0)) return Estimated.refused("The group needs at least 1 person; there are " + n + ".");
        if (!(events >= 0 && events <= n)) return Estimated.refused("There cannot be " + events + " of " + n + ".");
        double add = events == 0 || events == n ? 0.5 : 0;
        double x = events + add;
        double rest = n - events + add;
        return Effect.ofNumbers(Math.log(x / rest), 1 / x + 1 / rest);
    }
}
