package org.paraspinal.houserules.planted.care.screening;

import java.util.UUID;

/** Breaks the rule that randomness is a parameter. */
final class ThrowsDice {
    UUID any() {
        return UUID.randomUUID();
    }
}
