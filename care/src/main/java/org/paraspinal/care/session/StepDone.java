package org.paraspinal.care.session;

/**
 * What the player tells of one step.
 *
 * @param step its place in the plan, from 0
 * @param seconds how long it was really done, 0 to 3600
 * @param pressure the greatest felt pressure used, 0 to 10
 * @param skipped whether it was passed over, before it began or before it ended
 * @param repeats how often it was done once more, 0 to 100
 */
public record StepDone(int step, int seconds, int pressure, boolean skipped, int repeats) {
    public StepDone {
        if (step < 0) throw new IllegalArgumentException("step: expected 0 or more, found " + step);
        if (seconds < 0 || seconds > 3600)
            throw new IllegalArgumentException("seconds: expected 0 to 3600, found " + seconds);
        if (pressure < 0 || pressure > 10)
            throw new IllegalArgumentException("pressure: expected 0 to 10, found " + pressure);
        if (repeats < 0 || repeats > 100)
            throw new IllegalArgumentException("repeats: expected 0 to 100, found " + repeats);
    }

    /** Done once, or not at all. */
    public StepDone(int step, int seconds, int pressure, boolean skipped) {
        this(step, seconds, pressure, skipped, 0);
    }
}
