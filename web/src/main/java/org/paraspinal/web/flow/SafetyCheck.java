package org.paraspinal.web.flow;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Returning;
import org.paraspinal.care.intake.Truth;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Page;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.ReturnRow;

/**
 * What to ask next: whatever can still change the verdict, page by page in the order of the pages. What sharpens a tick is asked right
 * after it, and what the person was not sure of once more in plainer words. A certain emergency ends the check.
 */
final class SafetyCheck {
    /** The page for who comes back, in place of the id of a page. */
    static final String RETURN = "return";

    private final Knowledge k;

    SafetyCheck(Knowledge knowledge) {
        k = knowledge;
    }

    /** A place in the check. */
    sealed interface Stop {
        /** Who comes back within a week. */
        record Return() implements Stop {}

        /** Who gives it, age, pain, where. */
        record About() implements Stop {}

        /** A page of questions. */
        record Questions(Page page) implements Stop {}

        /** What sharpens one ticked question. */
        record Details(Question question) implements Stop {}

        /** What the person was not sure of on one page. */
        record Again(String page) implements Stop {}

        /** Nothing more to ask. */
        record Done() implements Stop {}

        default String href() {
            return switch (this) {
                case Return _ -> "/check/return";
                case About _ -> "/check/about";
                case Questions q -> "/check/page/" + q.page().id();
                case Details d -> "/check/details/" + d.question().id();
                case Again a -> "/check/again/" + a.page();
                case Done _ -> "/verdict";
            };
        }
    }

    /** The first thing that still has to be asked. */
    Stop next(Standing s) {
        Optional<Question> details = k.questions().values().stream()
                .filter(q -> needsDetails(q, s.facts()))
                .findFirst();
        if (s.emergency() && details.isEmpty()) return new Stop.Done();
        if (comesBack(s)) return new Stop.Return();
        if (!introduced(s.facts())) return new Stop.About();
        if (details.isPresent()) return new Stop.Details(details.get());
        if (!toAskAgain(RETURN, s).isEmpty()) return new Stop.Again(RETURN);
        for (Page page : k.pages()) if (!toAskAgain(page.id(), s).isEmpty()) return new Stop.Again(page.id());
        for (Page page : k.pages()) if (page.questions().stream().anyMatch(s::open)) return new Stop.Questions(page);
        return new Stop.Done();
    }

    private static boolean introduced(Facts facts) {
        return facts.choice(Intake.DELIVERY).isPresent()
                && known(facts)
                && facts.number("pain-now").isPresent();
    }

    /** What holds longer than a day of the first page. */
    private static boolean known(Facts facts) {
        return facts.choice(Intake.SEX).isPresent() && facts.number("age").isPresent();
    }

    /** Whether a row not answered today would let an earlier answer hold on. */
    private boolean comesBack(Standing s) {
        return known(s.facts())
                && k.returning().stream()
                        .filter(r -> !s.saidToday(r.id()))
                        .flatMap(r -> r.holdsOn().stream())
                        .anyMatch(q -> s.open(q) && Returning.couldHoldOn(k, s.answers(), q));
    }

    /** The rows for who comes back that stand for something still open, or were answered today. */
    List<ReturnRow> rows(Standing s) {
        return k.returning().stream()
                .filter(r -> s.saidToday(r.id()) || r.questions().anyMatch(s::open))
                .toList();
    }

    /** What was answered yes the last time and holds on while its row is denied. */
    List<Question> stillYes(Standing s) {
        return k.questions().values().stream()
                .filter(q -> k.rowFor(q.id())
                        .filter(r -> r.holdsOn().contains(q.id()))
                        .isPresent())
                .filter(q -> Returning.couldHoldOn(k, s.answers(), q.id()) && saidYes(q, s))
                .toList();
    }

    private static boolean saidYes(Question q, Standing s) {
        var said = s.answers().said().get(q.id());
        return said != null && said.value().equals("yes");
    }

    /** What the person was not sure of the last time. */
    List<Question> unsureBefore(Standing s) {
        return k.questions().values().stream()
                .filter(q -> s.open(q.id()) && s.unsureBefore(q.id()) && applies(q, s.facts()))
                .toList();
    }

    /** What speaks for massage must be said anew each time. */
    List<Question> goodNews(Standing s) {
        return k.questions().values().stream()
                .filter(q -> q.polarity() == Polarity.FAVOURABLE && s.open(q.id()) && applies(q, s.facts()))
                .filter(q -> !s.unsureBefore(q.id()))
                .toList();
    }

    /** What was answered "not sure" on a page and is to be asked once more. */
    List<String> toAskAgain(String page, Standing s) {
        List<String> there = page.equals(RETURN)
                ? k.returning().stream().map(ReturnRow::id).toList()
                : page(page).questions();
        return there.stream().filter(s::unsureOnce).toList();
    }

    /** The plainer words of a question or row. */
    String plainer(String id) {
        return k.row(id)
                .map(ReturnRow::again)
                .or(() -> Optional.ofNullable(k.questions().get(id)).flatMap(Question::again))
                .orElseGet(() -> k.ask(id));
    }

    private boolean needsDetails(Question q, Facts facts) {
        if (facts.finding(q.id()) != Finding.PRESENT) return false;
        boolean qualifier = q.qualifiers().stream().anyMatch(x -> facts.finding(x.id()) == Finding.NOT_ASKED);
        boolean place = q.places() && !facts.answers().places().containsKey(q.id());
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

    /** The questions of a page that are worth asking, or were answered today. */
    List<Question> shown(Page page, Standing s) {
        return page.questions().stream()
                .flatMap(id -> Optional.ofNullable(k.questions().get(id)).stream())
                .filter(q -> applies(q, s.facts()))
                .filter(q -> s.open(q.id()) || s.saidToday(q.id()))
                .toList();
    }

    private static boolean applies(Question q, Facts facts) {
        return facts.test(q.askedWhen(), Facts.Unknowns.ALL_OPEN) != Truth.FALSE;
    }

    /** The pages this person sees, in order, for saying how far they are. */
    List<Page> applying(Standing s) {
        return k.pages().stream().filter(p -> !shown(p, s).isEmpty()).toList();
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
