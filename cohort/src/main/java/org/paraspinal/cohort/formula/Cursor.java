package org.paraspinal.cohort.formula;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one is in a formula that is read from left to right; blanks are passed over. */
final class Cursor {
    private static final Pattern NUMBER = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
        blanks();
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** What was read since there, without blanks. */
    String since(int start) {
        return text.substring(start, at).replace(" ", "");
    }

    boolean peek(String what) {
        return text.startsWith(what, at);
    }

    boolean take(String what) {
        if (!peek(what)) return false;
        goTo(at + what.length());
        return true;
    }

    void expect(String what) throws Formula.NotUnderstood {
        if (!take(what)) throw fault("'" + what + "' is expected " + (atEnd() ? "at the end" : "at '" + rest() + "'"));
    }

    /** This digit, where it is not the beginning of something longer. */
    boolean digit(String digit) {
        int next = at + 1;
        if (!peek(digit) || (next < text.length() && named(text.charAt(next), true))) return false;
        goTo(next);
        return true;
    }

    OptionalDouble number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) return OptionalDouble.empty();
        goTo(number.end());
        return OptionalDouble.of(Double.parseDouble(number.group()));
    }

    /** The name of a column, which stands in ` if it has other signs than letters, digits, _ and . in it. */
    String name() throws Formula.NotUnderstood {
        int start = at;
        if (peek("`")) {
            int end = text.indexOf('`', start + 1);
            if (end < 0) throw fault("a ` is not closed");
            goTo(end + 1);
            return text.substring(start + 1, end);
        }
        int end = start;
        while (end < text.length() && named(text.charAt(end), end > start)) end++;
        if (end == start) throw fault(atEnd() ? "it ends too early" : "a column is expected at '" + rest() + "'");
        goTo(end);
        return text.substring(start, end);
    }

    String rest() {
        return text.substring(at);
    }

    Formula.NotUnderstood fault(String why) {
        return new Formula.NotUnderstood("The formula '" + text + "' is not understood: " + why + ".");
    }

    private static boolean named(char c, boolean within) {
        return Character.isLetter(c) || c == '_' || c == '.' || (within && Character.isDigit(c));
    }

    private void goTo(int there) {
        at = there;
        blanks();
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }
}
