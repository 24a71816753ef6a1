package org.paraspinal.care.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.knowledge.TrialStated.Rests;
import org.paraspinal.care.knowledge.TrialStated.Supposed;

/** How far a person's pain varies is taken from their own ratings as soon as there are enough, and else supposed. */
class VariesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Supposed SUPPOSED =
            new Supposed(1.5, 0.3, 0.5, 14, 6, new Rests("Days differ.", Mark.ENGINEERING_JUDGEMENT, List.of("EJ")));

    private static List<CheckIn> days(int n, double... values) {
        var out = new ArrayList<CheckIn>();
        for (int i = 0; i < n; i++) out.add(SomeTrial.rated(DAY.plusDays(i), values[i % values.length]));
        return out;
    }

    private static List<CheckIn> weeks(int n) {
        var out = new ArrayList<CheckIn>();
        for (int i = 0; i < n; i++)
            out.add(new CheckIn.Weekly(DAY.plusWeeks(i), Ratings.of(Ratings.PAIN_WEEK, i % 2 == 0 ? 4 : 6), Map.of()));
        return out;
    }

    @Test
    void fourteen_daily_ratings_speak_for_themselves_and_thirteen_do_not() {
        assertEquals(
                Varies.From.DAYS,
                Varies.of(days(14, 3, 5, 4), Optional.empty(), SUPPOSED).from());
        assertEquals(
                new Varies(new org.paraspinal.statistics.trial.Variability(1.5, 0.3), Varies.From.SUPPOSED, 0),
                Varies.of(days(13, 3, 5, 4), Optional.empty(), SUPPOSED));
    }

    @Test
    void six_weekly_ratings_from_before_the_first_massage_say_it_and_five_do_not() {
        Varies six = Varies.of(weeks(6), Optional.empty(), SUPPOSED);

        assertEquals(Varies.From.WEEKS, six.from());
        assertEquals(6, six.ratings());
        assertTrue(six.person().sd() > 1.1, "days vary more than their means: " + six);
        assertEquals(
                Varies.From.SUPPOSED,
                Varies.of(weeks(5), Optional.empty(), SUPPOSED).from());
        assertEquals(
                Varies.From.SUPPOSED,
                Varies.of(weeks(6), Optional.of(DAY.plusWeeks(4)), SUPPOSED).from());
    }

    @Test
    void ratings_that_hardly_vary_count_as_the_least_that_whole_points_can_show() {
        assertEquals(
                0.5,
                Varies.of(days(20, 4, 4, 4, 4, 4, 4, 5), Optional.empty(), SUPPOSED)
                        .person()
                        .sd());
        assertEquals(
                Varies.From.SUPPOSED,
                Varies.of(days(20, 4), Optional.empty(), SUPPOSED).from());
    }
}
