package org.paraspinal.houserules.planted.care.evidence;

/** Knows of the room before it, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.knowledge.KeepsTheRules before;
}
