package org.paraspinal.care.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.CheckIn.Daily;
import org.paraspinal.care.checkin.CheckIn.NextDay;
import org.paraspinal.care.checkin.CheckIn.Weekly;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;

/**
 * One person's check-ins and sessions, each kind in order of time.
 *
 * <p>The baseline is every weekly rating up to the day of the first session. A week that was not rated stays a gap.
 */
public record Course(List<Weekly> weeks, List<NextDay> mornings, List<Daily> days, List<SessionHeld> sessions) {
    /** Fewer weekly ratings than this before the first session make no baseline. */
    public static final int BASELINE_WEEKS = 3;

    public Course {
        weeks = inOrder(weeks);
        mornings = inOrder(mornings);
        days = inOrder(days);
        sessions =
                sessions.stream().sorted(Comparator.comparing(SessionHeld::day)).toList();
    }

    /** From check-ins of all kinds. */
    public static Course of(List<? extends CheckIn> checkIns, List<SessionHeld> sessions) {
        return new Course(
                only(checkIns, Weekly.class), only(checkIns, NextDay.class), only(checkIns, Daily.class), sessions);
    }

    private static <T extends CheckIn> List<T> only(List<? extends CheckIn> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T extends CheckIn> List<T> inOrder(List<T> checkIns) {
        return checkIns.stream().sorted(Comparator.comparing(CheckIn::day)).toList();
    }

    /** One rating of one scale. */
    public record Rated(LocalDate day, double value) {}

    /** The day of the first session; empty before it. */
    public Optional<LocalDate> began() {
        return sessions.stream().map(SessionHeld::day).findFirst();
    }

    /** All weekly ratings of a scale. */
    public List<Rated> rated(String scale) {
        return weeks.stream()
                .filter(w -> w.ratings().has(scale))
                .map(w -> new Rated(w.day(), w.ratings().of(scale).orElseThrow()))
                .toList();
    }

    /** Weekly ratings of a scale up to the first session. */
    public List<Rated> baseline(String scale) {
        return rated(scale).stream().filter(r -> !since(r.day())).toList();
    }

    /** Weekly ratings of a scale after the first session. */
    public List<Rated> later(String scale) {
        return rated(scale).stream().filter(r -> since(r.day())).toList();
    }

    private boolean since(LocalDate day) {
        return began().map(day::isAfter).orElse(false);
    }

    /** Weekly pain ratings up to the first session. */
    public List<Rated> baseline() {
        return baseline(Ratings.PAIN_WEEK);
    }

    /** Weekly pain ratings after the first session. */
    public List<Rated> later() {
        return later(Ratings.PAIN_WEEK);
    }

    /** Pain on the morning after a session; of several the last word, and empty when it was not said. */
    public OptionalInt painNextMorning(SessionId session) {
        return mornings.stream()
                .filter(m -> m.session().equals(session))
                .map(NextDay::painNow)
                .filter(OptionalInt::isPresent)
                .reduce((_, later) -> later)
                .orElse(OptionalInt.empty());
    }

    /** The pain of single days, where it was rated. */
    public List<Rated> painOfDays() {
        return ofDays(Ratings.PAIN_DAY);
    }

    /** What was rated or measured of a scale outside of the weekly round. */
    public List<Rated> ofDays(String scale) {
        return days.stream()
                .filter(d -> d.ratings().has(scale))
                .map(d -> new Rated(d.day(), d.ratings().of(scale).orElseThrow()))
                .toList();
    }
}
