package org.paraspinal.care.outcome;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.statistics.series.MeanDifference;

/**
 * What pain does around a session: right after it, and on the next morning, each against right before. It is kept apart from what
 * lasts, and is never an effect: people come when it hurts, and know what they hope for.
 */
public final class AroundSessions {
    /** Fewer sessions than this make no mean. */
    public static final int FEWEST = 3;

    private static final double LEVEL = 0.95;

    private AroundSessions() {}

    /** Right after, less right before; below zero is less pain. */
    public static Reckoned rightAfter(Course course) {
        double[] falls = differences(course, SessionHeld::painAfter);
        return mean(
                falls,
                "Right after",
                "pain from right before and right after",
                " That is right after, and no proof of an effect: you knew what you hoped for, and pain is at its worst"
                        + " when one does something about it.");
    }

    /** On the next morning, less right before. */
    public static Reckoned nextMorning(Course course) {
        double[] falls = differences(course, s -> course.painNextMorning(s.id()));
        return mean(
                falls,
                "On the next morning",
                "pain from right before and from the next morning",
                " Nobody can say from this what the morning would have been without.");
    }

    private static double[] differences(Course course, Function<SessionHeld, OptionalInt> then) {
        return course.sessions().stream()
                .filter(s -> s.painBefore().isPresent() && then.apply(s).isPresent())
                .mapToDouble(s -> then.apply(s).getAsInt() - s.painBefore().getAsInt())
                .toArray();
    }

    private static Reckoned mean(double[] d, String when, String what, String honest) {
        if (d.length < FEWEST) {
            int more = FEWEST - d.length;
            String have =
                    d.length == 0 ? "no session has" : d.length == 1 ? "1 session has" : d.length + " sessions have";
            return new Reckoned.NotYet(when + ": " + have + " " + what + ", and a mean takes " + FEWEST
                    + ". That is in " + more + (more == 1 ? " more session." : " more sessions."));
        }
        var of = MeanDifference.of(d, LEVEL);
        return new Reckoned.Known(
                of.mean(),
                of.low(),
                of.high(),
                d.length,
                when + ", over " + d.length + " sessions, your pain was on average " + moved(of.mean())
                        + " right before." + honest,
                "Mean of " + d.length + " differences with Student's interval, at least as wide as rounding makes it.");
    }

    /** "1.5 points lower than", "0.4 points higher than" or "the same as". */
    static String moved(double mean) {
        if (Math.abs(mean) < 0.05) return "the same as";
        return String.format(Locale.ROOT, "%.1f points %s than", Math.abs(mean), mean < 0 ? "lower" : "higher");
    }
}
