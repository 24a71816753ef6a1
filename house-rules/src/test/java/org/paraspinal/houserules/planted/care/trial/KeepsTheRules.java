package org.paraspinal.houserules.planted.care.trial;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.session.KeepsTheRules before;
}
