package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cells into which the rules cut a number's range: below, on and above each bound that any of them names. Within a cell no
 * rule tells one value from another.
 *
 * @param values one value for each cell, in rising order; never empty
 * @param bounds what cuts them apart
 */
public record Cells(List<Double> values, Set<Double> bounds) {
    public Cells {
        values = List.copyOf(values);
        bounds = Set.copyOf(bounds);
        if (values.isEmpty()) throw new IllegalArgumentException("A number has at least one cell");
    }

    /** The cells of a number under these conditions. */
    public static Cells of(NumberAsked number, Collection<Condition> conditions) {
        var cuts = new TreeSet<Double>();
        conditions.stream().flatMap(Condition::parts).forEach(p -> {
            if (p instanceof Condition.NumberIs n && n.id().equals(number.id())) cuts.add(n.bound());
        });
        var values = new ArrayList<Double>();
        double last = number.from();
        for (double cut : cuts) {
            if (cut > number.to() || cut < number.from()) continue;
            if (cut > last) values.add((last + cut) / 2);
            values.add(cut);
            last = cut;
        }
        if (last < number.to()) values.add((last + number.to()) / 2);
        return new Cells(values.isEmpty() ? List.of(number.from()) : values, cuts);
    }

    /** Which cell a number lies in: that from whose value no bound tells it apart. */
    public int of(double number) {
        for (int i = 0; i < values.size(); i++) if (alike(values.get(i), number)) return i;
        throw new IllegalArgumentException(number + " lies in no cell of " + values);
    }

    private boolean alike(double one, double other) {
        return bounds.stream()
                .allMatch(b -> Math.signum(Double.compare(one, b)) == Math.signum(Double.compare(other, b)));
    }
}
