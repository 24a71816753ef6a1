package org.paraspinal.statistics.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * What is settled before a trial starts: how many pairs of periods, how long they are, and which treatment each has. Days and
 * periods count from 0; pair {@code j} is made of the periods {@code 2j} and {@code 2j + 1}.
 *
 * <p>Guyatt and others, N Engl J Med 1986;314:889-892. The bounds on the number of pairs are our own choice.
 *
 * @param pairs 3 to 6
 * @param daysAPeriod at least 2; longer than the washout
 * @param washoutDays at the start of each period, whose responses are not counted; 0 or more
 * @param seed from which the order was drawn
 * @param order a treatment for each period; both in each pair. Stored as it is, because it holds even should the seed be lost
 */
public record Design(int pairs, int daysAPeriod, int washoutDays, long seed, List<Arm> order) {
    /** The fewest pairs about which anything is said: with 2, chance alone gives the clearest result once in four. */
    public static final int FEWEST = 3;

    /** The most pairs a person is asked to go through. */
    public static final int MOST = 6;

    /** @throws IllegalArgumentException naming what was given and what was expected */
    public Design {
        if (pairs < FEWEST || pairs > MOST) throw expected("3 to 6 pairs", pairs);
        if (daysAPeriod < 2) throw expected("periods of at least 2 days", daysAPeriod);
        if (washoutDays < 0 || washoutDays >= daysAPeriod)
            throw expected("0 to " + (daysAPeriod - 1) + " washout days", washoutDays);
        order = List.copyOf(order);
        if (order.size() != 2 * pairs) throw expected(2 * pairs + " periods", order.size());
        for (int j = 0; j < pairs; j++)
            if (order.get(2 * j) == order.get(2 * j + 1)) throw expected("both treatments in pair " + (j + 1), order);
    }

    /**
     * Draws the order, one coin a pair: tails is A first, heads is B first, the coins being the highest bits of the first numbers that
     * SplitMix64 gives from the seed.
     */
    public static Design drawn(int pairs, int daysAPeriod, int washoutDays, long seed) {
        return new Design(pairs, daysAPeriod, washoutDays, seed, order(pairs, new SplitMix64(seed)));
    }

    static List<Arm> order(int pairs, SplitMix64 coins) {
        List<Arm> order = new ArrayList<>();
        for (int j = 0; j < pairs; j++) {
            Arm first = coins.coin() ? Arm.B : Arm.A;
            order.add(first);
            order.add(first.other());
        }
        return order;
    }

    /** Whether the order is the one that the seed gives. */
    public boolean asDrawn() {
        return order.equals(order(pairs, new SplitMix64(seed)));
    }

    /** How many periods. */
    public int periods() {
        return 2 * pairs;
    }

    /** How many days it takes. */
    public int days() {
        return periods() * daysAPeriod;
    }

    /** The period to which a day belongs, from 0 to below {@link #days()}. */
    public int period(int day) {
        return day / daysAPeriod;
    }

    /** How many days of the period lie before a day; 0 on its first. */
    public int into(int day) {
        return day % daysAPeriod;
    }

    /** Whether a response counts that was given on a day, about so many days up to it: all of them lie in one period, after its washout. */
    public boolean counts(int day, int daysCovered) {
        return day >= 0 && day < days() && into(day) - (daysCovered - 1) >= washoutDays;
    }

    private static IllegalArgumentException expected(String what, Object found) {
        return new IllegalArgumentException("Expected " + what + ", found " + found + ".");
    }
}
