package org.paraspinal.houserules.planted.web.command;

/** A command, which may prove. */
final class KeepsTheRules {
    org.paraspinal.houserules.planted.proof.KeepsTheRules proof;
}
