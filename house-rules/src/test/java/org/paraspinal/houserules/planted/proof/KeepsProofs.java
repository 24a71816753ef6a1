package org.paraspinal.houserules.planted.proof;

/** Breaks a rule: proof knows nothing of store. */
final class KeepsProofs {
    org.paraspinal.houserules.planted.store.KeepsTheRules store;
}
