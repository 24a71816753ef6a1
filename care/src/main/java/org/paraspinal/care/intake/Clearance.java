package org.paraspinal.care.intake;

import java.time.LocalDate;

/**
 * What a doctor has allowed: it lowers only clinician-first, only for its own item, and ends on its date.
 *
 * @param by who allowed it
 * @param until the last day it holds
 */
public record Clearance(String item, String by, LocalDate on, LocalDate until) {
    boolean holds(LocalDate day) {
        return !day.isBefore(on) && !day.isAfter(until);
    }
}
