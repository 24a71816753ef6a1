package org.paraspinal.houserules.planted.care.screening;

/** Breaks the rule that a class bears a name of its own. */
final class ScreeningHelper {}
