package org.paraspinal.houserules.planted.care.body;

/** Breaks the rule that a room knows only of those before it. */
final class LooksAhead {
    org.paraspinal.houserules.planted.care.intake.KeepsTheRules ahead;
}
