package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Page;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.ReturnRow;
import org.paraspinal.web.view.AnswersPage.Group;
import org.paraspinal.web.view.Fact;

/** What was answered so far, page by page. */
final class AnswersSoFar {
    private static final List<String> ABOUT = List.of("age", "weeks-of-pain", "pain-now", "sites");

    private final Knowledge k;
    private final SafetyCheck check;

    AnswersSoFar(Knowledge knowledge, SafetyCheck check) {
        k = knowledge;
        this.check = check;
    }

    List<Group> groups(Standing standing) {
        Facts facts = standing.facts();
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                "About you and the pain",
                "/check/about",
                about(facts),
                List.of(),
                facts.number("age").isEmpty() || ABOUT.stream().anyMatch(standing.worthAsking()::contains)));
        back(standing).ifPresent(groups::add);
        for (Page page : check.applying(standing)) {
            List<Question> shown = check.shown(page, standing);
            boolean open = shown.stream().anyMatch(q -> facts.finding(q.id()) == Finding.NOT_ASKED);
            groups.add(new Group(
                    page.heading(), "/check/page/" + page.id(), ticked(shown, facts), denied(shown, facts), open));
        }
        return groups;
    }

    /** What was answered today by who came back. */
    private Optional<Group> back(Standing s) {
        List<ReturnRow> rows =
                check.rows(s).stream().filter(r -> s.saidToday(r.id())).toList();
        if (rows.isEmpty()) return Optional.empty();
        var ticked = new ArrayList<Fact>();
        var denied = new ArrayList<String>();
        for (ReturnRow r : rows) {
            var said = s.answers().said().get(r.id());
            if (said == null || said.value().equals("no")) denied.add(r.ask());
            else ticked.add(new Fact(r.ask(), word(said.value()), Optional.empty()));
        }
        return Optional.of(new Group("Since you were last here", "/check/return", ticked, denied, false));
    }

    private static String word(String said) {
        return switch (said) {
            case "unsure" -> word(Finding.UNSURE);
            case "withheld" -> word(Finding.WITHHELD);
            default -> said;
        };
    }

    private List<Fact> about(Facts facts) {
        var out = new ArrayList<Fact>();
        for (String choice : List.of(Intake.ANSWERING, Intake.DELIVERY, Intake.SEX))
            facts.choice(choice)
                    .ifPresent(w ->
                            out.add(new Fact(Fields.capital(choice), k.words().name(choice, w), Optional.empty())));
        k.numbers()
                .values()
                .forEach(n -> Fields.text(facts.number(n.id()))
                        .ifPresent(v -> out.add(new Fact(n.ask(), v + " " + n.unit(), Optional.empty()))));
        return out;
    }

    private List<Fact> ticked(List<Question> questions, Facts facts) {
        var out = new ArrayList<Fact>();
        for (Question q : questions) {
            if (toldIfNo(q) && facts.finding(q.id()) == Finding.ABSENT)
                out.add(new Fact(q.ask(), word(Finding.ABSENT), Optional.empty()));
            else add(out, q.ask(), facts.finding(q.id()));
            if (facts.finding(q.id()) == Finding.PRESENT)
                q.qualifiers().forEach(x -> add(out, x.ask(), facts.finding(x.id())));
        }
        return out;
    }

    private static boolean toldIfNo(Question q) {
        return q.polarity() == Polarity.FAVOURABLE;
    }

    private static List<String> denied(List<Question> questions, Facts facts) {
        return questions.stream()
                .filter(q -> facts.finding(q.id()) == Finding.ABSENT && !toldIfNo(q))
                .map(Question::ask)
                .toList();
    }

    private static void add(List<Fact> out, String ask, Finding f) {
        if (f != Finding.ABSENT && f != Finding.NOT_ASKED) out.add(new Fact(ask, word(f), Optional.empty()));
    }

    /** An answer as it is read back. */
    static String word(Finding f) {
        return switch (f) {
            case PRESENT -> "yes";
            case ABSENT -> "no";
            case UNSURE -> "not sure";
            case WITHHELD -> "not said";
            case NOT_ASKED -> "not asked";
        };
    }
}
