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

    /** When a row is ticked. */
    public enum When {
        NEXT_DAY,
        WEEKLY,
        BOTH
    }

    /** At which moments a scale is asked. */
    public enum Moment {
        /** The day after a session. */
        NEXT_DAY,
        /** Any day, in a trial each day. */
        DAILY,
        /** Each week, the first one included. */
        WEEKLY,
        /** With the first weekly check-in. */
        BASELINE,
        /** Each week as long as its last answer was above its least. */
        WHILE_THERE,
        /** After 4, 8, 12, 26 and 52 weeks. */
        LOOK_BACK,
        /** Before the first session, and after 2 and 4 weeks. */
        EXPECTATION,
        /** Measured with a tape. */
        BEND
    }

    /** Which way is better. */
    public enum Better {
        LOWER,
        HIGHER,
        /** What is expected, which is neither good nor bad. */
        NEITHER
    }

    /**
     * Something that is rated or measured as a number.
     *
     * @param name what it is, in few words
     * @param ask the question in our own words
     * @param more which end is which
     * @param from the least
     * @param to the greatest
     * @param unit empty for whole numbers without a unit
     * @param asked when
     */
    public record Scale(
            String id,
            String name,
            String ask,
            Optional<String> more,
            int from,
            int to,
            Optional<String> unit,
            Better better,
            List<Moment> asked) {
        public Scale {
            asked = List.copyOf(asked);
        }

        public boolean askedAt(Moment moment) {
            return asked.contains(moment);
        }

        /** The question itself: up to its first question mark. */
        public String question() {
            return ask.substring(0, mark());
        }

        /** Which end is which; what follows the question where nothing else is said. Empty when the question says it all. */
        public Optional<String> ends() {
            return more.or(() -> Optional.of(ask.substring(mark()).strip()).filter(e -> !e.isEmpty()));
        }

        private int mark() {
            int at = ask.indexOf('?') + 1;
            return at > 0 ? at : ask.length();
        }
    }

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

    /** The scales asked at a moment, in their order. */
    public List<Scale> at(Moment moment) {
        return scales.stream().filter(s -> s.askedAt(moment)).toList();
    }

    /** The scale of this id. */
    public Scale scale(String id) {
        return scales.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** The measure of this id. */
    public Measure measure(String id) {
        return measures.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }
}
