package org.paraspinal.care.screening;

import java.time.LocalDate;
import java.util.List;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Whether massage may go on today. Only {@link Screening#judge} makes one, and never without its grounds. Who is not
 * {@link Cleared} cannot be planned for: there is no way to write it.
 */
public abstract sealed class Verdict {
    private final VerdictLevel level;
    private final Grounds grounds;

    private Verdict(VerdictLevel level, Grounds grounds) {
        this.level = level;
        this.grounds = grounds;
    }

    /** Its place in the rank order, with its word on the wire. */
    public final VerdictLevel level() {
        return level;
    }

    /** On what it stands: the limits, the reasons, and what could still change it. */
    public final Grounds grounds() {
        return grounds;
    }

    /** Call for help now. */
    public static final class EmergencyNow extends Verdict {
        EmergencyNow(Grounds grounds) {
            super(VerdictLevel.EMERGENCY_NOW, grounds);
        }
    }

    /** To be seen by a doctor on the same day. */
    public static final class UrgentSameDay extends Verdict {
        UrgentSameDay(Grounds grounds) {
            super(VerdictLevel.URGENT_SAME_DAY, grounds);
        }
    }

    /** A clinician comes before massage. */
    public static final class ClinicianFirst extends Verdict {
        ClinicianFirst(Grounds grounds) {
            super(VerdictLevel.CLINICIAN_FIRST, grounds);
        }
    }

    /** Too little is known to say; what is missing stands in the grounds. */
    public static final class AnswersNeeded extends Verdict {
        AnswersNeeded(Grounds grounds) {
            super(VerdictLevel.ANSWERS_NEEDED, grounds);
        }
    }

    /** No massage until something has passed. */
    public static final class NotToday extends Verdict {
        private final List<String> until;

        NotToday(Grounds grounds, List<String> until) {
            super(VerdictLevel.NOT_TODAY, grounds);
            this.until = List.copyOf(until);
        }

        /** Until when, one phrase for each reason; at least one. */
        public List<String> until() {
            return until;
        }
    }

    /** Massage may go on within limits. It holds for its day only and is never stored. */
    public abstract static sealed class Cleared extends Verdict {
        private Cleared(VerdictLevel level, Grounds grounds) {
            super(level, grounds);
        }

        public final Limits limits() {
            return grounds().limits();
        }

        public final LocalDate day() {
            return grounds().day();
        }
    }

    /** Go on, with limits of this person's own. */
    public static final class WithPrecautions extends Cleared {
        WithPrecautions(Grounds grounds) {
            super(VerdictLevel.ADAPT, grounds);
        }
    }

    /** Go on, with the limits that hold for everybody. */
    public static final class Standard extends Cleared {
        Standard(Grounds grounds) {
            super(VerdictLevel.PROCEED, grounds);
        }
    }
}
