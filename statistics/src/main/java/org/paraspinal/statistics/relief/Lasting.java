package org.paraspinal.statistics.relief;

import java.util.Locale;

/** How long relief lasts, or that it cannot be told. */
public sealed interface Lasting {
    /**
     * It can be told.
     *
     * @param best the half-life that fits best, with its fall right after a session
     * @param lowDays the shortest half-life of the 95 % profile interval; when it is the shortest of all that were tried, read
     *     "or less"
     * @param highDays the longest; when it is the longest of all that were tried, read "or more"
     */
    record Known(Profile.Point best, double lowDays, double highDays, Profile profile) implements Lasting {
        /** Whether still shorter half-lives may fit as well. */
        public boolean orLess() {
            return lowDays == profile.points().getFirst().halfLifeDays();
        }

        /** Whether still longer half-lives may fit as well. */
        public boolean orMore() {
            return highDays == profile.points().getLast().halfLifeDays();
        }
    }

    /** It cannot. */
    record CannotTell(Why why) implements Lasting {}

    /** Why it cannot be told. */
    sealed interface Why {
        /** Said to whoever asked. */
        String sentence();
    }

    /** Fewer responses than it takes. */
    record TooFewResponses(int have, int need) implements Why {
        @Override
        public String sentence() {
            return (have == 1 ? "There is 1 response" : "There are " + have + " responses")
                    + ", and this takes at least " + need + "; that is " + (need - have) + " more.";
        }
    }

    /** Fewer sessions between the first and the last response than it takes. */
    record TooFewSessions(int have, int need) implements Why {
        @Override
        public String sentence() {
            return (have == 1 ? "There is 1 session" : "There are " + have + " sessions")
                    + " between the first and the last response, and this takes at least " + need
                    + "; that is " + (need - have) + " more.";
        }
    }

    /** Sessions came at even distances, so that relief cannot be told from whatever else comes round as often. */
    record Regular(int shortestGap, int longestGap) implements Why {
        @Override
        public String sentence() {
            return "Sessions came every " + shortestGap + (longestGap > shortestGap ? " or " + longestGap : "")
                    + " days, so that relief cannot be told from whatever else comes round as often. Sessions at uneven"
                    + " distances would tell.";
        }
    }

    /** A regression could not be fitted. */
    record NotFitted(String sentence) implements Why {}

    /** The series is understood hardly better with the sessions than without. */
    record NoLink(Profile profile) implements Why {
        @Override
        public String sentence() {
            return "The responses do not go with the sessions clearly enough to time anything.";
        }
    }

    /** Responses are higher after sessions. */
    record Rise(Profile profile) implements Why {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "Responses are higher after sessions, by %.1f points, so there is no relief to time.",
                    -profile.best().fall());
        }
    }

    /** All half-lives fit about equally well. */
    record Flat(Profile profile) implements Why {
        @Override
        public String sentence() {
            return "Something falls after sessions, but short and long relief fit about equally well.";
        }
    }
}
