package org.paraspinal.care.screening;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Why a verdict is as it is: one rule, recorded while judging.
 *
 * @param how whether it fired, or could still fire
 * @param level the verdict it called for
 * @param said what the person said that it rests on, as the words of the questions
 * @param stillOpen ids not yet asked that it waits for
 */
public record Reason(
        Rule rule, How how, VerdictLevel level, Optional<String> until, List<String> said, List<String> stillOpen) {
    public Reason {
        said = List.copyOf(said);
        stillOpen = List.copyOf(stillOpen);
    }

    /** How a rule bears on the verdict. */
    public enum How {
        /** It fired. */
        FIRED,
        /** It fired, and a doctor has cleared the item. */
        CLEARED,
        /** Only answers of "not sure" or "prefer not to say" stand between it and firing. */
        UNSURE,
        /** It could still fire: something was not asked. */
        OPEN
    }

    public String id() {
        return rule.id();
    }

    /** The sentence of the rule, or for an open one, what it waits for. */
    public String says() {
        return rule.says();
    }

    public String because() {
        return rule.why();
    }

    public Mark mark() {
        return rule.mark();
    }

    public List<String> sources() {
        return rule.sources();
    }
}
