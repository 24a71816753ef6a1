package org.paraspinal.care.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.Knowledge;

/**
 * All that can be said of a course: what lasts, right after and on the next morning kept apart, and what stands beside it.
 *
 * @param lasting weekly pain, the main answer
 * @param others the other weekly scales that were rated at least once
 * @param bending each way of measuring it that was used
 * @param trend of weekly pain since the first session
 * @param howLong relief lasts
 * @param alongside stress and sleep beside pain; empty where the weeks do not carry it
 * @param yardsticks empty before there is a baseline
 */
public record Account(
        Outcome lasting,
        List<Other> others,
        List<Reckoned> bending,
        Reckoned rightAfter,
        Reckoned nextMorning,
        Reckoned trend,
        Reckoned howLong,
        Expected expected,
        Watch watch,
        List<Alongside> alongside,
        List<Yardstick> yardsticks) {
    public Account {
        others = List.copyOf(others);
        bending = List.copyOf(bending);
        alongside = List.copyOf(alongside);
        yardsticks = List.copyOf(yardsticks);
    }

    /** Another scale: a change in it is shown as just that. */
    public record Other(Scale scale, Outcome outcome) {}

    /** @param weeksOfPain how long it had hurt before; empty when it was not said */
    public static Account of(Knowledge k, Course course, OptionalDouble weeksOfPain) {
        Measure pain = k.checkIns().measure(Ratings.PAIN_WEEK);
        return new Account(
                Lasting.of(course, pain),
                others(k, course),
                Bending.of(k.checkIns(), course),
                AroundSessions.rightAfter(course),
                AroundSessions.nextMorning(course),
                Trend.of(course),
                HowLong.of(course),
                Expected.of(course),
                Watch.of(course, pain),
                Alongside.of(k, course),
                yardsticks(k, course, weeksOfPain));
    }

    private static List<Other> others(Knowledge k, Course course) {
        var out = new ArrayList<Other>();
        for (Measure m : k.checkIns().measures()) {
            if (m.id().equals(Ratings.PAIN_WEEK) || course.rated(m.id()).isEmpty()) continue;
            Scale scale = k.checkIns().scale(m.id());
            out.add(new Other(scale, Lasting.of(course, scale, m)));
        }
        return out;
    }

    private static List<Yardstick> yardsticks(Knowledge k, Course course, OptionalDouble weeksOfPain) {
        var baseline =
                course.baseline().stream().mapToDouble(Course.Rated::value).average();
        if (course.baseline().size() < Course.BASELINE_WEEKS || baseline.orElse(0) <= 0) return List.of();
        return Yardstick.of(k.studies(), baseline.getAsDouble(), weeksOfPain);
    }
}
