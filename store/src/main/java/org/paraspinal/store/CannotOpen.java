package org.paraspinal.store;

import java.io.Serial;

/** The data cannot be opened; the message is for the user: what is wrong, and what to do about it. */
public final class CannotOpen extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    CannotOpen(String sentence) {
        super(sentence);
    }

    CannotOpen(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
