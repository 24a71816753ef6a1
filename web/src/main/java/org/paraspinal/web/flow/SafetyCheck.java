package org.paraspinal.web.flow;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Kind;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Page;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Screening;

/**
 * What to ask next. Emergencies come first and are settled before anything milder is shown; what sharpens a tick is asked right
 * after it; a certain emergency ends the check, and something for today ends it once no emergency question is left.
 */
final class SafetyCheck {
    private final Knowledge k;

    SafetyCheck(Knowledge knowledge) {
        k = knowledge;
    }

    /** A place in the check. */
    sealed interface Stop {
        /** Who gives it, age, pain, where. */
        record About() implements Stop {}

        /** A page of questions. */
        record Questions(Page page) implements Stop {}

        /** What sharpens one ticked question. */
        record Details(Question question) implements Stop {}

        /** Nothing more to ask. */
        record Done() implements Stop {}

        default String href() {
            return switch (this) {
                case About _ -> "/check/about";
                case Questions q -> "/check/page/" + q.page().id();
                case Details d -> "/check/details/" + d.question().id();
                case Done _ -> "/verdict";
            };
        }
    }

    /** The first thing that still has to be asked. */
    Stop next(Answers answers, Facts facts) {
        if (!introduced(facts)) return new Stop.About();
        Optional<Question> open = k.questions().values().stream()
                .filter(q -> needsDetails(q, answers, facts))
                .findFirst();
        if (open.isPresent()) return new Stop.Details(open.get());
        VerdictLevel level = Screening.judge(facts).level();
        if (level == VerdictLevel.EMERGENCY_NOW) return new Stop.Done();
        boolean enough = level == VerdictLevel.URGENT_SAME_DAY;
        for (Page page : k.pages()) {
            if (!due(page, facts)) continue;
            if (!enough || asksForEmergencies(page)) return new Stop.Questions(page);
        }
        return new Stop.Done();
    }

    private static boolean introduced(Facts facts) {
        return facts.choice(Intake.DELIVERY).isPresent()
                && facts.choice(Intake.SEX).isPresent()
                && facts.number("age").isPresent()
                && facts.number("pain-now").isPresent();
    }

    private boolean due(Page page, Facts facts) {
        return page.questions().stream().anyMatch(q -> facts.finding(q) == Finding.NOT_ASKED);
    }

    private boolean asksForEmergencies(Page page) {
        return page.questions().stream()
                .anyMatch(id -> k.questions().get(id) instanceof Question q && q.kind() == Kind.EMERGENCY);
    }

    private boolean needsDetails(Question q, Answers answers, Facts facts) {
        if (facts.finding(q.id()) != Finding.PRESENT) return false;
        boolean qualifier = q.qualifiers().stream().anyMatch(x -> facts.finding(x.id()) == Finding.NOT_ASKED);
        boolean place = q.places() && !answers.places().containsKey(q.id());
        return qualifier || place || numbersOf(q).stream().anyMatch(n -> numberMissing(n, facts));
    }

    /** The numbers that mean something only for this question. */
    List<NumberAsked> numbersOf(Question q) {
        return k.numbers().values().stream()
                .filter(n -> n.of().equals(Optional.of(q.id())))
                .toList();
    }

    /** Not given, and not left open by the person either. */
    private boolean numberMissing(NumberAsked n, Facts facts) {
        return facts.number(n.id()).isEmpty()
                && derivedFrom(n).stream().anyMatch(q -> facts.finding(q.id()) == Finding.NOT_ASKED);
    }

    /** The questions that this number answers. */
    List<Question> derivedFrom(NumberAsked n) {
        return k.questions().values().stream()
                .filter(q -> q.derived().stream()
                        .flatMap(Condition::parts)
                        .anyMatch(p ->
                                p instanceof Condition.NumberIs is && is.id().equals(n.id())))
                .toList();
    }

    /** The questions of a page that apply and are not already known from another day. */
    List<Question> shown(Page page, Answers answers, Facts facts) {
        return page.questions().stream()
                .flatMap(id -> Optional.ofNullable(k.questions().get(id)).stream())
                .filter(q ->
                        facts.test(q.askedWhen(), Facts.Unknowns.ALL_OPEN) != org.paraspinal.care.intake.Truth.FALSE)
                .filter(q -> facts.finding(q.id()) == Finding.NOT_ASKED || saidToday(q, answers))
                .toList();
    }

    private static boolean saidToday(Question q, Answers answers) {
        var said = answers.said().get(q.id());
        return said != null && said.on().equals(answers.today());
    }

    /** The pages this person sees, in order, for saying how far they are. */
    List<Page> applying(Answers answers, Facts facts) {
        return k.pages().stream()
                .filter(p -> !shown(p, answers, facts).isEmpty())
                .toList();
    }

    /** A page by its name. */
    Page page(String id) {
        return k.pages().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such page of the safety check."));
    }

    /** A question by its id. */
    Question question(String id) {
        if (k.questions().get(id) instanceof Question q) return q;
        throw new NotFound("There is no such question.");
    }
}
