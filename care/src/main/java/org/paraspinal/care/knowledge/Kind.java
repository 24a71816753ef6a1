package org.paraspinal.care.knowledge;

/** What sort of question it is, in the order in which they are settled. */
public enum Kind {
    EMERGENCY,
    SAME_DAY,
    CLINICIAN,
    AREA,
    CAUTION,
    SESSION
}
