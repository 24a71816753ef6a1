package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;

/** What is asked on the day after a session and each week, the red flags of follow-up, and what stopping early calls for. */
public record CheckInQuestions(
        List<Scale> scales,
        List<Tick> ticks,
        List<Usual> usual,
        List<StopSymptom> stopSymptoms,
        List<Measure> measures) {

    /** When a question is asked. */
    public enum When {
        NEXT_DAY,
        WEEKLY,
        BOTH
    }

    /** A number from {@code from} to {@code to}; {@code more} says which end is which. */
    public record Scale(String id, String ask, Optional<String> more, int from, int to, When when) {}

    /** A tick row of the check-in: a question of the screening, in words that fit the day after. */
    public record Tick(String question, Optional<String> ask, When when) {}

    /**
     * How a weekly scale is read.
     *
     * @param error standard error of measurement, in points
     * @param importantPoints the least change worth having, in points
     * @param importantShare the same as a share of the baseline; the larger of the two counts
     */
    public record Measure(
            String id, double error, double importantPoints, double importantShare, Mark mark, List<String> sources) {}

    /** What is usual after a massage, told without a verdict. */
    public record Usual(String id, String says, Mark mark, List<String> sources) {}

    /**
     * Why somebody pressed Stop, and what to do then.
     *
     * @param answers the question of the screening that it answers with yes, so that the next verdict knows of it
     */
    public record StopSymptom(
            String id,
            String ask,
            Optional<String> more,
            Optional<String> answers,
            VerdictLevel verdict,
            Optional<String> until,
            String says,
            String why,
            Mark mark,
            List<String> sources) {}

    /** The measure of this id. */
    public Measure measure(String id) {
        return measures.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }
}
