package org.paraspinal.care.session;

import java.util.UUID;

/** Names one session. */
public record SessionId(UUID value) {
    /** The session of this name, as written by {@link #toString}. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
