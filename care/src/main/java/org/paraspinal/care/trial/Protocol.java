package org.paraspinal.care.trial;

import java.time.LocalDate;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Scatter;
import org.paraspinal.statistics.trial.Settled;

/**
 * Everything that is settled before a trial starts, and stands from then on.
 *
 * @param settledOn the day it was settled and its order drawn
 * @param starts the first day of the first period; later than the day it was settled
 * @param design how long, and the order that was drawn
 * @param sessionsAWeek how many sessions are planned in a period that asks for them
 * @param important the smallest fall that would matter to this person, in points of 0 to 10
 * @param level of the interval
 * @param knowledge the version it was settled with
 */
public record Protocol(
        LocalDate settledOn,
        LocalDate starts,
        Compared compared,
        Design design,
        int sessionsAWeek,
        double important,
        double level,
        Basis basis,
        String knowledge) {
    private static final int MOST_SESSIONS = 7;

    /** @throws IllegalArgumentException naming what was given and what was expected */
    public Protocol {
        if (!starts.isAfter(settledOn))
            throw new IllegalArgumentException(
                    "Expected a start after " + settledOn + ", so that the order is kept before it; found " + starts);
        if (!design.asDrawn())
            throw new IllegalArgumentException("Expected the order that the seed gives, found " + design.order());
        if (sessionsAWeek < 1 || sessionsAWeek > MOST_SESSIONS)
            throw new IllegalArgumentException("Expected 1 to 7 sessions a week, found " + sessionsAWeek);
        if (design.washoutDays() < 1)
            throw new IllegalArgumentException(
                    "Expected a washout day at least: the rating of a first day is of the day before");
        settled(important, level, basis);
    }

    /** How it will be read. Own scatter: nobody else's trials of this kind are known. */
    public Settled settled() {
        return settled(important, level, basis);
    }

    private static Settled settled(double important, double level, Basis basis) {
        return new Settled(important, level, basis.prior(), new Scatter.Own());
    }

    /** The first day after its last. */
    public LocalDate over() {
        return starts.plusDays(design.days());
    }

    /** The first day of a period, counted from 0. */
    public LocalDate begins(int period) {
        return starts.plusDays((long) period * design.daysAPeriod());
    }

    /** How many sessions a period plans, where it asks for them. */
    public int plannedSessions() {
        return Math.max(1, Math.round(sessionsAWeek * design.daysAPeriod() / 7f));
    }
}
