package org.paraspinal.web.drawing;

import java.util.Locale;

/** How numbers and words are written into SVG. */
final class Svg {
    private Svg() {}

    /** With one decimal at most. */
    static String number(double v) {
        String s = String.format(Locale.ROOT, "%.1f", v);
        return s.endsWith(".0") ? s.substring(0, s.length() - 2) : s;
    }

    /** Safe between tags and within double quotes. */
    static String words(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
