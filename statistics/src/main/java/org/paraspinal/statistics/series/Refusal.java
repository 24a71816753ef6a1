package org.paraspinal.statistics.series;

import java.util.Locale;

/** Why a series cannot be fitted. */
public sealed interface Refusal {
    /** Said to whoever asked. */
    String sentence();

    /** Fewer measurements than it takes. */
    record TooFew(int have, int need) implements Refusal {
        @Override
        public String sentence() {
            return "There are " + have + " measurements, and this takes at least " + need + ".";
        }
    }

    /** No series has two measurements, so that nothing says how alike neighbours are. */
    record NoNeighbours() implements Refusal {
        @Override
        public String sentence() {
            return "No series has two measurements, so nothing says how alike neighbours are.";
        }
    }

    /** Two rows of one series have the same time; rows are counted from 0 as they came. */
    record SameTime(int row, int other, double time) implements Refusal {
        @Override
        public String sentence() {
            return "Two measurements of one series have the same time, " + plain(time) + ".";
        }
    }

    /** A time is not a whole number; the row is counted from 0 as it came. */
    record NotWhole(int row, double time) implements Refusal {
        @Override
        public String sentence() {
            return "The time " + plain(time) + " is not a whole number.";
        }
    }

    /** A term says nothing that those before it do not say. */
    record NotIndependent(String term) implements Refusal {
        @Override
        public String sentence() {
            return "'" + term + "' says nothing that the terms before it do not say; leave one of them out.";
        }
    }

    /** No scatter is left. */
    record NoScatter() implements Refusal {
        @Override
        public String sentence() {
            return "The terms give every measurement exactly, so there is no scatter to learn from.";
        }
    }

    /** The numbers cannot be reckoned with in double precision. */
    record TooLarge() implements Refusal {
        @Override
        public String sentence() {
            return "The numbers are too large or too far apart in size to reckon with.";
        }
    }

    /**
     * Neighbours are so alike that trend and drift cannot be told apart.
     *
     * @param phi the end of its range, where the likelihood was still rising
     */
    record NotEstimable(double phi) implements Refusal {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "Not estimable: the likelihood still rises where the correlation of neighbours reaches %.2f, so it has no"
                            + " best value.",
                    phi);
        }
    }

    private static String plain(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }
}
