package org.paraspinal.web.flow;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.paraspinal.store.KeyHash;

/**
 * What opens a person's record: 130 random bits, kept by the browser as a cookie and by the person as a code to print. We keep
 * only its hash.
 *
 * @param value 26 letters and digits, without those that are easily confused
 */
record Secret(String value) {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    static Secret random(SecureRandom random) {
        var s = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) s.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new Secret(s.toString());
    }

    /** As somebody typed it: spaces, dashes and capitals are forgiven, and O, I and L read as 0, 1 and 1. */
    static Optional<Secret> typed(String text) {
        String s = text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        boolean ours = s.length() == LENGTH && s.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return ours ? Optional.of(new Secret(s)) : Optional.empty();
    }

    KeyHash hash() {
        return KeyHash.of("link", value);
    }

    /** In groups, for printing. */
    String grouped() {
        return value.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
