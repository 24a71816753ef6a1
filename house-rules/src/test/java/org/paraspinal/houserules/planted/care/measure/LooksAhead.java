package org.paraspinal.houserules.planted.care.measure;

/** Breaks the rule that a room knows only of those before it. */
final class LooksAhead {
    org.paraspinal.houserules.planted.care.body.KeepsTheRules ahead;
}
