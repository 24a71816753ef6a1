package org.paraspinal.exchange.json;

import java.nio.charset.StandardCharsets;

/** The text of a string in a line that was checked, its escapes undone. One is used for many strings; each one ends the one before. */
public final class Text {
    private final Json json = new Json();
    private byte[] bytes = new byte[0];
    private byte[] undone = new byte[64];
    private int from;
    private int to;

    /** Whether a string stands here; if so it is read. */
    public boolean read(byte[] b, int at) {
        from = 0;
        to = 0;
        if (at < 0 || b[at] != '"') return false;
        int escapes = json.escapes();
        int end = json.string(b, at + 1);
        bytes = b;
        from = at + 1;
        to = end;
        if (json.escapes() != escapes) undo(b, end);
        return true;
    }

    private void undo(byte[] b, int end) {
        String written = new String(b, from, end - from, StandardCharsets.UTF_8);
        var out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = written.charAt(++i);
            if (c == 'u') {
                out.append((char) Integer.parseInt(written, i + 1, i + 5, 16));
                i += 4;
            } else {
                int which = "bfnrt".indexOf(c);
                out.append(which < 0 ? c : "\b\f\n\r\t".charAt(which));
            }
        }
        byte[] plain = out.toString().getBytes(StandardCharsets.UTF_8);
        if (undone.length < plain.length + Words8.PADDING) undone = new byte[2 * plain.length + Words8.PADDING];
        System.arraycopy(plain, 0, undone, 0, plain.length);
        bytes = undone;
        from = 0;
        to = plain.length;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public int length() {
        return to - from;
    }

    public boolean is(byte[] other) {
        return Bytes.equal(bytes, from, to, other);
    }

    /** Whether it is this text of ASCII. */
    public boolean is(String other) {
        if (length() != other.length()) return false;
        for (int i = 0; i < other.length(); i++) if (bytes[from + i] != other.charAt(i)) return false;
        return true;
    }

    /** Which of these it is. */
    public int among(Keys keys) {
        return keys.of(bytes, from, to);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
