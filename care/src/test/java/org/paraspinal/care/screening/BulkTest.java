package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Crowd;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Shipped;

/** Sixty-four people a word come to the same as one after the other. */
class BulkTest {
    private static final long SEED = 20261123;
    private static final Masks MASKS = Masks.of(Shipped.knowledge());

    private static Glance[] everybody;

    /** A hundred thousand in the deep check; they come again where there are fewer than are decided together. */
    @BeforeAll
    static void people_of_all_kinds() {
        Glance[] people = people(SomePeople.so(10_000));
        everybody = IntStream.range(0, Math.max(people.length, Bulk.TOGETHER + 50))
                .mapToObj(p -> people[p % people.length])
                .toArray(Glance[]::new);
    }

    @Test
    void people_of_all_kinds_are_decided_as_one_by_one() {
        byte[] together = new byte[everybody.length];

        new Bulk(MASKS).codes(Crowd.of(List.of(everybody)), 0, everybody.length, together);

        List<Integer> wrong = IntStream.range(0, everybody.length)
                .filter(p -> together[p] != alone(everybody[p]))
                .limit(5)
                .boxed()
                .toList();
        assertEquals(List.of(), wrong, "seeds from 1 on");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 32, 64, 65, Bulk.TOGETHER - 1, Bulk.TOGETHER, Bulk.TOGETHER + 1})
    void a_number_of_people_that_fills_no_word_is_decided_and_nobody_beside_them(int many) {
        byte[] codes = new byte[everybody.length];
        Arrays.fill(codes, (byte) 99);

        new Bulk(MASKS).codes(Crowd.of(List.of(everybody)), 10, many, codes);

        byte[] expected = new byte[everybody.length];
        Arrays.fill(expected, (byte) 99);
        for (int p = 10; p < 10 + many; p++) expected[p] = alone(everybody[p]);
        assertArrayEquals(expected, codes);
    }

    @Test
    void who_was_decided_before_leaves_nothing_behind() {
        Crowd people = Crowd.of(List.of(Arrays.copyOf(everybody, 128)));
        var bulk = new Bulk(MASKS);
        byte[] first = new byte[128];
        bulk.codes(people, 0, 128, first);

        byte[] again = new byte[128];
        bulk.codes(people, 64, 64, again);
        bulk.codes(people, 0, 64, again);

        assertArrayEquals(first, again);
        assertNotEquals(1, IntStream.range(0, 128).map(p -> first[p]).distinct().count());
    }

    @Test
    void rows_become_columns() {
        var random = new Random(SEED);
        int wide = 5;
        long[][] rows = Stream.generate(() -> random.longs(wide).toArray())
                .limit(2 * Long.SIZE)
                .toArray(long[][]::new);
        long[][] turned = Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);

        Turning.turn(turned, Long.SIZE);

        for (int q = 0; q < wide; q++)
            for (int i = 0; i < Long.SIZE; i++)
                for (int j = 0; j < Long.SIZE; j++) {
                    String where = "seed " + SEED + ", square " + q + ", " + i + ", " + j;
                    assertEquals(rows[Long.SIZE + j][q] >>> i & 1, turned[Long.SIZE + i][q] >>> j & 1, where);
                    assertEquals(rows[i][q], turned[i][q], where);
                }
    }

    private static byte alone(Glance person) {
        return (byte) new Deciding(MASKS).code(person).ordinal();
    }

    /** One in five marked places. */
    private static Glance[] people(int many) {
        return IntStream.rangeClosed(1, many)
                .parallel()
                .mapToObj(seed -> {
                    Answers a = SomePeople.of(seed).answers();
                    return glance(
                            seed % 5 == 0
                                    ? a
                                    : new Answers(
                                            a.today(),
                                            a.said(),
                                            a.numbers(),
                                            a.choices(),
                                            a.sites(),
                                            Map.of(),
                                            a.clearances(),
                                            a.otherwise()));
                })
                .toArray(Glance[]::new);
    }

    private static Glance glance(Answers a) {
        return ((Reading.Understood) Intake.read(Shipped.knowledge(), a))
                .facts()
                .glance();
    }
}
