package org.paraspinal.statistics.mixed;

/** Why a mixed model cannot be fitted. */
public sealed interface Refusal {
    /** Said to whoever asked. */
    String sentence();

    /** Fewer people than it takes. */
    record TooFewPeople(long have, int need) implements Refusal {
        @Override
        public String sentence() {
            return "This takes at least " + need + " people or groups, and there "
                    + (have == 1 ? "is 1." : "are " + have + ".");
        }
    }

    /** Nobody was seen more than once. */
    record SeenOnce() implements Refusal {
        @Override
        public String sentence() {
            return "Nobody was seen more than once, so nothing tells people apart from the error of a single visit.";
        }
    }

    /** Nobody was seen often enough for slopes of their own. */
    record TooFewVisits(int need) implements Refusal {
        @Override
        public String sentence() {
            return "Nobody was seen at least " + need
                    + " times, so nothing tells how much slopes vary; leave the slope out.";
        }
    }

    /** No more rows than coefficients. */
    record TooFewRows(long rows, int coefficients) implements Refusal {
        @Override
        public String sentence() {
            return "There are " + rows + " rows for " + coefficients + " coefficients; it takes more rows than that.";
        }
    }

    /** A column says nothing that those before it do not say. */
    record NotIndependent(String column) implements Refusal {
        @Override
        public String sentence() {
            return "'" + column + "' says nothing that the columns before it do not say; leave one of them out.";
        }
    }

    /** Nothing is left to explain. */
    record Constant(String outcome) implements Refusal {
        @Override
        public String sentence() {
            return "The fixed effects explain '" + outcome
                    + "' without any rest, so there is no variance to share out.";
        }
    }

    /** More levels in the crossed groupings than are held densely. */
    record TooManyCrossed(int effects, int most) implements Refusal {
        @Override
        public String sentence() {
            return "The smaller groupings have " + effects + " random effects together, and at most " + most
                    + " are fitted beside the largest grouping.";
        }
    }
}
