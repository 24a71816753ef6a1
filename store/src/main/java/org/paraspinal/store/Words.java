package org.paraspinal.store;

import java.util.regex.Pattern;

/** The names that entries and keys are filed under. */
final class Words {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Words() {}

    static void requireKebab(String what, String word) {
        if (!KEBAB.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "The %s '%s' is not in kebab case. Maybe write it like 'check-in'.".formatted(what, word));
        }
    }
}
