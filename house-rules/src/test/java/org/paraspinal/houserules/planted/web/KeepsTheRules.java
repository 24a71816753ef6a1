package org.paraspinal.houserules.planted.web;

/** A page, which may know of all the house. */
public final class KeepsTheRules {
    org.paraspinal.houserules.planted.store.KeepsTheRules store;
}
