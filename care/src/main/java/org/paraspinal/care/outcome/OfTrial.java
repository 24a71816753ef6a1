package org.paraspinal.care.outcome;

import java.util.Locale;
import org.paraspinal.care.outcome.Outcome.Effect;
import org.paraspinal.care.outcome.Outcome.NotYet;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.TrialRead;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Refusal;
import org.paraspinal.statistics.trial.Result;
import org.paraspinal.statistics.trial.SignFlip;

/** What came of a personal trial, in one sentence that a person understands; how sure it is is in the sentence. */
public final class OfTrial {
    private static final int WEEK = 7;

    private OfTrial() {}

    /** An effect, or what is missing. */
    public static Outcome of(TrialRead read) {
        return switch (read) {
            case TrialRead.Effect e -> new Effect(e, sentence(e));
            case TrialRead.Refused r ->
                new NotYet(
                        weeks(r.why(), r.trial().protocol().design()), r.why().sentence());
        };
    }

    private static int weeks(Refusal why, Design design) {
        return weeks(
                switch (why) {
                    case Refusal.StillRunning(int days, int of) -> of - days;
                    case Refusal.TooFewPairs few -> few.daysAnew();
                    case Refusal.SameDay _ -> design.days();
                });
    }

    private static int weeks(int days) {
        return Math.max(1, (days + WEEK - 1) / WEEK);
    }

    private static String sentence(TrialRead.Effect e) {
        Result.Found found = e.found();
        return difference(e.trial().protocol().compared(), found.mean()) + " "
                + chance(found, 1 - e.trial().protocol().level());
    }

    private static String difference(Compared compared, double mean) {
        String size = String.format(Locale.ROOT, "%.1f", Math.abs(mean));
        boolean massage = compared instanceof Compared.MassageOrNone;
        String periods = massage ? "In periods with massage" : "In periods with the second technique";
        String others = massage ? "in those without." : "in those with the first.";
        if (size.equals("0.0")) return periods + " your daily pain was on average the same as " + others;
        return periods + " your daily pain was on average " + size + " points of 10 " + (mean < 0 ? "lower" : "higher")
                + " than " + others;
    }

    /** How often the draw alone would do as much, and what that allows one to say. */
    private static String chance(Result.Found found, double alpha) {
        double p = found.signFlip().twoSided();
        int pairs = found.pairs().size();
        if (found.mean() == 0) return "The trial shows no effect either way.";
        if (p <= alpha)
            return "Had the two been the same, the draw alone would give so large a gap in about " + often(p)
                    + " trials, so this counts as an effect.";
        if (p <= SignFlip.smallestTwoSided(pairs))
            return "All " + pairs + " pairs point the same way, and that is all that " + pairs
                    + " pairs can show: the draw alone does it in " + often(p) + " trials, too often to be sure.";
        return "Had the two been the same, the draw alone would give so large a gap in " + often(p)
                + " trials, so the trial does not settle it.";
    }

    private static String often(double p) {
        return p <= 0.25 ? "1 of " + Math.round(1 / p) : Math.round(100 * p) + " of 100";
    }
}
