package org.paraspinal.exchange.verdict;

import java.util.Collection;

/** A line of JSON, written from left to right: it sets the commas, and whoever writes closes what they opened. */
final class JsonText {
    private static final int USUAL = 4096;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder(USUAL);
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
        before();
        out.append(bracket);
        comma = false;
        return this;
    }

    private JsonText close(char bracket) {
        out.append(bracket);
        comma = true;
        return this;
    }

    private void before() {
        if (comma) out.append(',');
        comma = true;
    }

    /** The name of what is written next. */
    JsonText key(String name) {
        text(name);
        out.append(':');
        comma = false;
        return this;
    }

    JsonText number(int number) {
        before();
        out.append(number);
        return this;
    }

    JsonText number(double number) {
        before();
        out.append(number);
        return this;
    }

    /** What is JSON already. */
    JsonText json(String json) {
        before();
        out.append(json);
        return this;
    }

    JsonText texts(Collection<String> texts) {
        list();
        for (String t : texts) text(t);
        return endList();
    }

    JsonText text(String text) {
        before();
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            out.append(text, done, i);
            escaped(c);
            done = i + 1;
        }
        out.append(text, done, text.length()).append('"');
        return this;
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
