package org.paraspinal.exchange.bulk;

import java.io.Serializable;
import java.util.Locale;

/**
 * How many lines and people there were. Every line that is not blank is read, passed over or told.
 *
 * @param read lines that say something of somebody
 * @param passedOver lines of resources that say nothing to the safety check
 * @param told lines that could not be read
 * @param people who got a verdict
 * @param notJudged people whose answers were not understood
 */
public record Counts(long read, long passedOver, long told, long people, long notJudged) implements Serializable {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** All together. */
    public Counts and(Counts o) {
        return new Counts(
                read + o.read, passedOver + o.passedOver, told + o.told, people + o.people, notJudged + o.notJudged);
    }

    Counts and(long moreRead, long morePassedOver, long moreTold) {
        return new Counts(read + moreRead, passedOver + morePassedOver, told + moreTold, people, notJudged);
    }

    /** And somebody more. */
    public Counts person(boolean judged) {
        return new Counts(read, passedOver, told, people + (judged ? 1 : 0), notJudged + (judged ? 0 : 1));
    }

    /** All lines that were not blank. */
    public long lines() {
        return read + passedOver + told;
    }

    /** What it came to, in a sentence or two. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%,d lines: %,d read, %,d of other resources, %,d told. %,d people judged, %,d not understood.",
                lines(),
                read,
                passedOver,
                told,
                people,
                notJudged);
    }
}
