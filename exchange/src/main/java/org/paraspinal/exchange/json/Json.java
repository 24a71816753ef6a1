package org.paraspinal.exchange.json;

/**
 * Checks one line of JSON byte by byte, as RFC 8259 says it, and passes over what nobody asked for. A line ends at its line break, which
 * no value may hold. The bytes must go on for eight more behind the line.
 */
public final class Json {
    /** What a position is when the line is broken. */
    public static final int BROKEN = -1;

    private static final int DEEPEST = 60;
    private static final byte[] HEX = new byte[256];
    private static final boolean[] ESCAPED = new boolean[256];

    private int escapes;
    private int brokenAt;
    private String expected = "";

    static {
        for (char c : "0123456789abcdefABCDEF".toCharArray()) HEX[c] = 1;
        for (char c : "\"\\/bfnrt".toCharArray()) ESCAPED[c] = true;
    }

    /** How many escapes were passed over in texts until now. */
    int escapes() {
        return escapes;
    }

    /** Where the line is broken; only after {@link #BROKEN}. */
    public int brokenAt() {
        return brokenAt;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }

    int broken(int p, String what) {
        brokenAt = p;
        expected = what;
        return BROKEN;
    }

    /** The next byte that is no blank; a line break is none. */
    static int skipBlanks(byte[] b, int p) {
        int at = p;
        while (b[at] == ' ' || b[at] == '\t' || b[at] == '\r') at++;
        return at;
    }

    /** Where the value that begins here ends. */
    int value(byte[] b, int p) {
        return switch (b[p]) {
            case '"' -> {
                int end = string(b, p + 1);
                yield end < 0 ? end : end + 1;
            }
            case '{', '[' -> container(b, p);
            default -> plain(b, p);
        };
    }

    private int plain(byte[] b, int p) {
        return switch (b[p]) {
            case 't' -> word(b, p, "true");
            case 'f' -> word(b, p, "false");
            case 'n' -> word(b, p, "null");
            default -> number(b, p);
        };
    }

    /** An object or array with all that it holds, without a call for each: what encloses it stands in the bits of a number. */
    private int container(byte[] b, int start) {
        long enclosing = 0;
        int depth = 0;
        boolean object = false;
        int p = start;
        while (true) {
            boolean opened = false;
            if (b[p] == '"') {
                p = string(b, p + 1);
                if (p < 0) return p;
                p++;
            } else if (b[p] == '{' || b[p] == '[') {
                if (++depth > DEEPEST) return broken(p, "no more than " + DEEPEST + " values within each other");
                enclosing = enclosing << 1 | (object ? 1 : 0);
                object = b[p] == '{';
                p = skipBlanks(b, p + 1);
                opened = true;
            } else {
                p = plain(b, p);
                if (p < 0) return p;
            }
            while (true) {
                if (b[p] <= ' ') p = skipBlanks(b, p);
                if (b[p] == (object ? '}' : ']')) {
                    p++;
                    if (--depth == 0) return p;
                    object = (enclosing & 1) != 0;
                    enclosing >>>= 1;
                    opened = false;
                    continue;
                }
                if (opened) break;
                if (b[p] != ',') return broken(p, object ? "a comma or }" : "a comma or ]");
                p++;
                if (b[p] <= ' ') p = skipBlanks(b, p);
                break;
            }
            if (object) {
                if (b[p] != '"') return broken(p, "a key in quotation marks");
                p = string(b, p + 1);
                if (p < 0) return p;
                p = colon(b, p + 1);
                if (p < 0) return p;
            }
        }
    }

    /** Over the colon, to the value. */
    int colon(byte[] b, int start) {
        int p = start;
        if (b[p] != ':') {
            p = skipBlanks(b, p);
            if (b[p] != ':') return broken(p, "a colon");
        }
        p++;
        return b[p] <= ' ' ? skipBlanks(b, p) : p;
    }

    /** The quotation mark that ends the string whose first byte is this. */
    int string(byte[] b, int start) {
        int p = start;
        while (true) {
            long notable = Words8.notable(Words8.at(b, p));
            if (notable == 0) {
                p += 8;
                continue;
            }
            p += Long.numberOfTrailingZeros(notable) >>> 3;
            if (b[p] == '"') return p;
            if (b[p] == '\\') escapes++;
            p = b[p] == '\\' ? escape(b, p) : b[p] < 0 ? Utf8.character(b, p) : BROKEN;
            if (p < 0) return unended(b, start);
        }
    }

    /** Behind the escape that begins here. */
    private static int escape(byte[] b, int p) {
        byte c = b[p + 1];
        if (c == 'u') {
            for (int i = 2; i < 6; i++) if (HEX[b[p + i] & 0xff] == 0) return BROKEN;
            return p + 6;
        }
        return ESCAPED[c & 0xff] ? p + 2 : BROKEN;
    }

    /** Looks once more, slowly, for what is wrong. */
    private int unended(byte[] b, int start) {
        int p = start;
        while (b[p] != '"') {
            if (b[p] == '\n') return broken(p, "a quotation mark at the end of the text");
            if (b[p] >= 0 && b[p] < ' ') return broken(p, "no control character in a text");
            int next = b[p] == '\\' ? escape(b, p) : b[p] < 0 ? Utf8.character(b, p) : p + 1;
            if (next < 0) return broken(p, b[p] == '\\' ? "an escape that JSON knows" : "UTF-8");
            p = next;
        }
        return broken(p, "a text");
    }

    private int word(byte[] b, int p, String word) {
        for (int i = 1; i < word.length(); i++) if (b[p + i] != word.charAt(i)) return broken(p + i, word);
        return p + word.length();
    }

    private int number(byte[] b, int start) {
        int p = b[start] == '-' ? start + 1 : start;
        int whole = p;
        p = digits(b, p);
        if (p == whole) return broken(p, p == start ? "a value" : "a digit");
        if (b[whole] == '0' && p > whole + 1) return broken(whole, "a number without a leading zero");
        if (b[p] == '.') {
            int end = digits(b, p + 1);
            if (end == p + 1) return broken(end, "a digit");
            p = end;
        }
        if (b[p] == 'e' || b[p] == 'E') {
            int from = b[p + 1] == '+' || b[p + 1] == '-' ? p + 2 : p + 1;
            int end = digits(b, from);
            if (end == from) return broken(end, "a digit");
            p = end;
        }
        return p;
    }

    private static int digits(byte[] b, int start) {
        int p = start;
        while (b[p] >= '0' && b[p] <= '9') p++;
        return p;
    }
}
