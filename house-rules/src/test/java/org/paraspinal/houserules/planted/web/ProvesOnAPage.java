package org.paraspinal.houserules.planted.web;

/** Breaks a rule: a proof takes long, and no page waits for one. */
final class ProvesOnAPage {
    org.paraspinal.houserules.planted.proof.KeepsTheRules proof;
}
