package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A measure: what it is for, whose it is, and how it is scored. The wording of its items is no part of it and never ours to ship.
 *
 * @param also other names under which it is asked for
 * @param measures what it measures, in our words
 * @param parts its items in order; one part of key {@code items} where they are simply a row
 * @param least the lowest score there can be
 * @param most the highest score there can be
 * @param bands from the lowest; empty where no cut-off is known
 * @param change how much is more than nothing to the person; empty where nobody has looked
 * @param critical the number of the item, from 1, to which any answer but the lowest leads to the crisis card
 */
public record Instrument(
        String id,
        List<String> also,
        String name,
        String measures,
        Direction direction,
        Terms terms,
        List<Part> parts,
        ScoringRule rule,
        double least,
        double most,
        List<Band> bands,
        Optional<ImportantChange> change,
        List<Code> codes,
        OptionalInt critical,
        Mark mark,
        List<String> sources,
        Spot spot) {
    /** The key of the one part of an instrument whose items are simply a row. */
    public static final String ROW = "items";

    public Instrument {
        also = List.copyOf(also);
        parts = List.copyOf(parts);
        bands = List.copyOf(bands);
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER_WORSE,
        HIGHER_BETTER
    }

    /** Where the words come from in which it is asked. */
    public enum Wording {
        /** Nobody owns it: we ask in words of our own. */
        OWN,
        /** From a file that whoever runs Paraspinal installs, once the owner's terms are met. */
        INSTALLED,
        /** Its owner gives it by licence alone, or its rights are unclear: responses are scored, and it is never asked here. */
        LICENSED,
        /** It is measured and not asked. */
        PROCEDURE
    }

    /** Whose it is, and what the owner asks for, in our words. */
    public record Terms(Wording wording, String owner, String says) {}

    /**
     * Items that share a range.
     *
     * @param key by which a response names them
     * @param count how many there are
     * @param upTo how many there may be; the same as {@code count} unless their number is free
     * @param fractions whether answers between whole numbers are taken
     */
    public record Part(String key, int count, int upTo, double least, double most, boolean fractions) {
        /** Whether an answer can be an answer to these items. */
        public boolean holds(double answer) {
            return answer >= least && answer <= most && (fractions || answer == Math.rint(answer));
        }
    }

    /**
     * Scores that are read alike.
     *
     * @param to the highest score of the band, itself included; a score between two bands belongs to the higher
     * @param says what it means, in plain words; never a diagnosis
     * @param people whether it is shown only with people to talk to and numbers to call
     */
    public record Band(double to, String id, String says, boolean people) {}

    /**
     * How much change matters to a person.
     *
     * @param points on the scale of the score
     * @param percent of the score at the beginning
     * @param unsureBelow scores below which a change says less
     * @param unsureAbove scores above which a change says less
     */
    public record ImportantChange(
            double points,
            OptionalDouble percent,
            String note,
            OptionalDouble unsureBelow,
            OptionalDouble unsureAbove) {}

    /** A LOINC code. {@code verified} says that it was seen with this meaning. */
    public record Code(String code, String of, boolean verified) {}

    /** A measure that is known of but not scored, and why. */
    public record NotScored(String id, String name, String why, List<String> sources, Spot spot) {
        public NotScored {
            sources = List.copyOf(sources);
        }

        /** Whether this name means it, or one of those that it stands for together. */
        public boolean isCalled(String asked) {
            return Stream.concat(Stream.of(id), Stream.of(name.split(", ")))
                    .anyMatch(n -> plain(n).equals(plain(asked)));
        }
    }

    /** Whether this name means it: its id or another name, whatever the case, strokes, and what stands behind in brackets. */
    public boolean isCalled(String name) {
        return plain(id).equals(plain(name)) || also.stream().anyMatch(a -> plain(a).equals(plain(name)));
    }

    /** A name without case and strokes, and without what stands behind it in brackets: PHQ_9, phq9 and PHQ-9 are one. */
    public static String plain(String name) {
        return name.replaceFirst("\\s*\\(.*", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The items of all parts together, at most. */
    public int items() {
        return parts.stream().mapToInt(Part::upTo).sum();
    }
}
