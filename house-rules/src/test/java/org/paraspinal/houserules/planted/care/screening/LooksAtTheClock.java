package org.paraspinal.houserules.planted.care.screening;

import java.time.LocalDate;

/** Breaks the rule that the clock is a parameter. */
final class LooksAtTheClock {
    LocalDate today() {
        return LocalDate.now();
    }
}
