package org.paraspinal.care.screening;

import java.time.LocalDate;
import java.util.List;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Whether massage may go on today. Only {@link Screening#judge} makes one, and never without its grounds. Who is not
 * {@link Cleared} cannot be planned for: there is no way to write it.
 */
public sealed interface Verdict {
    /** On what it stands: the limits, the reasons, and what could still change it. */
    Grounds grounds();

    /** Its place in the rank order, with its word on the wire. */
    VerdictLevel level();

    /** Call for help now. */
    final class EmergencyNow implements Verdict {
        private final Grounds grounds;

        EmergencyNow(Grounds grounds) {
            this.grounds = grounds;
        }

        @Override
        public Grounds grounds() {
            return grounds;
        }

        @Override
        public VerdictLevel level() {
            return VerdictLevel.EMERGENCY_NOW;
        }
    }

    /** To be seen by a doctor on the same day. */
    final class UrgentSameDay implements Verdict {
        private final Grounds grounds;

        UrgentSameDay(Grounds grounds) {
            this.grounds = grounds;
        }

        @Override
        public Grounds grounds() {
            return grounds;
        }

        @Override
        public VerdictLevel level() {
            return VerdictLevel.URGENT_SAME_DAY;
        }
    }

    /** A clinician comes before massage. */
    final class ClinicianFirst implements Verdict {
        private final Grounds grounds;

        ClinicianFirst(Grounds grounds) {
            this.grounds = grounds;
        }

        @Override
        public Grounds grounds() {
            return grounds;
        }

        @Override
        public VerdictLevel level() {
            return VerdictLevel.CLINICIAN_FIRST;
        }
    }

    /** Too little is known to say; what is missing stands in the grounds. */
    final class AnswersNeeded implements Verdict {
        private final Grounds grounds;

        AnswersNeeded(Grounds grounds) {
            this.grounds = grounds;
        }

        @Override
        public Grounds grounds() {
            return grounds;
        }

        @Override
        public VerdictLevel level() {
            return VerdictLevel.ANSWERS_NEEDED;
        }
    }

    /** No massage until something has passed. */
    final class NotToday implements Verdict {
        private final Grounds grounds;
        private final List<String> until;

        NotToday(Grounds grounds, List<String> until) {
            this.grounds = grounds;
            this.until = List.copyOf(until);
        }

        /** Until when, one phrase for each reason; at least one. */
        public List<String> until() {
            return until;
        }

        @Override
        public Grounds grounds() {
            return grounds;
        }

        @Override
        public VerdictLevel level() {
            return VerdictLevel.NOT_TODAY;
        }
    }

    /** Massage may go on within limits. It holds for its day only and is never stored. */
    sealed interface Cleared extends Verdict {
        default Limits limits() {
            return grounds().limits();
        }

        default LocalDate day() {
            return grounds().day();
        }
    }

    /** Go on, with limits of this person's own. */
    final class WithPrecautions implements Cleared {
        private final Grounds grounds;

        WithPrecautions(Grounds grounds) {
            this.grounds = grounds;
        }

        @Override
        public Grounds grounds() {
            return grounds;
        }

        @Override
        public VerdictLevel level() {
            return VerdictLevel.ADAPT;
        }
    }

    /** Go on, with the limits that hold for everybody. */
    final class Standard implements Cleared {
        private final Grounds grounds;

        Standard(Grounds grounds) {
            this.grounds = grounds;
        }

        @Override
        public Grounds grounds() {
            return grounds;
        }

        @Override
        public VerdictLevel level() {
            return VerdictLevel.PROCEED;
        }
    }
}
