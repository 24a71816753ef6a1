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
 * @param again the same in plainer words, for who was not sure
 * @param askedWhen when it is asked at all
 * @param derived a condition over numbers that answers it, yes or no, when the number is known
 * @param impliedBy a condition over numbers that answers it yes; otherwise it is asked
 * @param places whether the person marks where on the back
 * @param grave whether it can kill or paralyse: "not sure" is then as strict as yes
 * @param icd10 prefixes of ICD-10-CM codes that imply a yes; nobody has reviewed them
 * @param qualifiers what sharpens a yes; asked only then
 */
public record Question(
        String id,
        String ask,
        Optional<String> more,
        Optional<String> means,
        Optional<String> again,
        Kind kind,
        Polarity polarity,
        Lifetime holds,
        Condition askedWhen,
        Optional<Condition> derived,
        Optional<Condition> impliedBy,
        boolean places,
        boolean grave,
        List<String> icd10,
        List<Qualifier> qualifiers,
        Spot spot) {
    public Question {
        icd10 = List.copyOf(icd10);
        qualifiers = List.copyOf(qualifiers);
    }

    /** Whether "not sure" about it is a matter of safety: a sign for now, for today, or for a clinician. */
    public boolean safety() {
        return kind == Kind.EMERGENCY || kind == Kind.SAME_DAY || kind == Kind.CLINICIAN;
    }

    /**
     * Sharpens a yes, such as "came on fast".
     *
     * @param id with its item, such as {@code leg-weakness-progressive.fast}
     */
    public record Qualifier(String id, String ask, Optional<String> more, Polarity polarity) {}
}
