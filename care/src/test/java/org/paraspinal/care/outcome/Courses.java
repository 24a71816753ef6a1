package org.paraspinal.care.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;

/** Courses made for tests: weeks, mornings, days and sessions, put down one by one. */
final class Courses {
    static final LocalDate START = LocalDate.of(2026, 9, 7);

    private final List<CheckIn> checkIns = new ArrayList<>();
    private final List<SessionHeld> sessions = new ArrayList<>();

    /** A weekly rating, counted in weeks from the first session; week 0 and below lie before it. */
    Courses week(int week, String scale, double value) {
        checkIns.add(new CheckIn.Weekly(START.plusWeeks(week), Ratings.of(scale, value), Map.of()));
        return this;
    }

    Courses pain(int firstWeek, double... values) {
        for (int i = 0; i < values.length; i++) week(firstWeek + i, Ratings.PAIN_WEEK, values[i]);
        return this;
    }

    Courses day(int day, double pain) {
        checkIns.add(new CheckIn.Daily(START.plusDays(day), Ratings.of(Ratings.PAIN_DAY, pain)));
        return this;
    }

    /** A session; below zero stands for what was not said. */
    Courses session(int day, int before, int expected, int after) {
        sessions.add(new SessionHeld(
                id(day),
                START.plusDays(day),
                "R5",
                "swedish",
                "partner",
                List.of(),
                Optional.empty(),
                said(before),
                said(expected),
                said(after)));
        return this;
    }

    Courses morning(int sessionDay, int painNow) {
        checkIns.add(new CheckIn.NextDay(
                START.plusDays(sessionDay + 1),
                id(sessionDay),
                OptionalInt.empty(),
                said(painNow),
                Optional.empty(),
                Map.of()));
        return this;
    }

    Course course() {
        return Course.of(checkIns, sessions);
    }

    private static SessionId id(int day) {
        return new SessionId(new UUID(0, day));
    }

    private static OptionalInt said(int n) {
        return n < 0 ? OptionalInt.empty() : OptionalInt.of(n);
    }
}
