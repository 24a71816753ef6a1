package org.paraspinal.houserules.planted.statistics;

/** Breaks the rule that statistics knows nothing of ours. */
final class KnowsOfCare {
    org.paraspinal.houserules.planted.care.knowledge.KeepsTheRules care;
}
