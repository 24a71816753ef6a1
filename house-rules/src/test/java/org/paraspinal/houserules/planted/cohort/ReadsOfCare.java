package org.paraspinal.houserules.planted.cohort;

/** Breaks the rule that cohort knows of statistics alone. */
final class ReadsOfCare {
    org.paraspinal.houserules.planted.care.knowledge.KeepsTheRules care;
}
