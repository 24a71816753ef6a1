package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;

/**
 * The second invariant, looked at from outside: an adverse answer turned from no to yes never makes a verdict milder or a limit
 * looser; a favourable one turned from yes to no does not either; a doctor's leave never makes it stricter.
 */
final class Monotone {
    private Monotone() {}

    /** Every violation on this base; none when the invariant holds. */
    static List<String> violations(Knowledge k, Judge judge, Answers base) {
        var violations = new ArrayList<String>();
        for (Question q : k.questions().values()) {
            turned(judge, base, q.id(), q.polarity(), violations);
            Answers applies = base.saying(q.id(), "yes");
            q.qualifiers().forEach(x -> {
                turned(judge, base, x.id(), x.polarity(), violations);
                turned(judge, applies, x.id(), x.polarity(), violations);
            });
            Milder.thanWithoutAsking(judge.judge(applies.cleared(Given.aDoctorsLeave(q.id()))), judge.judge(applies))
                    .ifPresent(what -> violations.add("without a doctor's leave for " + q.id() + " it is " + what));
        }
        return violations;
    }

    private static void turned(Judge judge, Answers base, String id, Polarity polarity, List<String> violations) {
        if (polarity == Polarity.NEUTRAL) return;
        String mild = polarity == Polarity.FAVOURABLE ? "yes" : "no";
        String grave = polarity == Polarity.FAVOURABLE ? "no" : "yes";
        Milder.thanWithoutAsking(judge.judge(base.saying(id, mild)), judge.judge(base.saying(id, grave)))
                .ifPresent(what -> violations.add(id + " " + mild + " -> " + grave + " is " + what));
    }
}
