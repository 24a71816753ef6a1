package org.paraspinal.houserules.planted.care.intake;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.body.KeepsTheRules before;
}
