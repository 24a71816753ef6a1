package org.paraspinal.care.checkin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the back is on the morning after a session, said with one tap. It answers no question of the safety check. */
public enum Morning {
    USUAL,
    NOT_SURE,
    NOT_USUAL;

    /** As it is written in files and forms: {@code not-sure}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this word; empty when there is none. */
    public static Optional<Morning> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
    }

    /** All words, in their order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Morning::word).toList();
    }
}
