package org.paraspinal.statistics.relief;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliefTest {
    private static final boolean DEEP = Boolean.getBoolean("paraspinal.deep");
    private static final int PEOPLE = DEEP ? 4_000 : 50;
    private static final List<Integer> UNEVEN = List.of(4, 9, 20, 23, 35, 44, 58, 61, 75, 80);

    @Test
    void what_is_left_of_sessions_halves_every_half_life_and_adds_up() {
        List<Response> at = List.of(new Response(0, 1), new Response(3, 1), new Response(5, 1), new Response(7, 1));

        assertArrayEquals(new double[] {0, 1, 0.5 + 1, 0.25 + 0.5}, Relief.decayed(at, List.of(3, 5), 2), 1e-12);
    }

    @Test
    void a_clear_fall_is_timed_with_its_size_and_interval() {
        Lasting.Known known = assertInstanceOf(
                Lasting.Known.class, Relief.of(person(new SplittableRandom(1), 90, UNEVEN, 2, 3, 0.5, 0.3), UNEVEN));

        assertEquals(2, known.best().halfLifeDays(), "seed 1");
        assertEquals(3, known.best().fall(), 4 * known.best().error(), "seed 1");
        assertTrue(known.lowDays() >= 1 && known.highDays() <= 4, "seed 1: " + known);
        assertTrue(!known.orLess() && !known.orMore());
        assertEquals(6, known.profile().points().size());
    }

    @Test
    void order_and_the_day_from_which_one_counts_change_nothing() {
        List<Response> person = person(new SplittableRandom(2), 90, UNEVEN, 4, 2, 0.5, 0.3);
        List<Response> later = person.reversed().stream()
                .map(r -> new Response(r.day() + 1000, r.value()))
                .toList();
        var plain = assertInstanceOf(Lasting.Known.class, Relief.of(person, UNEVEN));
        var moved = assertInstanceOf(
                Lasting.Known.class,
                Relief.of(later, UNEVEN.stream().map(s -> s + 1000).toList()));

        for (int i = 0; i < 6; i++)
            assertEquals(
                    plain.profile().points().get(i).minus2LogLikelihood(),
                    moved.profile().points().get(i).minus2LogLikelihood(),
                    1e-7);
    }

    @Test
    void weekly_responses_are_taken_in_steps_of_weeks() {
        List<Integer> sessions =
                IntStream.range(0, 60).map(i -> 5 * i + i % 7 * 3).boxed().toList();
        List<Response> weekly = person(new SplittableRandom(3), 420, sessions, 7, 3, 0.3, 0).stream()
                .filter(r -> r.day() % 7 == 0)
                .toList();

        var known = assertInstanceOf(Lasting.Known.class, Relief.of(weekly, sessions));

        assertTrue(known.lowDays() <= 7 && known.highDays() >= 7, "seed 3: " + known);
    }

    @Test
    void even_distances_and_small_numbers_cannot_tell() {
        List<Response> person = person(new SplittableRandom(4), 90, UNEVEN, 2, 3, 0.5, 0.3);
        List<Integer> weekly = IntStream.range(1, 12).map(i -> 7 * i).boxed().toList();

        assertEquals(
                "Sessions came every 7 days, so that relief cannot be told from whatever else comes round as often."
                        + " Sessions at uneven distances would tell.",
                why(person, weekly));
        assertEquals(
                "Sessions came every 7 or 8 days, so that relief cannot be told from whatever else comes round as often."
                        + " Sessions at uneven distances would tell.",
                why(person, List.of(7, 14, 22, 29, 36, 44)));
        assertEquals(
                "There are 19 responses, and this takes at least 20; that is 1 more.",
                why(person.subList(0, 19), UNEVEN));
        assertEquals(
                "There are 5 sessions between the first and the last response, and this takes at least 6; that is 1 more.",
                why(person, List.of(-3, 0, 5, 9, 20, 23, 35, 200)));
        List<Response> twice = new ArrayList<>(person);
        twice.add(person.get(3));
        assertEquals("Two measurements of one series have the same time, 3.", why(twice, UNEVEN));
        assertEquals(
                "The terms give every measurement exactly, so there is no scatter to learn from.",
                why(person.stream().map(r -> new Response(r.day(), 5)).toList(), UNEVEN));
        assertThrows(IllegalArgumentException.class, () -> new Response(1, Double.NaN));
    }

    @Test
    void a_series_without_a_fall_or_with_a_rise_cannot_tell() {
        List<Response> none = person(new SplittableRandom(5), 90, UNEVEN, 2, 0, 1, 0.3);
        List<Response> rise = person(new SplittableRandom(6), 90, UNEVEN, 2, -3, 0.5, 0.3);

        assertEquals("The responses do not go with the sessions clearly enough to time anything.", why(none, UNEVEN));
        assertTrue(why(rise, UNEVEN).startsWith("Responses are higher after sessions, by "));
    }

    /** Responses 140 days apart, some of them on the day of a session: nothing is ever seen of how a fall fades. */
    @Test
    void a_fall_whose_length_nothing_tells_has_no_half_life() {
        var random = new SplittableRandom(8);
        List<Integer> sessions = IntStream.of(2, 5, 6, 11, 13, 17, 20, 21)
                .map(i -> 140 * i)
                .boxed()
                .toList();
        List<Response> sparse = IntStream.range(0, 26)
                .map(i -> 140 * i)
                .mapToObj(day -> new Response(day, (sessions.contains(day) ? 2 : 6) + 0.8 * random.nextGaussian()))
                .toList();

        assertEquals(
                "Something falls after sessions, but short and long relief fit about equally well.",
                why(sparse, sessions),
                "seed 8");
    }

    @Test
    void the_bound_for_a_link_is_the_quantile_for_six_half_lives() {
        var chi = new ChiSquaredDistribution(1);

        assertEquals(0.05, 1 - chi.cumulativeProbability(Profile.CHI_SQUARED_95), 1e-9);
        assertEquals(6.960403, chi.inverseCumulativeProbability(1 - 0.05 / Relief.HALF_LIVES.size()), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,0.3", "4,0.3", "7,0.5"})
    void the_profile_interval_holds_the_true_half_life_as_often_as_it_says(double halfLife, double phi) {
        long seed = 900;
        var random = new SplittableRandom(seed);
        int told = 0;
        int held = 0;
        for (int i = 0; i < PEOPLE; i++) {
            List<Integer> sessions = sessions(random);
            if (!(Relief.of(person(random, 120, sessions, halfLife, 2, 1, phi), sessions)
                    instanceof Lasting.Known known)) continue;
            told++;
            if (known.profile().supported().stream().anyMatch(p -> p.halfLifeDays() == halfLife)) held++;
        }
        System.out.printf(
                Locale.ROOT,
                "relief: seed %d, %d people, half-life %.0f days, phi %.1f: told of %.3f, of whom the interval holds %.3f%n",
                seed,
                PEOPLE,
                halfLife,
                phi,
                (double) told / PEOPLE,
                (double) held / told);
        assertTrue(told > PEOPLE / 2, told + " told, seed " + seed);
        assertTrue((double) held / told >= (DEEP ? 0.93 : 0.83), held + " of " + told + ", seed " + seed);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.3", "0.5"})
    void where_nothing_falls_a_half_life_is_told_of_at_most_one_in_twenty(double phi) {
        long seed = 901;
        var random = new SplittableRandom(seed);
        int told = 0;
        for (int i = 0; i < PEOPLE; i++) {
            List<Integer> sessions = sessions(random);
            if (Relief.of(person(random, 120, sessions, 2, 0, 1, phi), sessions) instanceof Lasting.Known) told++;
        }
        System.out.printf(
                Locale.ROOT,
                "relief, none: seed %d, %d people, phi %.1f: told of %.4f%n",
                seed,
                PEOPLE,
                phi,
                (double) told / PEOPLE);
        assertTrue(told <= 0.05 * PEOPLE + (DEEP ? 0 : 3.5 * Math.sqrt(0.05 * PEOPLE)), told + " told, seed " + seed);
    }

    private static List<Integer> sessions(SplittableRandom random) {
        List<Integer> sessions = new ArrayList<>();
        for (int day = 3; day < 118; day += 3 + random.nextInt(14)) sessions.add(day);
        return sessions;
    }

    private static List<Response> person(
            SplittableRandom random,
            int days,
            List<Integer> sessions,
            double halfLife,
            double fall,
            double sd,
            double phi) {
        List<Response> all = new ArrayList<>();
        double error = random.nextGaussian();
        for (int day = 0; day < days; day++) {
            if (day > 0) error = phi * error + Math.sqrt(1 - phi * phi) * random.nextGaussian();
            double left = 0;
            for (int s : sessions) if (s <= day) left += Math.pow(0.5, (day - s) / halfLife);
            all.add(new Response(day, 7 - 0.01 * day - fall * left + sd * error));
        }
        return all;
    }

    private static String why(List<Response> responses, List<Integer> sessions) {
        return assertInstanceOf(Lasting.CannotTell.class, Relief.of(responses, sessions))
                .why()
                .sentence();
    }
}
