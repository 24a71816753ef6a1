package org.paraspinal.web.wording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.care.knowledge.Spot;

/** What a file says of an instrument's wording, not yet held against the instrument. */
record Draft(
        String language,
        String edition,
        Optional<String> copyright,
        List<String> instructions,
        List<Item> items,
        Spot itemsSpot,
        Spot languageSpot) {
    Draft {
        instructions = List.copyOf(instructions);
        items = List.copyOf(items);
    }

    /**
     * An item as it stands in the file.
     *
     * @param number the place it gives itself; empty where it gives none
     */
    record Item(Spot spot, OptionalInt number, Optional<String> lead, String text, Answers answers) {}

    /** How the file has an item answered. */
    sealed interface Answers {
        Spot spot();

        /** The file does not say, or what it says was refused already. */
        record None(Spot spot, boolean refused) implements Answers {}

        /** Yes or no. */
        record YesOrNo(Spot spot) implements Answers {}

        /** One of several. */
        record Words(Spot spot, List<Option> options) implements Answers {
            public Words {
                options = List.copyOf(options);
            }
        }

        /** A number, with the ends of its range where the file states them, and what they mean. */
        record Numbers(Spot spot, OptionalDouble least, OptionalDouble most, String low, String high)
                implements Answers {}
    }

    /**
     * An answer as it stands in the file.
     *
     * @param value empty when what stands there was refused already
     */
    record Option(Spot spot, OptionalDouble value, String words) {}
}
