package org.paraspinal.web.wording;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.ScoringRule;

/**
 * The words in which an instrument is asked, as its owner wrote them. {@link WordingReader} makes one only of what fits the instrument.
 *
 * @param language as a tag, such as {@code en-GB}
 * @param edition which form of it this is, as the file says
 * @param copyright the file's own line; empty when it has none
 * @param instructions what stands before the first item, a paragraph each
 * @param items as many as the instrument has, in its order
 * @param digest SHA-256 of the file, in hex
 */
public record Wording(
        Instrument instrument,
        String language,
        String edition,
        Optional<String> copyright,
        List<String> instructions,
        List<Item> items,
        String digest) {
    public Wording {
        instructions = List.copyOf(instructions);
        items = List.copyOf(items);
    }

    /** Whether it is a list of statements to tick. */
    public boolean ticked() {
        return instrument.rule() instanceof ScoringRule.Ticked;
    }

    /** The part of the instrument to which an item belongs, counted from 1. */
    public Instrument.Part partOf(int item) {
        int left = item;
        for (Instrument.Part p : instrument.parts()) {
            if (left <= p.count()) return p;
            left -= p.count();
        }
        throw new IllegalArgumentException("There is no item " + item);
    }

    /**
     * An item.
     *
     * @param lead what stands before it; empty where nothing does
     */
    public record Item(Optional<String> lead, String text, Answers answers) {}

    /** How an item is answered. */
    public sealed interface Answers {
        /** By ticking it or not. */
        record Tick() implements Answers {}

        /** By one of several answers in words, in the file's order. */
        record Words(List<Option> options) implements Answers {
            public Words {
                options = List.copyOf(options);
            }
        }

        /**
         * By a whole number.
         *
         * @param low what the least means; empty where the file does not say
         * @param high what the greatest means
         */
        record Numbers(int least, int most, String low, String high) implements Answers {}
    }

    /** An answer in words, with the number for which it counts. */
    public record Option(int value, String words) {}
}
