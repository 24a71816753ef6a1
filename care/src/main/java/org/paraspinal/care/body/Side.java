package org.paraspinal.care.body;

import java.util.Locale;

/** A side of the person, seen from behind. */
public enum Side {
    LEFT,
    RIGHT;

    /** {@code left} or {@code right}, as on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
