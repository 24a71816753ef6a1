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
 * @param trial the periods of a personal trial, in order; shaded
 * @param expected what the person expected for these days, drawn beside what came
 * @param yardsticks what happens anyway, as thin lines; at most two can be told apart
 */
public record Series(
        String what,
        String scale,
        List<Point> points,
        List<LocalDate> sessions,
        List<Gap> gaps,
        Optional<LocalDate> begins,
        OptionalDouble baseline,
        OptionalDouble least,
        List<Period> trial,
        List<Value> expected,
        List<Yardstick> yardsticks) {
    public Series {
        points = List.copyOf(points);
        sessions = List.copyOf(sessions);
        gaps = List.copyOf(gaps);
        trial = List.copyOf(trial);
        expected = List.copyOf(expected);
        yardsticks = List.copyOf(yardsticks);
        if (yardsticks.size() > 2)
            throw new IllegalArgumentException(
                    "Expected at most two yardsticks, which can be told apart, found " + yardsticks.size() + ".");
    }

    /** Without trial, expectation and yardsticks. */
    public Series(
            String what,
            String scale,
            List<Point> points,
            List<LocalDate> sessions,
            List<Gap> gaps,
            Optional<LocalDate> begins,
            OptionalDouble baseline,
            OptionalDouble least) {
        this(what, scale, points, sessions, gaps, begins, baseline, least, List.of(), List.of(), List.of());
    }

    /** The same with the periods of a personal trial. */
    public Series during(List<Period> periods) {
        return new Series(what, scale, points, sessions, gaps, begins, baseline, least, periods, expected, yardsticks);
    }

    /** The same with what was expected. */
    public Series expecting(List<Value> values) {
        return new Series(what, scale, points, sessions, gaps, begins, baseline, least, trial, values, yardsticks);
    }

    /** The same beside what happens anyway. */
    public Series beside(List<Yardstick> curves) {
        return new Series(what, scale, points, sessions, gaps, begins, baseline, least, trial, expected, curves);
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

    /** Whether a period of a trial is one with the treatment or one without. */
    public enum Which {
        WITH,
        WITHOUT
    }

    /** A period of a trial, both days included, and what it is called, such as "with massage". */
    public record Period(LocalDate from, LocalDate to, Which which, String label) {
        public Period {
            if (to.isBefore(from)) throw new IllegalArgumentException("A period ends before it begins.");
        }
    }

    /** A number on a day, 0 to 10. */
    public record Value(LocalDate day, double value) {
        public Value {
            if (!(value >= 0 && value <= 10))
                throw new IllegalArgumentException("Expected a number from 0 to 10, found " + value + ".");
        }
    }

    /** What happens anyway, such as "natural course", as a line through these days, in order. */
    public record Yardstick(String label, List<Value> curve) {
        public Yardstick {
            curve = List.copyOf(curve);
            if (curve.size() < 2)
                throw new IllegalArgumentException("Expected a line of two days at least, found " + curve.size() + ".");
        }
    }
}
