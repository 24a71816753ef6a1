package org.paraspinal.care.trial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.TrialStated.Supposed;
import org.paraspinal.statistics.trial.Response;
import org.paraspinal.statistics.trial.Variability;
import org.paraspinal.statistics.trial.Varying;

/**
 * How far a person's daily pain varies by itself, and how that is known.
 *
 * @param ratings how many it rests on; 0 when it is supposed
 */
public record Varies(Variability person, From from, int ratings) {
    private static final int WEEK = 7;

    /** How it is known. */
    public enum From {
        /** From the person's own daily ratings. */
        DAYS,
        /** From the person's own weekly ratings before the first massage. */
        WEEKS,
        /** It is supposed, for want of ratings. */
        SUPPOSED
    }

    /**
     * From as many daily ratings as it takes, else as many weekly ones of before the first massage, else as supposed.
     *
     * @param began the day of the first session; empty before it
     */
    public static Varies of(List<? extends CheckIn> checkIns, Optional<LocalDate> began, Supposed supposed) {
        return days(checkIns, supposed)
                .or(() -> weeks(checkIns, began, supposed))
                .orElseGet(() -> new Varies(new Variability(supposed.sd(), supposed.phi()), From.SUPPOSED, 0));
    }

    private static Optional<Varies> days(List<? extends CheckIn> checkIns, Supposed supposed) {
        var byDay = new TreeMap<LocalDate, Double>();
        for (CheckIn c : checkIns)
            if (c instanceof CheckIn.Daily(LocalDate day, Ratings ratings))
                ratings.of(Ratings.PAIN_DAY).ifPresent(n -> byDay.putIfAbsent(day, n));
        if (byDay.size() < supposed.days()) return Optional.empty();
        LocalDate first = byDay.firstKey();
        var responses = new ArrayList<Response>();
        byDay.forEach((day, n) -> responses.add(new Response((int) ChronoUnit.DAYS.between(first, day), n)));
        return Varying.ofDays(responses, supposed.phi())
                .value()
                .map(v -> own(v, supposed, From.DAYS, responses.size()));
    }

    private static Optional<Varies> weeks(
            List<? extends CheckIn> checkIns, Optional<LocalDate> began, Supposed supposed) {
        double[] weeks = checkIns.stream()
                .filter(c -> began.map(b -> !c.day().isAfter(b)).orElse(true))
                .filter(CheckIn.Weekly.class::isInstance)
                .map(c -> ((CheckIn.Weekly) c).painWeek())
                .filter(java.util.OptionalDouble::isPresent)
                .mapToDouble(java.util.OptionalDouble::getAsDouble)
                .toArray();
        if (weeks.length < supposed.weeks()) return Optional.empty();
        return Varying.ofMeans(weeks, WEEK, supposed.phi())
                .value()
                .map(v -> own(v, supposed, From.WEEKS, weeks.length));
    }

    private static Varies own(Variability v, Supposed supposed, From from, int ratings) {
        return new Varies(new Variability(Math.max(v.sd(), supposed.leastSd()), v.phi()), from, ratings);
    }
}
