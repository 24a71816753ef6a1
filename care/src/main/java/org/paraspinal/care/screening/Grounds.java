package org.paraspinal.care.screening;

import java.time.LocalDate;
import java.util.List;
import org.paraspinal.care.intake.Facts;

/**
 * On what a verdict stands.
 *
 * @param facts what was known
 * @param limits how far massage may go; nothing at all unless the verdict is cleared
 * @param advice codes of the advice sentences, in the order the rules gave them
 * @param reasons every rule that fired, was cleared, is unsure or is open; the gravest first, never empty
 * @param stillToAsk ids of what was not asked and could still change the verdict
 */
public record Grounds(Facts facts, Limits limits, List<String> advice, List<Reason> reasons, List<String> stillToAsk) {
    public Grounds {
        advice = List.copyOf(advice);
        reasons = List.copyOf(reasons);
        stillToAsk = List.copyOf(stillToAsk);
        if (reasons.isEmpty()) throw new IllegalArgumentException("A verdict has reasons");
    }

    /** The day it was judged for. */
    public LocalDate day() {
        return facts.today();
    }

    /** The version of the knowledge it was judged with. */
    public String knowledgeVersion() {
        return facts.knowledge().version();
    }
}
