package org.paraspinal.web.drawing;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How numbers and words are written into SVG. */
final class Svg {
    private static final Pattern TOKEN = Pattern.compile("[A-Z]|-?\\d+(?:\\.\\d+)?");

    private Svg() {}

    /** With one decimal at most. */
    static String number(double v) {
        return put(new StringBuilder(8), v).toString();
    }

    /** Puts a number with one decimal at most; a drawing of three years has thousands, so nothing is formatted here. */
    static StringBuilder put(StringBuilder b, double v) {
        long tenths = Math.round(Math.abs(v) * 10);
        if (v < 0 && tenths != 0) b.append('-');
        b.append(tenths / 10);
        return tenths % 10 == 0 ? b : b.append('.').append(tenths % 10);
    }

    /** Puts {@code style} and two numbers, as a path writes a point. */
    static StringBuilder put(StringBuilder b, char command, double x, double y) {
        return put(put(b.append(command), x).append(' '), y);
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
        return described(sheet.suffix(), own(id, sheet), sheet.width(), height, title, description, drawn);
    }

    /** A picture of one person's numbers, half as wide as a wide page, with its title and description. */
    static String personal(Sheet sheet, String id, String title, String description, double height, String drawn) {
        return described("person " + sheet.suffix(), own(id, sheet), sheet.half(), height, title, description, drawn);
    }

    /** The id of one sheet of a picture. */
    static String own(String id, Sheet sheet) {
        return words(id) + "-" + sheet.suffix();
    }

    private static String described(
            String style, String own, int width, double height, String title, String description, String drawn) {
        return "<svg class=\"evidence %s\" viewBox=\"0 0 %d %s\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">"
                        .formatted(style, width, number(height), own, own)
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
