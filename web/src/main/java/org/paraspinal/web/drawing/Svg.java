package org.paraspinal.web.drawing;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How numbers and words are written into SVG. */
final class Svg {
    private static final Pattern TOKEN = Pattern.compile("[A-Z]|-?\\d+(?:\\.\\d+)?");

    private Svg() {}

    /** With one decimal at most. */
    static String number(double v) {
        String s = String.format(Locale.ROOT, "%.1f", v);
        String whole = s.endsWith(".0") ? s.substring(0, s.length() - 2) : s;
        return whole.equals("-0") ? "0" : whole;
    }

    /** Safe between tags and within double quotes. */
    static String words(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** Words at a place; {@code style} is a class of the stylesheet or empty. */
    static String text(String style, double x, double y, String anchor, String words) {
        return "<text%s x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(
                        style.isEmpty() ? "" : " class=\"" + style + "\"", number(x), number(y), anchor, words(words));
    }

    /** A plot of effects with its title and description; the two sheets of one picture have ids of their own. */
    static String evidence(Sheet sheet, String id, String title, String description, double height, String drawn) {
        String own = words(id) + "-" + sheet.suffix();
        return "<svg class=\"evidence %s\" viewBox=\"0 0 %d %s\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">"
                        .formatted(sheet.suffix(), sheet.width(), number(height), own, own)
                + "<title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>"
                        .formatted(own, words(title), own, words(description))
                + drawn + "</svg>";
    }

    /** Path data of {@code M}, {@code L}, {@code C} and {@code Z}, mirrored on the midline. */
    static String mirrored(String path) {
        var b = new StringBuilder();
        int coordinates = 0;
        for (MatchResult m : TOKEN.matcher(path).results().toList()) {
            String t = m.group();
            boolean command = Character.isLetter(t.charAt(0));
            if (!command && coordinates++ % 2 == 0) t = number(-Double.parseDouble(t));
            b.append(command || b.isEmpty() || Character.isLetter(b.charAt(b.length() - 1)) ? "" : " ")
                    .append(t);
        }
        return b.toString();
    }
}
