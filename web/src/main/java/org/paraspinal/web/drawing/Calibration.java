package org.paraspinal.web.drawing;

import java.util.List;
import java.util.Optional;

/**
 * What was expected against what came, both 0 to 10.
 *
 * @param title what the picture is of
 * @param sentence what can be said of it; read out with the picture
 * @param expects the words at the level axis, such as "what you expected, 0 to 10"
 * @param came the words at the upright axis, such as "what came, 0 to 10"
 * @param pairs in any order; the same pair twice grows its dot
 * @param fitted the line through them, where there are enough
 */
public record Calibration(
        String title, String sentence, String expects, String came, List<Pair> pairs, Optional<Line> fitted) {
    public Calibration {
        pairs = List.copyOf(pairs);
    }

    /** One expectation and what came of it. */
    public record Pair(double expected, double actual) {
        public Pair {
            if (!(expected >= 0 && expected <= 10 && actual >= 0 && actual <= 10))
                throw new IllegalArgumentException(
                        "Expected two numbers from 0 to 10, found " + expected + " and " + actual + ".");
        }
    }

    /** A straight line: what comes on average where {@code x} is expected is {@code atNought + slope * x}. */
    public record Line(String label, double atNought, double slope) {
        public Line {
            if (!(Double.isFinite(atNought) && Double.isFinite(slope)))
                throw new IllegalArgumentException("Expected a finite line, found " + atNought + " and " + slope + ".");
        }
    }
}
