package org.paraspinal.care.trial;

import org.paraspinal.care.knowledge.VerdictLevel;

/** What a trial asks of a person on a day. It never asks for a massage against the safety check, and never forbids anything. */
public enum Duty {
    /** Nothing: it has not started, or it has ended. */
    NONE,
    /** Sessions, as planned for the week; each after the safety check. */
    SESSIONS,
    /** To go without massage; it is the person who decides. */
    WITHOUT,
    /** Nothing, because the safety check stands against massage. */
    PAUSED;

    /** What a trial asks on a day on which the safety check stands so. Only a doctor's word first, or worse, pauses it; a day's rest does not. */
    public static Duty of(PersonalTrial trial, Moment moment, VerdictLevel safety) {
        if (!(moment instanceof Moment.Within within)) return NONE;
        if (!trial.protocol().compared().asksForSessions(within.arm())) return WITHOUT;
        return safety.compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0 ? PAUSED : SESSIONS;
    }
}
