package org.paraspinal.houserules.planted.care.planning;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.screening.KeepsTheRules before;
}
