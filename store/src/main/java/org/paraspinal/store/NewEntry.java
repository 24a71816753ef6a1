package org.paraspinal.store;

import java.util.OptionalLong;

/**
 * Something to be kept: what it is, how its body is written, and the body.
 *
 * @param kind what was said, in kebab case, as {@code check-in}
 * @param format which version of that kind's form the body has, from 1
 * @param body one JSON value, kept character for character
 * @param amends the version of the earlier entry of the same person that this one corrects; that one stays as it was
 */
public record NewEntry(String kind, int format, String body, OptionalLong amends) {

    /** @throws IllegalArgumentException when a part is not of its shape; the message never repeats the body */
    public NewEntry {
        Words.requireKebab("kind", kind);
        if (format < 1) {
            throw new IllegalArgumentException("Entry '%s' has format %d; formats start at 1.".formatted(kind, format));
        }
        if (amends.isPresent() && amends.getAsLong() < 1) {
            throw new IllegalArgumentException(
                    "Entry '%s' amends version %d; versions start at 1.".formatted(kind, amends.getAsLong()));
        }
        Json.requireOneValue(kind, body);
    }

    /** An entry that stands for itself. */
    public static NewEntry of(String kind, int format, String body) {
        return new NewEntry(kind, format, body, OptionalLong.empty());
    }

    /** The same entry as a correction of an earlier one. */
    public NewEntry amending(long version) {
        return new NewEntry(kind, format, body, OptionalLong.of(version));
    }

    /** Everything but the body, which is nobody's business in a log. */
    @Override
    public String toString() {
        return "NewEntry[%s, format %d, %d characters]".formatted(kind, format, body.length());
    }
}
