package org.paraspinal.web.flow;

import java.util.Set;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;

/**
 * How the check stands: what is known, what is still worth asking, and what was asked once more already.
 *
 * @param emergency whether one is certain; one that rests on "not sure" is not, until that was asked once more
 * @param worthAsking what can still change the verdict, a limit or a piece of advice
 * @param askedAgain what was asked in plainer words today
 */
record Standing(Facts facts, boolean emergency, Set<String> worthAsking, Set<String> askedAgain) {
    static Standing of(Verdict verdict, Set<String> askedAgain) {
        var grounds = verdict.grounds();
        boolean emergency = grounds.reasons().stream()
                .anyMatch(r -> r.level() == VerdictLevel.EMERGENCY_NOW && r.how() == Reason.How.FIRED);
        return new Standing(grounds.facts(), emergency, Set.copyOf(grounds.stillToAsk()), askedAgain);
    }

    Answers answers() {
        return facts.answers();
    }

    /** Unasked, and worth asking. */
    boolean open(String question) {
        return facts.finding(question) == Finding.NOT_ASKED && worthAsking.contains(question);
    }

    /** Answered today. */
    boolean saidToday(String id) {
        var said = answers().said().get(id);
        return said != null && said.on().equals(answers().today());
    }

    /** Answered "not sure" on an earlier day, and not since. */
    boolean unsureBefore(String id) {
        var said = answers().said().get(id);
        return said != null
                && said.value().equals("unsure")
                && said.on().isBefore(answers().today());
    }

    /** Answered "not sure" today, and not asked in plainer words yet. */
    boolean unsureOnce(String id) {
        var said = answers().said().get(id);
        return said != null && said.value().equals("unsure") && saidToday(id) && !askedAgain.contains(id);
    }
}
