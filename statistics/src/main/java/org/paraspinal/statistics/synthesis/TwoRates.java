package org.paraspinal.statistics.synthesis;

/**
 * Events over person-time in two groups; the first is the one that was treated.
 *
 * @param events1 in the first group
 * @param time1 over which they were counted, above zero
 */
public record TwoRates(double events1, double time1, double events2, double time2) {

    /** ln IRR = ln(x1/t1) - ln(x2/t2), v = 1/x1 + 1/x2; where one count is zero, ½ is added to both. */
    public Estimated<Effect> rateRatio() {
        if (!(time1 > 0 && time2 > 0))
            return Estimated.refused("Person-time has to be above 0; it is " + time1 + " and " + time2 + ".");
        if (!(events1 >= 0 && events2 >= 0))
            return Estimated.refused("Counts cannot be below 0; they are " + events1 + " and " + events2 + ".");
        double add = events1 == 0 || events2 == 0 ? 0.5 : 0;
        double x1 = events1 + add;
        double x2 = events2 + add;
        return Effect.ofNumbers(Math.log(x1 / time1) - Math.log(x2 / time2), 1 / x1 + 1 / x2);
    }
}
