package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.paraspinal.web.drawing.Series.Gap;

/** Cuts a row of answers into stretches that one line may run through. */
final class Stretches {
    private Stretches() {}

    /** Without a gap between two of the same stretch, and each as its neighbour wants it; points in order of their days. */
    static <P> List<List<P>> of(
            List<P> points, Function<P, LocalDate> day, List<Gap> gaps, BiPredicate<P, P> together) {
        List<Gap> sorted = gaps.stream().sorted(Comparator.comparing(Gap::from)).toList();
        var stretches = new ArrayList<List<P>>();
        List<P> stretch = new ArrayList<>();
        int gap = 0;
        for (P p : points) {
            if (!stretch.isEmpty()) {
                LocalDate before = day.apply(stretch.getLast());
                while (gap < sorted.size() && sorted.get(gap).to().isBefore(before)) gap++;
                boolean cut = gap < sorted.size() && !sorted.get(gap).from().isAfter(day.apply(p));
                if (cut || !together.test(stretch.getLast(), p)) {
                    stretches.add(stretch);
                    stretch = new ArrayList<>();
                }
            }
            stretch.add(p);
        }
        if (!stretch.isEmpty()) stretches.add(stretch);
        return stretches;
    }
}
