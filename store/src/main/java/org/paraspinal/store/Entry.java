package org.paraspinal.store;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Something that was kept, exactly as it was given.
 *
 * @param person whose stream it is in
 * @param version its place there: 1, 2, 3 and so on without a gap
 * @param recordedAt when it was appended
 * @param kind what was said, in kebab case
 * @param format which version of that kind's form the body has, from 1
 * @param body one JSON value, character for character
 * @param amends the version of the earlier entry that this one corrects, if it does
 */
public record Entry(
        PersonId person, long version, Instant recordedAt, String kind, int format, String body, OptionalLong amends) {

    /** Everything but the body, which is nobody's business in a log. */
    @Override
    public String toString() {
        return "Entry[%s/%d, %s, format %d, %d characters]".formatted(person, version, kind, format, body.length());
    }
}
