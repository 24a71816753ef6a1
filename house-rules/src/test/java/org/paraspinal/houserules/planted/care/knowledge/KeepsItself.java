package org.paraspinal.houserules.planted.care.knowledge;

/** Breaks the rule that care has no database. */
final class KeepsItself {
    com.tngtech.archunit.core.domain.JavaClass library;
}
