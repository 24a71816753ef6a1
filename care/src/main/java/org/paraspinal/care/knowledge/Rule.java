package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * One rule of the safety check.
 *
 * @param item the question it stands below; empty for what always holds
 * @param says the sentence read to the person
 * @param when when it fires
 * @param then the verdict and limits when it fires
 * @param why the reason, in our own words
 * @param mark what the verdict rests on
 * @param sources ids in the bibliography
 * @param ifUnsure what follows while only unsure answers stand between it and firing
 * @param onceCleared what holds when a doctor has cleared the item
 * @param uncertainty whether it is about not knowing: it then need not follow "unsure is never stricter than yes"
 * @param only the one value of a setting under which it holds; empty for always
 * @param restates the rule that says as much whenever this one fires; it is there for its reason alone
 */
public record Rule(
        String id,
        Optional<String> item,
        String says,
        Condition when,
        Consequence then,
        String why,
        Mark mark,
        List<String> sources,
        Consequence ifUnsure,
        Optional<Consequence> onceCleared,
        boolean uncertainty,
        Optional<Only> only,
        Optional<String> restates,
        Spot spot) {
    public Rule {
        sources = List.copyOf(sources);
    }

    /** The value that a setting must have, written {@code clots is ban}. */
    public record Only(String setting, String value) {}

    /**
     * What a rule does.
     *
     * @param until until when, for {@code not-today}
     */
    public record Consequence(VerdictLevel verdict, Optional<String> until, LimitsStated limits) {}
}
