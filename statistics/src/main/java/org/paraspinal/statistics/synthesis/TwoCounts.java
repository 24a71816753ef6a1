package org.paraspinal.statistics.synthesis;

/**
 * How many of two groups had the event; the first is the one that was treated.
 *
 * <p>Where any of the four cells is zero, ½ is added to all four of that study, and its groups grow by 1; Cox, Biometrika
 * 1970;57:229-233, for the odds. Studies without any event, or with nothing else, are kept, as metafor does.
 *
 * @param events1 with the event in the first group
 * @param n1 people in the first group
 */
public record TwoCounts(double events1, double n1, double events2, double n2) {

    /** ln RR = ln(a/n1) - ln(c/n2), v = 1/a - 1/n1 + 1/c - 1/n2. */
    public Estimated<Effect> riskRatio() {
        return withCells((a, b, c, d) -> Effect.ofNumbers(
                Math.log(a / (a + b)) - Math.log(c / (c + d)), 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)));
    }

    /** ln OR = ln(ad/bc), v = 1/a + 1/b + 1/c + 1/d; Woolf, Ann Hum Genet 1955;19:251-253. */
    public Estimated<Effect> oddsRatio() {
        return withCells((a, b, c, d) -> Effect.ofNumbers(Math.log(a * d / (b * c)), 1 / a + 1 / b + 1 / c + 1 / d));
    }

    /** RD = p1 - p2, v = p1 q1/n1 + p2 q2/n2. */
    public Estimated<Effect> riskDifference() {
        return withCells((a, b, c, d) -> {
            double m1 = a + b;
            double m2 = c + d;
            return Effect.ofNumbers(a / m1 - c / m2, a / m1 * (b / m1) / m1 + c / m2 * (d / m2) / m2);
        });
    }

    private Estimated<Effect> withCells(Cells cells) {
        if (!(n1 > 0 && n2 > 0))
            return Estimated.refused("Each group needs at least 1 person; there are " + n1 + " and " + n2 + ".");
        if (!(events1 >= 0 && events1 <= n1 && events2 >= 0 && events2 <= n2))
            return Estimated.refused(
                    "There cannot be " + events1 + " of " + n1 + " and " + events2 + " of " + n2 + ".");
        double b = n1 - events1;
        double d = n2 - events2;
        double add = events1 == 0 || b == 0 || events2 == 0 || d == 0 ? 0.5 : 0;
        return cells.effect(events1 + add, b + add, events2 + add, d + add);
    }

    private interface Cells {
        Estimated<Effect> effect(double a, double b, double c, double d);
    }
}
