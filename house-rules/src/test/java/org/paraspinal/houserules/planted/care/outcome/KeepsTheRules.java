package org.paraspinal.houserules.planted.care.outcome;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.checkin.KeepsTheRules before;
}
