package org.paraspinal.care.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.outcome.Course.Rated;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.statistics.relief.Lasting;
import org.paraspinal.statistics.relief.Relief;
import org.paraspinal.statistics.relief.Response;

/**
 * How long relief lasts after a session, as the time in which half of it is gone; most often it cannot be told. It is about now: only the
 * last {@value #RECENT_DAYS} days up to the last rating count.
 */
public final class HowLong {
    /** 52 weeks. */
    static final int RECENT_DAYS = 364;

    private HowLong() {}

    /** From the pain of single days where enough of them were rated, else from weekly pain. */
    public static Reckoned of(Course course) {
        List<Rated> days = recent(course.painOfDays());
        List<Rated> used = days.size() >= Relief.FEWEST_RESPONSES ? days : recent(course.rated(Ratings.PAIN_WEEK));
        if (used.isEmpty()) return new Reckoned.NotYet("How long it lasts: no pain has been rated yet.");
        LocalDate first = used.getFirst().day();
        Map<Integer, Double> byDay = new LinkedHashMap<>();
        for (Rated r : used) byDay.put(day(first, r.day()), r.value());
        var responses = new ArrayList<Response>();
        byDay.forEach((day, value) -> responses.add(new Response(day, value)));
        List<Integer> sessions = course.sessions().stream()
                .map(SessionHeld::day)
                .map(d -> day(first, d))
                .toList();
        return switch (Relief.of(responses, sessions)) {
            case Lasting.Known k -> known(k, responses.size());
            case Lasting.CannotTell(var why) ->
                new Reckoned.NotYet("How long it lasts cannot be told. " + why.sentence());
        };
    }

    private static List<Rated> recent(List<Rated> rated) {
        if (rated.isEmpty()) return rated;
        LocalDate from = rated.getLast().day().minusDays(RECENT_DAYS);
        return rated.stream().filter(r -> r.day().isAfter(from)).toList();
    }

    private static int day(LocalDate first, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    private static Reckoned known(Lasting.Known k, int n) {
        return new Reckoned.Known(
                k.best().halfLifeDays(),
                k.lowDays(),
                k.highDays(),
                n,
                "After a session your pain is lower for a while. Half of that is gone after about "
                        + days(k.best().halfLifeDays()) + "; it may be " + days(k.lowDays())
                        + (k.orLess() ? " or less" : "") + " to " + days(k.highDays()) + (k.orMore() ? " or more" : "")
                        + ". You chose the days, so this is no proof of an effect.",
                "Half-life in days by profile likelihood over 0.5, 1, 2, 4, 7 and 14 days, with AR(1) errors and a trend.");
    }

    private static String days(double d) {
        if (d == 0.5) return "half a day";
        return String.format(Locale.ROOT, "%.0f", d) + (d == 1 ? " day" : " days");
    }
}
