package org.paraspinal.care.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Lifetime;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.ReturnRow;

/**
 * What the rows for who comes back within a week come to. A row denied today lets earlier answers hold on and answers others with
 * no; any other answer to it today has its questions asked anew; a row of another day says nothing.
 */
public final class Returning {
    private static final String NO = "no";
    private static final List<String> SETTLED = List.of("yes", NO);

    private final Knowledge k;
    private final Answers answers;
    private final Map<String, String> rows = new HashMap<>();

    Returning(Knowledge knowledge, Answers answers) {
        k = knowledge;
        this.answers = answers;
        for (ReturnRow row : k.returning())
            Optional.ofNullable(answers.said().get(row.id()))
                    .filter(s -> s.on().equals(answers.today()))
                    .ifPresent(s -> rows.put(row.id(), s.value()));
    }

    /** Whether an earlier yes or no to this question is young enough for a row to let it hold on. */
    public static boolean couldHoldOn(Knowledge knowledge, Answers answers, String question) {
        Said said = answers.said().get(question);
        return said != null
                && SETTLED.contains(said.value())
                && said.on().isBefore(answers.today())
                && !said.on().plusDays(week(knowledge)).isBefore(answers.today());
    }

    /** Whether a row lets this answer hold on: the question's own, or that to a qualifier of a question not answered anew. */
    boolean holdsOn(Question q, Said given) {
        return k.rowFor(q.id())
                        .filter(r -> r.holdsOn().contains(q.id()) && denied(r))
                        .isPresent()
                && couldHoldOn(k, answers, q.id())
                && SETTLED.contains(given.value())
                && !given.on().isAfter(answers.today())
                && !given.on().plusDays(week(k)).isBefore(answers.today());
    }

    /** Whether a row that was not denied today has this question asked anew. */
    boolean asksAnew(Question q, Said given) {
        return given.on().isBefore(answers.today())
                && k.rowFor(q.id())
                        .filter(r -> rows.containsKey(r.id()) && !denied(r))
                        .isPresent();
    }

    /**
     * The questions that a row answers with no. What was answered yes today or yesterday is not among them: nobody takes that back in
     * passing.
     */
    Stream<String> denies() {
        return k.returning().stream()
                .filter(this::denied)
                .flatMap(r -> r.denies().stream())
                .filter(q -> !yesOfLate(q));
    }

    private boolean yesOfLate(String question) {
        Said said = answers.said().get(question);
        return said != null
                && said.value().equals("yes")
                && !said.on().isBefore(answers.today().minusDays(1));
    }

    private boolean denied(ReturnRow row) {
        return NO.equals(rows.get(row.id()));
    }

    private static int week(Knowledge knowledge) {
        return knowledge.days().getOrDefault(Lifetime.WEEK, 0);
    }
}
