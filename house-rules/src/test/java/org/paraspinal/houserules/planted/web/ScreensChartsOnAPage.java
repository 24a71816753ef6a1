package org.paraspinal.houserules.planted.web;

/** Breaks a rule: a page reads nobody's charts. */
final class ScreensChartsOnAPage {
    org.paraspinal.houserules.planted.exchange.KeepsTheRules exchange;
}
