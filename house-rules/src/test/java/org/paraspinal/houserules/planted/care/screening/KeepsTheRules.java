package org.paraspinal.houserules.planted.care.screening;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.intake.KeepsTheRules before;
}
