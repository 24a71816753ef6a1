package org.paraspinal.houserules.planted.care.knowledge;

/** Knows of nothing, as it may. */
public final class KeepsTheRules {}
