package org.paraspinal.care.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A telephone number for help.
 *
 * @param country two letters, or {@code ZZ} where the country is unknown
 * @param purpose {@code emergency}, {@code urgent-advice} or {@code crisis}
 * @param number as written; may be words
 * @param checked the day it was last held against its source
 */
public record HelpNumber(
        String country,
        String purpose,
        String number,
        String name,
        String hours,
        String note,
        String sourceTitle,
        String sourceUrl,
        boolean found,
        LocalDate checked) {

    /** The number for a {@code tel:} link; empty when it is words, or cannot be dialled as written. */
    public Optional<String> dialled() {
        String bare = number.replaceAll("[\\s-]", "");
        return bare.matches("[+*#]?[0-9]{2,15}") ? Optional.of(bare) : Optional.empty();
    }
}
