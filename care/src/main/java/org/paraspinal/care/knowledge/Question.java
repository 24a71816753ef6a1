package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * One question of the safety check, answered yes, no, not sure or prefer not to say.
 *
 * @param id the item, such as {@code ces-saddle-numb}
 * @param ask the tick row, in plain words
 * @param more a line of detail below it
 * @param means "What does this mean?"
 * @param askedWhen when it is asked at all
 * @param derived a condition over numbers that answers it, yes or no, when the number is known
 * @param impliedBy a condition over numbers that answers it yes; otherwise it is asked
 * @param places whether the person marks where on the back
 * @param qualifiers what sharpens a yes; asked only then
 */
public record Question(
        String id,
        String ask,
        Optional<String> more,
        Optional<String> means,
        Kind kind,
        Polarity polarity,
        Lifetime holds,
        Condition askedWhen,
        Optional<Condition> derived,
        Optional<Condition> impliedBy,
        boolean places,
        List<Qualifier> qualifiers,
        Spot spot) {
    public Question {
        qualifiers = List.copyOf(qualifiers);
    }

    /**
     * Sharpens a yes, such as "came on fast".
     *
     * @param id with its item, such as {@code leg-weakness-progressive.fast}
     */
    public record Qualifier(String id, String ask, Optional<String> more, Polarity polarity) {}
}
