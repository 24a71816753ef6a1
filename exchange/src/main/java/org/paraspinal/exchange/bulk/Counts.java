package org.paraspinal.exchange.bulk;

/**
 * How many lines and people there were. Every line that is not blank is read, passed over or told.
 *
 * @param read lines that say something of somebody
 * @param passedOver lines of resources that say nothing to the safety check
 * @param told lines that could not be read
 * @param people who got a verdict
 * @param notJudged people whose answers were not understood
 */
public record Counts(long read, long passedOver, long told, long people, long notJudged) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts and(long moreRead, long morePassedOver, long moreTold) {
        return new Counts(read + moreRead, passedOver + morePassedOver, told + moreTold, people, notJudged);
    }

    Counts person(boolean judged) {
        return new Counts(read, passedOver, told, people + (judged ? 1 : 0), notJudged + (judged ? 0 : 1));
    }
}
