package org.paraspinal.houserules.planted.care.checkin;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.session.KeepsTheRules before;
}
