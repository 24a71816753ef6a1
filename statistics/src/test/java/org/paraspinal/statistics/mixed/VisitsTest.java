package org.paraspinal.statistics.mixed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sums of visits have the same bits however the people are split, and the fit of them is that of the rows. */
class VisitsTest {
    private static final long SEED = 4711;
    private static final Columns COLUMNS =
            new Columns(List.of("(Intercept)", "week", "expect", "pain"), 2, List.of(0, 1, 2));

    private static List<List<double[]>> people(Random random, int count) {
        var people = new ArrayList<List<double[]>>();
        for (int p = 0; p < count; p++) {
            int shape = random.nextInt(20);
            int visits = shape == 0 ? 2 : shape < 10 ? 4 : 6;
            double own = 1.5 * random.nextGaussian();
            double slope = 0.1 * random.nextGaussian();
            double expect = random.nextInt(11);
            var rows = new ArrayList<double[]>();
            for (int v = 0; v < visits; v++) {
                double week = shape == 1 ? v + random.nextInt(3) : 2.0 * v;
                double pain = 6 + own + (slope - 0.1) * week - 0.1 * expect + random.nextGaussian();
                rows.add(new double[] {1, week, expect, pain});
            }
            people.add(rows);
        }
        return people;
    }

    private static void add(Visits visits, List<double[]> rows) {
        var person = new Person(COLUMNS);
        rows.forEach(person::add);
        visits.add(person);
    }

    private static Visits visits(List<List<double[]>> people) {
        var visits = new Visits(COLUMNS);
        people.forEach(rows -> add(visits, rows));
        return visits;
    }

    private static Fit fit(Visits visits) {
        return assertInstanceOf(Fitting.Fitted.class, new Model("person", List.of(2), true).fit(visits))
                .fit();
    }

    @Test
    void any_split_and_any_order_of_people_and_rows_give_the_same_bytes() throws IOException {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            List<List<double[]>> people = people(random, 150);
            byte[] one = visits(people).bytes();
            Collections.shuffle(people, random);
            people.forEach(rows -> Collections.shuffle(rows, random));
            var parts = new ArrayList<Visits>();
            for (int part = 0; part <= random.nextInt(8); part++) parts.add(new Visits(COLUMNS));
            for (List<double[]> rows : people) add(parts.get(random.nextInt(parts.size())), rows);
            var whole = new Visits(COLUMNS);
            for (Visits part : parts) whole.add(Visits.read(new ByteArrayInputStream(part.bytes())));

            assertArrayEquals(one, whole.bytes());
        }
    }

    @Test
    void other_people_give_other_bytes() {
        List<List<double[]>> people = people(new Random(SEED), 100);
        byte[] one = visits(people).bytes();
        people.get(50).getFirst()[3] += 1e-6;

        assertFalse(Arrays.equals(one, visits(people).bytes()));
    }

    @Test
    void a_fit_from_sums_is_that_from_the_rows() {
        List<List<double[]>> people = people(new Random(SEED), 300);
        var rows = new CrossedRows(COLUMNS.names(), COLUMNS.fixed(), 1);
        for (int p = 0; p < people.size(); p++) for (double[] row : people.get(p)) rows.add(row, new int[] {p});

        Fit sums = fit(visits(people));
        Fitting direct = new CrossedModel(List.of(new Term("person", 0, List.of(0, 1))), true).fit(rows);

        Fit of = assertInstanceOf(Fitting.Fitted.class, direct).fit();
        assertEquals(of.criterion(), sums.criterion(), 1e-7);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    of.coefficients().get(i).estimate(),
                    sums.coefficients().get(i).estimate(),
                    1e-7);
            assertEquals(
                    of.coefficients().get(i).error(), sums.coefficients().get(i).error(), 1e-6);
        }
    }

    @Test
    void the_slope_of_the_criterion_is_that_of_differences() {
        var criterion = new VisitCriterion(visits(people(new Random(SEED), 200)), Spread.of(List.of(2)), true);
        double[] theta = {0.7, 0.03, 0.2};
        double[] slope = criterion.slope(theta, criterion.at(theta));
        for (int i = 0; i < theta.length; i++) {
            double[] above = theta.clone();
            double[] below = theta.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            double difference = (criterion.at(above).criterion - criterion.at(below).criterion) / 2e-5;
            assertEquals(difference, slope[i], 1e-4 * Math.max(1, Math.abs(difference)));
        }
    }

    @Test
    void patterns_of_ten_people_are_left_out_and_of_eleven_are_not() {
        var visits = new Visits(COLUMNS);
        var random = new Random(SEED);
        for (int p = 0; p < 21; p++)
            add(visits, List.of(new double[] {1, 0, 3, random.nextGaussian()}, new double[] {1, p < 10 ? 1 : 2, 3, 5}));

        Visits large = visits.withoutSmallPatterns();

        assertEquals(10, visits.inSmallPatterns());
        assertEquals(11, large.people());
        assertEquals(1, large.patternCount());
        assertEquals(22, large.totals()[0]);
    }

    @Test
    void what_cannot_be_fitted_is_refused_with_the_reason() {
        List<List<double[]>> people = people(new Random(SEED), 60);
        people.forEach(rows -> rows.forEach(row -> row[2] = 2 * row[1]));
        assertEquals(
                new Refusal.NotIndependent("expect"),
                assertInstanceOf(Fitting.Refused.class, new Model("person", List.of(2), true).fit(visits(people)))
                        .why());
        assertEquals(
                new Refusal.TooFewPeople(4, 5),
                assertInstanceOf(
                                Fitting.Refused.class,
                                new Model("person", List.of(2), true).fit(visits(people.subList(0, 4))))
                        .why());
    }

    @Test
    void bytes_that_were_changed_are_not_read() {
        byte[] bytes = visits(people(new Random(SEED), 20)).bytes();
        bytes[0]++;

        IOException said = assertThrows(IOException.class, () -> Visits.read(new ByteArrayInputStream(bytes)));
        assertTrue(String.valueOf(said.getMessage()).contains("no statistics"));
    }
}
