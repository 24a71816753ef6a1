package org.paraspinal.exchange.verdict;

import java.util.Arrays;
import java.util.Collection;

/** A line of JSON, written from left to right: it sets the commas, and whoever writes closes what they opened. */
final class JsonText {
    private static final int USUAL = 1 << 14;
    /** The longest way to write one character. */
    private static final int LONGEST = 6;

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private char[] out = new char[USUAL];
    private int length;
    private boolean comma;

    JsonText object() {
        return open('{');
    }

    JsonText endObject() {
        return close('}');
    }

    JsonText list() {
        return open('[');
    }

    JsonText endList() {
        return close(']');
    }

    private JsonText open(char bracket) {
        before(1);
        out[length++] = bracket;
        comma = false;
        return this;
    }

    private JsonText close(char bracket) {
        room(1);
        out[length++] = bracket;
        comma = true;
        return this;
    }

    /** The comma, where there is one, and room for what comes. */
    private void before(int many) {
        room(many + 1);
        if (comma) out[length++] = ',';
        comma = true;
    }

    private void room(int many) {
        if (out.length - length < many) out = Arrays.copyOf(out, Math.max(2 * out.length, length + many));
    }

    /** The name of what is written next. */
    JsonText key(String name) {
        text(name);
        room(1);
        out[length++] = ':';
        comma = false;
        return this;
    }

    JsonText number(int number) {
        return json(Integer.toString(number));
    }

    JsonText number(double number) {
        return json(Double.toString(number));
    }

    /** What is JSON already. */
    JsonText json(String json) {
        before(json.length());
        json.getChars(0, json.length(), out, length);
        length += json.length();
        return this;
    }

    JsonText texts(Collection<String> texts) {
        list();
        for (String t : texts) text(t);
        return endList();
    }

    JsonText text(String text) {
        int many = text.length();
        before(many + 2);
        out[length++] = '"';
        text.getChars(0, many, out, length);
        int end = length + many;
        int i = length;
        while (i < end && !hard(out[i])) i++;
        length = i;
        if (i < end) escaped(text, many - (end - i));
        room(1);
        out[length++] = '"';
        return this;
    }

    private static boolean hard(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    /** Writes what comes from the first character on that cannot stand as it is. */
    private void escaped(String text, int from) {
        room(LONGEST * (text.length() - from));
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (hard(c)) escaped(c);
            else out[length++] = c;
        }
    }

    private void escaped(char c) {
        out[length++] = '\\';
        switch (c) {
            case '"', '\\' -> out[length++] = c;
            case '\b' -> out[length++] = 'b';
            case '\t' -> out[length++] = 't';
            case '\n' -> out[length++] = 'n';
            case '\f' -> out[length++] = 'f';
            case '\r' -> out[length++] = 'r';
            default -> {
                out[length++] = 'u';
                out[length++] = '0';
                out[length++] = '0';
                out[length++] = HEX[c >> 4];
                out[length++] = HEX[c & 15];
            }
        }
    }

    @Override
    public String toString() {
        return new String(out, 0, length);
    }
}
