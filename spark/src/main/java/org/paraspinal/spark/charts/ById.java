package org.paraspinal.spark.charts;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.Partitioner;
import org.paraspinal.spark.charts.Found.Summed;

/** Lays people apart such that everybody in a heap comes before everybody in the next one, by id. */
final class ById extends Partitioner {
    private static final long serialVersionUID = 1;
    private static final int MOST = 10_000;

    private final String[] first;

    private ById(String[] first) {
        this.first = first;
    }

    /** Heaps of about as many as are wished for, and at least so many heaps, by what is known of the ids. */
    static ById of(List<Summed> pieces, int people, int atLeast) {
        long all = pieces.stream().mapToLong(Summed::people).sum();
        String[] ids = pieces.stream().flatMap(p -> p.ids().stream()).sorted().toArray(String[]::new);
        int many = Math.toIntExact(Math.clamp(all / people + 1, Math.min(atLeast, MOST), MOST));
        String[] first = new String[many - 1];
        for (int i = 0; i < first.length; i++)
            first[i] = ids.length == 0 ? "" : ids[(int) ((i + 1L) * ids.length / many)];
        return new ById(Arrays.stream(first).distinct().toArray(String[]::new));
    }

    @Override
    public int numPartitions() {
        return first.length + 1;
    }

    @Override
    public int getPartition(Object id) {
        int at = Arrays.binarySearch(first, id);
        return at >= 0 ? at + 1 : -at - 1;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ById b && Arrays.equals(first, b.first);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first);
    }
}
