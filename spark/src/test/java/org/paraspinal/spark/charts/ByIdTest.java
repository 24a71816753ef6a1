package org.paraspinal.spark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paraspinal.exchange.bulk.Counts;
import org.paraspinal.spark.charts.Found.Summed;

class ByIdTest {
    private static Summed piece(List<String> ids) {
        return new Summed(Counts.NONE, 0, ids.size(), ids);
    }

    @Test
    void whoever_comes_first_by_id_lies_in_no_later_heap_and_heaps_are_alike() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5000; i++)
            ids.add(Integer.toString(random.nextInt(1_000_000), 36) + (i % 2 == 0 ? "-x" : ""));
        Collections.sort(ids);
        var by = ById.of(List.of(piece(ids.subList(0, 2500)), piece(ids.subList(2500, 5000))), 500, 2);

        assertEquals(11, by.numPartitions());
        int[] many = new int[by.numPartitions()];
        int last = 0;
        for (String id : ids) {
            int heap = by.getPartition(id);
            assertTrue(heap >= last, "seed " + seed);
            last = heap;
            many[heap]++;
        }
        for (int heap : many) assertTrue(heap > 300 && heap < 600, "seed " + seed + ": " + heap);
    }

    @Test
    void there_are_as_many_heaps_as_machines_and_one_where_nobody_is_known() {
        assertEquals(
                4,
                ById.of(List.of(piece(List.of("a", "b", "c", "d", "e"))), 8192, 4)
                        .numPartitions());
        assertEquals(1, ById.of(List.of(), 8192, 1).numPartitions());
        assertTrue(ById.of(List.of(piece(List.of())), 8192, 4).getPartition("x") < 2);
    }
}
