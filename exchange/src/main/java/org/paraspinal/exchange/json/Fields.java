package org.paraspinal.exchange.json;

import java.util.Arrays;

/** The fields of the object that a line is, where they are among the keys asked for. One is used for many lines. */
public final class Fields {
    private final Keys keys;
    private final Json json = new Json();
    private final int[] from;
    private final int[] to;
    private final LineBefore before = new LineBefore();
    private int end;

    public Fields(Keys keys) {
        this.keys = keys;
        from = new int[keys.size()];
        to = new int[keys.size()];
    }

    /**
     * Checks the line that begins here, up to its line break, and notes where each field's value begins.
     *
     * @return whether it is one whole object; {@link #json} says otherwise what is wrong
     */
    public boolean read(byte[] b, int start) {
        Arrays.fill(from, Json.BROKEN);
        end = Json.BROKEN;
        before.begin(b, start);
        int p = Json.skipBlanks(b, start);
        if (b[p] != '{') return json.broken(p, "one JSON object a line") >= 0;
        p = object(b, p);
        if (p < 0) return false;
        p = Json.skipBlanks(b, p);
        if (b[p] == '\n') end = p;
        return end >= 0 || json.broken(p, "nothing behind the object") >= 0;
    }

    /** The bytes in which lines are read are others from now on. */
    public void forget() {
        before.forget();
    }

    private int object(byte[] b, int start) {
        int p = Json.skipBlanks(b, start + 1);
        if (b[p] == '}') return p + 1;
        for (int place = 0; ; place++) {
            int at = p;
            int key;
            int value = before.value(b, p, place);
            if (value >= 0) {
                key = before.key(place);
            } else {
                if (b[p] != '"') return json.broken(p, "a key in quotation marks");
                int keyEnd = json.string(b, p + 1);
                if (keyEnd < 0) return keyEnd;
                key = keys.of(b, p + 1, keyEnd);
                value = json.colon(b, keyEnd + 1);
                if (value < 0) return value;
            }
            if (key >= 0) {
                if (from[key] >= 0) return json.broken(p, "each key once");
                from[key] = value;
            }
            p = before.end(b, value, place);
            if (p < 0) p = json.value(b, value);
            if (p < 0) return p;
            if (key >= 0) to[key] = p;
            before.keep(place, at, key, value, p);
            if (b[p] <= ' ') p = Json.skipBlanks(b, p);
            if (b[p] == '}') return p + 1;
            if (b[p] != ',') return json.broken(p, "a comma or }");
            p++;
            if (b[p] <= ' ') p = Json.skipBlanks(b, p);
        }
    }

    /** Where the line's break stands; {@link Json#BROKEN} when the line is broken. */
    public int end() {
        return end;
    }

    /** What was wrong with a line. */
    public Json json() {
        return json;
    }

    /** Where the value of a field begins; {@link Json#BROKEN} where the field is missing, or null. */
    public int at(byte[] b, int key) {
        int p = from[key];
        return p >= 0 && b[p] == 'n' ? Json.BROKEN : p;
    }

    /** Where the value of a field that is there ends. */
    public int to(int key) {
        return to[key];
    }
}
