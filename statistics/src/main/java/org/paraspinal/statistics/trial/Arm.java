package org.paraspinal.statistics.trial;

/** Which of the two treatments a period has. An effect is always B less A. */
public enum Arm {
    /** What is compared with: no treatment, or the usual one. */
    A,
    /** What is on trial. */
    B;

    /** The one that it is not. */
    public Arm other() {
        return switch (this) {
            case A -> B;
            case B -> A;
        };
    }
}
