package org.paraspinal.care.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.outcome.Course.Rated;
import org.paraspinal.statistics.series.CrossLag;

/**
 * Pain beside another measure of the week, some weeks before and after it; made only where the weeks carry it.
 *
 * @param scale the other measure
 * @param lags from two weeks before the pain to two weeks after it
 */
public record Alongside(Scale scale, List<CrossLag.At> lags, String sentence) {
    private static final List<String> BESIDE = List.of("stress", "sleep");
    private static final int FARTHEST = 2;

    /** Five lags share one chance in twenty of standing out for nothing. */
    private static final double LEVEL = 1 - 0.05 / (2 * FARTHEST + 1);

    public Alongside {
        lags = List.copyOf(lags);
    }

    /** Stress and sleep beside pain; a measure with too few weeks is left out. */
    static List<Alongside> of(Knowledge k, Course course) {
        var out = new ArrayList<Alongside>();
        List<Rated> pain = course.rated(Ratings.PAIN_WEEK);
        if (pain.isEmpty()) return out;
        LocalDate first = pain.getFirst().day();
        for (String id : BESIDE)
            CrossLag.of(weeks(first, course.rated(id)), weeks(first, pain), FARTHEST, LEVEL)
                    .ifPresent(lags -> out.add(new Alongside(
                            k.checkIns().scale(id), lags, sentence(k.checkIns().scale(id), lags))));
        return out;
    }

    private static SortedMap<Integer, Double> weeks(LocalDate first, List<Rated> rated) {
        SortedMap<Integer, Double> out = new TreeMap<>();
        for (Rated r : rated) out.put((int) Math.round(ChronoUnit.DAYS.between(first, r.day()) / 7.0), r.value());
        return out;
    }

    private static String sentence(Scale scale, List<CrossLag.At> lags) {
        return lags.stream()
                .filter(CrossLag.At::clear)
                .max((a, b) -> Double.compare(Math.abs(a.r()), Math.abs(b.r())))
                .map(at ->
                        "Weeks with a higher number for " + scale.name() + " go with " + (at.r() > 0 ? "more" : "less")
                                + " pain " + when(at.weeks()) + ". Which of the two leads to the other cannot be told.")
                .orElse("Your pain and your " + scale.name() + " do not clearly go together, from week to week.");
    }

    private static String when(int weeks) {
        if (weeks == 0) return "in the same week";
        String many = Math.abs(weeks) == 1 ? "one week" : Math.abs(weeks) + " weeks";
        return many + (weeks > 0 ? " later" : " earlier");
    }
}
