package org.paraspinal.care.intake;

/**
 * One thing in the answers that cannot be understood.
 *
 * @param field such as {@code answers.osteoporosis}
 * @param message what was expected, and a "Maybe …" where there is a guess; it names the field, never an answer to a question
 */
public record Problem(String field, String message) {
    @Override
    public String toString() {
        return field + ": " + message;
    }
}
