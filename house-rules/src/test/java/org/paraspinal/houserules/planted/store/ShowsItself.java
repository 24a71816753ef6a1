package org.paraspinal.houserules.planted.store;

/** Breaks two rules: store knows nothing of web, and nobody does. */
final class ShowsItself {
    org.paraspinal.houserules.planted.web.KeepsTheRules page;
}
