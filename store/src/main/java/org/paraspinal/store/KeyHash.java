package org.paraspinal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is kept of a secret that opens a person's record (a private link, a recovery code): its SHA-256, never itself.
 *
 * <p>A plain hash protects only secrets that cannot be guessed: they must carry at least 128 random bits.
 *
 * @param purpose what the secret is for, as {@code link} or {@code recovery-code}; a key opens only for its own purpose
 * @param sha256 64 hexadecimal digits in lower case
 */
public record KeyHash(String purpose, String sha256) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public KeyHash {
        Words.requireKebab("purpose", purpose);
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A key hash is 64 hexadecimal digits in lower case.");
        }
    }

    /** The hash of a secret, character for character: whoever forgives spaces or capitals does so before. */
    public static KeyHash of(String purpose, String secret) {
        return new KeyHash(purpose, HexFormat.of().formatHex(newSha256().digest(secret.getBytes(UTF_8))));
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
