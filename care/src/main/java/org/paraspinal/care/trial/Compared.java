package org.paraspinal.care.trial;

import org.paraspinal.statistics.trial.Arm;

/** What a personal trial compares. An effect is always B less A. */
public sealed interface Compared {
    /** Massage (B) against no massage (A); usual care and medicines go on in both. */
    record MassageOrNone() implements Compared {}

    /**
     * One technique against another.
     *
     * @param a id of the one compared with
     * @param b id of the one on trial
     */
    record Techniques(String a, String b) implements Compared {
        /** @throws IllegalArgumentException when both are the same */
        public Techniques {
            if (a.equals(b)) throw new IllegalArgumentException("Expected two different techniques, found one twice");
        }
    }

    /** Whether a session with this technique belongs to an arm. */
    default boolean belongs(String technique, Arm arm) {
        return switch (this) {
            case MassageOrNone _ -> arm == Arm.B;
            case Techniques(String a, String b) -> technique.equals(arm == Arm.A ? a : b);
        };
    }

    /** Whether a session with this technique in a period of the other arm goes against that period. */
    default boolean against(String technique, Arm arm) {
        return belongs(technique, arm.other());
    }

    /** Whether a period of this arm asks for sessions. */
    default boolean asksForSessions(Arm arm) {
        return arm == Arm.B || this instanceof Techniques;
    }
}
