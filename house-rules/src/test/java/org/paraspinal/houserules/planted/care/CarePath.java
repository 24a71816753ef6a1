package org.paraspinal.houserules.planted.care;

/** Knows of all the rooms, as it may. */
public final class CarePath {
    org.paraspinal.houserules.planted.care.outcome.KeepsTheRules outcome;
}
