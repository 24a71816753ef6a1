package org.paraspinal.exchange.json;

/** Goes over the fields of an object, or the values of an array, in a line that was checked. One is used for many. */
public final class Walk {
    private final Json json = new Json();
    private byte[] b = new byte[0];
    private int next;
    private boolean object;
    private int keyFrom;
    private int keyTo;
    private int value;
    private int valueEnd;
    private int end;

    /** Begins at the brace or bracket of a value; of any other value there is nothing to go over. */
    public Walk over(byte[] bytes, int start) {
        b = bytes;
        object = start >= 0 && b[start] == '{';
        next = object || (start >= 0 && b[start] == '[') ? Json.skipBlanks(b, start + 1) : Json.BROKEN;
        end = Json.BROKEN;
        value = Json.BROKEN;
        valueEnd = Json.BROKEN;
        if (next >= 0 && (b[next] == '}' || b[next] == ']')) {
            end = next + 1;
            next = Json.BROKEN;
        }
        return this;
    }

    /** To the next field or value; whether there is one. */
    public boolean next() {
        if (value >= 0) {
            int p = valueEnd >= 0 ? valueEnd : json.value(b, value);
            valueEnd = Json.BROKEN;
            if (b[p] <= ' ') p = Json.skipBlanks(b, p);
            if (b[p] != ',') {
                end = p + 1;
                value = Json.BROKEN;
                next = Json.BROKEN;
                return false;
            }
            next = Json.skipBlanks(b, p + 1);
        }
        if (next < 0) return false;
        value = next;
        if (object) {
            keyFrom = next + 1;
            keyTo = json.string(b, keyFrom);
            value = json.colon(b, keyTo + 1);
        }
        return true;
    }

    /** Which of the keys the field has. */
    public int key(Keys keys) {
        return keys.of(b, keyFrom, keyTo);
    }

    /** Where what was gone over to its end ended; {@link Json#BROKEN} before. */
    public int end() {
        return end;
    }

    /** The present value was gone over by another walk, and need not be passed over again. */
    public void wentOver(Walk within) {
        valueEnd = within.end;
    }

    /** The present value is known to end here, and need not be passed over. */
    public void endsAt(int known) {
        valueEnd = known;
    }

    /** Where the value begins. */
    public int value() {
        return value;
    }

    /** Where the value ends. */
    public int valueEnd() {
        if (valueEnd < 0) valueEnd = json.value(b, value);
        return valueEnd;
    }

    /** Where the value begins, unless it is null. */
    public int valueUnlessNull() {
        return b[value] == 'n' ? Json.BROKEN : value;
    }
}
