package org.paraspinal.web.flow;

/** What was asked for does not exist, or no longer; the message is for the person. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFound(String message) {
        super(message);
    }
}
