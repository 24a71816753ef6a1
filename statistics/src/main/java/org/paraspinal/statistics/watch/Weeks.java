package org.paraspinal.statistics.watch;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * One person's weeks in order of time; weeks without a response are gaps.
 *
 * @param all in any order, each week at most once
 */
public record Weeks(List<Week> all) {
    /** @throws IllegalArgumentException when a week comes twice */
    public Weeks {
        all = all.stream().sorted(Comparator.comparingInt(Week::week)).toList();
        for (int i = 1; i < all.size(); i++)
            if (all.get(i).week() == all.get(i - 1).week())
                throw new IllegalArgumentException(
                        "Expected each week once, found week " + all.get(i).week() + " twice.");
    }

    List<Week> where(IntPredicate week) {
        return all.stream().filter(w -> week.test(w.week())).toList();
    }
}
