package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What some codes of the outside world mean for the safety check: one row of {@code codes.csv}. A code that is in no row is unknown, and
 * no row makes an answer no.
 *
 * @param fact the fact it belongs to, such as {@code cauda_equina}
 * @param codes prefixes or ranges of ICD-10-CM without dots, LOINC codes, names of medicines in small letters, or link ids
 * @param about the question, qualifier or number; empty where the code is known to mean nothing to the check
 * @param ever whether it counts when it is over as well; otherwise only while it lasts
 * @param notSeventh the letters in the seventh place with which it does not count; often none
 * @param days how old its date may be; an older one is grounds to ask
 * @param atLeast the smallest value that counts, for what is measured
 * @param units the UCUM units the value may have
 * @param together the group of which at least two rows must be found before it counts; one alone is grounds to ask
 * @param seen whether somebody looked the codes up in a list of the coding system
 */
public record CodeMeaning(
        String fact,
        Coding system,
        List<String> codes,
        Optional<String> about,
        Says says,
        boolean ever,
        String notSeventh,
        OptionalInt days,
        OptionalDouble atLeast,
        List<String> units,
        Optional<String> together,
        Mark mark,
        String source,
        boolean seen,
        Spot spot) {
    public CodeMeaning {
        codes = List.copyOf(codes);
        units = List.copyOf(units);
    }

    /** Where a code comes from. */
    public enum Coding {
        ICD_10_CM,
        LOINC,
        MEDICINE,
        LINK
    }

    /** What a code says of its question. */
    public enum Says {
        /** The question is answered yes. */
        YES,
        /** The question stays open, and there are grounds to ask it. */
        ASK,
        /** The value is the number. */
        NUMBER,
        /** Nothing: the code is known, and no question fits. */
        NONE
    }
}
