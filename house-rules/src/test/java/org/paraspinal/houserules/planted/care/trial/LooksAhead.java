package org.paraspinal.houserules.planted.care.trial;

/** Breaks the rule that a room knows only of those before it. */
final class LooksAhead {
    org.paraspinal.houserules.planted.care.outcome.KeepsTheRules ahead;
}
