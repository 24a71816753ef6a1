package org.paraspinal.houserules.planted.care.measure;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.evidence.KeepsTheRules before;
}
