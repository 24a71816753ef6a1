package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the chart of progress shows. The axis is always 0 to 10, worse up.
 *
 * @param what the measure, such as "Pain in the last week, on average"
 * @param scale which end is which, such as "0 none, 10 worst imaginable"
 * @param points in order of their days
 * @param sessions the days massage was given
 * @param gaps stretches without an answer; no line crosses one
 * @param begins the day massage began
 * @param baseline the person's own mean before it
 * @param least the smallest change that people usually notice; empty draws no band
 */
public record Series(
        String what,
        String scale,
        List<Point> points,
        List<LocalDate> sessions,
        List<Gap> gaps,
        Optional<LocalDate> begins,
        OptionalDouble baseline,
        OptionalDouble least) {
    public Series {
        points = List.copyOf(points);
        sessions = List.copyOf(sessions);
        gaps = List.copyOf(gaps);
    }

    /** Before massage began, or since. */
    public enum Kind {
        BASELINE,
        AFTER
    }

    /** One answer, 0 to 10. */
    public record Point(LocalDate day, double value, Kind kind) {}

    /** A stretch without an answer, both days included. */
    public record Gap(LocalDate from, LocalDate to) {}
}
