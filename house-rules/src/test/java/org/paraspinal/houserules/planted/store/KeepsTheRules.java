package org.paraspinal.houserules.planted.store;

/** Knows of care, as it may. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.knowledge.KeepsTheRules care;
}
