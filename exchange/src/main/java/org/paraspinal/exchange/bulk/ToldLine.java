package org.paraspinal.exchange.bulk;

/** What is told of a line that could not be read: where it stands and what was expected, and nothing of what stands there. */
public final class ToldLine {
    private ToldLine() {}

    /** The line of the output. */
    public static String of(String file, long line, String field, String expected) {
        return "{\"file\":" + quoted(file) + ",\"line\":" + line + ",\"field\":" + quoted(field) + ",\"error\":"
                + quoted(expected) + "}";
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ' || Character.isSurrogate(c)) out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }
}
