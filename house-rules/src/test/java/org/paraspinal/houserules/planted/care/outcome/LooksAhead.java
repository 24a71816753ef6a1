package org.paraspinal.houserules.planted.care.outcome;

/** Breaks the rule that a room does not know of the path. */
final class LooksAhead {
    org.paraspinal.houserules.planted.care.CarePath path;
}
