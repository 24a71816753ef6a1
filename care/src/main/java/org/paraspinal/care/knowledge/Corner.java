package org.paraspinal.care.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point of the right half of the back in words: how far out, and at which level. {@code "least erector-low - 1 @ L1 + 0.5"} is one
 * centimetre inside the least that this measure may be, half a centimetre below L1.
 *
 * @param out how far from the midline
 * @param level its level
 * @param downCm so much below that level, in centimetres
 */
public record Corner(Out out, String level, double downCm) {
    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final Pattern WORDS = Pattern.compile(
            "(?:(least|most) )?(?:(%1$s) )?(?:([a-z][a-z-]*)|(%1$s))(?: ([+-]) (%1$s))? @ ([A-Za-z][A-Za-z0-9-]*)(?: ([+-]) (%1$s))?"
                    .formatted(NUMBER));

    /**
     * How far from the midline.
     *
     * @param extreme which of the builds that a person may be taken for
     * @param times so many of the measure
     * @param measure empty for a fixed distance
     * @param moreCm so many centimetres more; the whole distance when there is no measure
     */
    public record Out(Extreme extreme, double times, Optional<String> measure, double moreCm) {}

    /** Which of the builds that a person may be taken for counts. */
    public enum Extreme {
        /** The build that was stated; without one, the medium build. */
        STATED,
        /** The build for which the distance is least. */
        LEAST,
        /** The build for which the distance is greatest. */
        MOST
    }

    /** The corner written so; empty when it is not written as it should be. */
    static Optional<Corner> read(String written) {
        Matcher m = WORDS.matcher(written.strip());
        if (!m.matches() || m.group(4) != null && (m.group(1) != null || m.group(2) != null)) return Optional.empty();
        Extreme extreme =
                m.group(1) == null ? Extreme.STATED : Extreme.valueOf(m.group(1).toUpperCase(java.util.Locale.ROOT));
        double more = signed(m.group(5), m.group(6));
        Out out = m.group(3) == null
                ? new Out(extreme, 0, Optional.empty(), Double.parseDouble(m.group(4)) + more)
                : new Out(
                        extreme,
                        m.group(2) == null ? 1 : Double.parseDouble(m.group(2)),
                        Optional.of(m.group(3)),
                        more);
        return Optional.of(new Corner(out, m.group(7), signed(m.group(8), m.group(9))));
    }

    private static double signed(String sign, String number) {
        if (number == null) return 0;
        return sign.equals("-") ? -Double.parseDouble(number) : Double.parseDouble(number);
    }
}
