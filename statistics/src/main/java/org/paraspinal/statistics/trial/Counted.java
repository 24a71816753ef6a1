package org.paraspinal.statistics.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The responses that count, by period; those of days the trial did not reach are left out. */
final class Counted {
    private final Held held;
    private final Design design;
    private final List<List<Response>> periods = new ArrayList<>();

    Counted(Held held) {
        this.held = held;
        this.design = held.design();
        for (int p = 0; p < design.periods(); p++) periods.add(new ArrayList<>());
        held.responses().stream()
                .filter(r -> r.day() < held.days() && design.counts(r.day(), held.daysCovered()))
                .sorted(Comparator.comparingInt(Response::day))
                .forEach(r -> periods.get(design.period(r.day())).add(r));
    }

    List<Response> of(int period) {
        return periods.get(period);
    }

    Stream<Integer> complete() {
        return Stream.iterate(0, j -> j < design.pairs(), j -> j + 1).filter(j -> missing(j) == null);
    }

    List<Lost> lost() {
        List<Lost> lost = new ArrayList<>();
        for (int j = 0; j < design.pairs(); j++) {
            String because = missing(j);
            if (because != null) lost.add(new Lost(j + 1, because));
        }
        return lost;
    }

    private @Nullable String missing(int pair) {
        int end = 2 * (pair + 1) * design.daysAPeriod();
        if (held.days() < end)
            return "Pair " + (pair + 1) + " would have been complete after day " + (end - 1)
                    + ", and the trial ended after " + held.days() + " days.";
        for (int p = 2 * pair; p < 2 * pair + 2; p++)
            if (of(p).isEmpty())
                return "Pair " + (pair + 1) + " has no response that counts between day "
                        + (p * design.daysAPeriod() + design.washoutDays()) + " and day "
                        + ((p + 1) * design.daysAPeriod() - 1) + ".";
        return null;
    }

    Pair pair(int j) {
        Arm first = design.order().get(2 * j);
        List<Response> a = of(first == Arm.A ? 2 * j : 2 * j + 1);
        List<Response> b = of(first == Arm.A ? 2 * j + 1 : 2 * j);
        return new Pair(j + 1, first, mean(a), a.size(), mean(b), b.size());
    }

    CarryOver carryOver() {
        var sums = new double[2];
        var counts = new int[2];
        complete().flatMap(j -> Stream.of(2 * j, 2 * j + 1)).forEach(p -> {
            List<Response> early = of(p).stream().filter(this::firstHalf).toList();
            List<Response> late = of(p).stream().filter(r -> !firstHalf(r)).toList();
            if (early.isEmpty() || late.isEmpty()) return;
            int arm = design.order().get(p) == Arm.A ? 0 : 1;
            sums[arm] += mean(early) - mean(late);
            counts[arm]++;
        });
        return new CarryOver(sums[0] / counts[0], counts[0], sums[1] / counts[1], counts[1]);
    }

    /** Whether the middle of the days a response is about lies in the first half of the days that count. */
    private boolean firstHalf(Response r) {
        double middle = design.into(r.day()) - (held.daysCovered() - 1) / 2.0 + 0.5;
        return middle < (design.washoutDays() + design.daysAPeriod()) / 2.0;
    }

    private static double mean(List<Response> responses) {
        return responses.stream().mapToDouble(Response::value).average().orElse(Double.NaN);
    }
}
