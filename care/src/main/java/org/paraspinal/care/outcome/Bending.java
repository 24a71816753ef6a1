package org.paraspinal.care.outcome;

import java.util.List;
import java.util.Locale;
import org.paraspinal.care.knowledge.CheckInQuestions;
import org.paraspinal.care.knowledge.CheckInQuestions.Better;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.knowledge.CheckInQuestions.Moment;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.outcome.Course.Rated;
import org.paraspinal.statistics.series.MeasurementError;

/** How far one can bend, now against the first time; below the smallest change that can be told from measuring, no change is claimed. */
final class Bending {
    private Bending() {}

    /** Each way that was measured at least once. */
    static List<Reckoned> of(CheckInQuestions questions, Course course) {
        return questions.at(Moment.BEND).stream()
                .filter(s -> !course.ofDays(s.id()).isEmpty())
                .map(s -> of(s, questions.measure(s.id()), course.ofDays(s.id())))
                .toList();
    }

    private static Reckoned of(Scale scale, Measure measure, List<Rated> rated) {
        String name =
                Character.toUpperCase(scale.name().charAt(0)) + scale.name().substring(1);
        double first = rated.getFirst().value();
        if (rated.size() < 2)
            return new Reckoned.NotYet(
                    name + ": " + cm(first) + ". Measured once; a second time, at the same hour, tells a change.");
        double now = rated.getLast().value();
        double half = new MeasurementError(measure.error()).smallestDetectableChange();
        double change = now - first;
        boolean told = Math.abs(change) > half;
        boolean further = scale.better() == Better.HIGHER ? change > 0 : change < 0;
        return new Reckoned.Known(
                change,
                change - half,
                change + half,
                rated.size(),
                name + ": " + cm(first) + " at first, " + cm(now) + " now. "
                        + (told
                                ? "That is " + (further ? "further" : "less far") + " than measuring alone would show."
                                : "That lies within what measuring alone can show."),
                String.format(
                        Locale.ROOT,
                        "First and last time, with an error of measurement of %.1f cm for the same person at the same hour.",
                        measure.error()));
    }

    private static String cm(double d) {
        return String.format(Locale.ROOT, d == Math.rint(d) ? "%.0f cm" : "%.1f cm", d);
    }
}
