package org.paraspinal.web.view;

import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * How a verdict looks: in words first, then as a shape, then as an ink.
 *
 * @param word what it is called
 * @param ink {@code red}, {@code amber} or {@code spot}
 * @param shape SVG within 32 by 32, in the ink; what is cut out has the class {@code cut}
 */
public record VerdictLook(String word, String ink, String shape, boolean floods, boolean cleared) {
    private static final String OCTAGON =
            "<path d=\"M10 1h12l9 9v12l-9 9H10l-9-9V10z\"/><path class=\"cut\" d=\"M16 7v11M16 23.5v.1\"/>";
    private static final String FULL_TRIANGLE =
            "<path d=\"M16 2L31 29H1z\"/><path class=\"cut\" d=\"M16 12v8M16 24.6v.1\"/>";
    private static final String DIAMOND =
            "<path d=\"M16 1l15 15-15 15L1 16z\"/><path class=\"cut\" d=\"M16 10v12M10 16h12\"/>";
    private static final String DASHED_DIAMOND =
            "<path class=\"line dashed\" d=\"M16 2.5l13.5 13.5-13.5 13.5L2.5 16z\"/>"
                    + "<path class=\"line\" d=\"M12.5 13a3.6 3.6 0 1 1 5.2 3.1c-1.2.7-1.7 1.3-1.7 2.6M16 22.6v.1\"/>";
    private static final String TWO_BARS = "<path d=\"M3 3h26v26H3z\"/><path class=\"cut\" d=\"M11 10v12M21 10v12\"/>";
    private static final String TRIANGLE =
            "<path class=\"line\" d=\"M16 2L31 29H1z\"/><path class=\"line\" d=\"M16 12v8M16 24.6v.1\"/>";
    private static final String RING =
            "<circle class=\"line\" cx=\"16\" cy=\"16\" r=\"13.5\"/><path class=\"line\" d=\"M10 16.5l4.5 4.5 8-9.5\"/>";

    /** The look of a level. */
    public static VerdictLook of(VerdictLevel level) {
        return switch (level) {
            case EMERGENCY_NOW -> new VerdictLook("Emergency. No massage today.", "red", OCTAGON, true, false);
            case URGENT_SAME_DAY ->
                new VerdictLook("To a doctor today. No massage.", "red", FULL_TRIANGLE, false, false);
            case CLINICIAN_FIRST -> new VerdictLook("A clinician first", "amber", DIAMOND, false, false);
            case ANSWERS_NEEDED -> new VerdictLook("Answers needed", "amber", DASHED_DIAMOND, false, false);
            case NOT_TODAY -> new VerdictLook("Not today", "amber", TWO_BARS, false, false);
            case ADAPT -> new VerdictLook("Go on, with limits", "amber", TRIANGLE, false, true);
            case PROCEED -> new VerdictLook("Go on", "spot", RING, false, true);
        };
    }

    /** The look of "we cannot say". */
    public static VerdictLook unknown() {
        return new VerdictLook("We cannot say: do not go on", "red", OCTAGON, false, false);
    }
}
