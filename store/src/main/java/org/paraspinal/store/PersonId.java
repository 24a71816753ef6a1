package org.paraspinal.store;

import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Whose record it is: a random UUID that says nothing about the person.
 *
 * <p>It names a person, it does not prove who is asking; for that there is {@link KeyHash}.
 */
public record PersonId(UUID value) {

    /** A new id of 122 random bits (UUID version 4); pass a {@link java.security.SecureRandom}. */
    public static PersonId random(RandomGenerator random) {
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new PersonId(new UUID(high, low));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else; the message does not repeat it
     */
    public static PersonId parse(String text) {
        String form = "A person id is a UUID in lower case, as 123e4567-e89b-42d3-a456-426614174000.";
        try {
            var id = new PersonId(UUID.fromString(text));
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(form);
        }
        throw new IllegalArgumentException(form);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
