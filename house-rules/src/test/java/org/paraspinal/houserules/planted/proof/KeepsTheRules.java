package org.paraspinal.houserules.planted.proof;

/** A proof, which may know of care. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.care.knowledge.KeepsTheRules knowledge;
}
