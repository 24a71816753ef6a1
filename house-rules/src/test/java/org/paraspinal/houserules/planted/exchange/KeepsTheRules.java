package org.paraspinal.houserules.planted.exchange;

/** A resource from outside, which may know of care. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.knowledge.KeepsTheRules knowledge;
}
