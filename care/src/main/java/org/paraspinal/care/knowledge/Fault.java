package org.paraspinal.care.knowledge;

/**
 * One thing wrong in the knowledge files.
 *
 * @param spot where
 * @param message what stands there, what was expected, and a "Maybe …" where there is a guess
 */
public record Fault(Spot spot, String message) {
    @Override
    public String toString() {
        return spot + ": " + message;
    }
}
