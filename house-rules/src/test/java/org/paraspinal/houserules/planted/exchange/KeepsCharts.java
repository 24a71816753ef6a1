package org.paraspinal.houserules.planted.exchange;

/** Breaks a rule: exchange keeps nothing of anybody, and so knows nothing of store. */
final class KeepsCharts {
    org.paraspinal.houserules.planted.store.KeepsTheRules store;
}
