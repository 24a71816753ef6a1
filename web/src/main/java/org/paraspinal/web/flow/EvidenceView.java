package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.care.evidence.Answered;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.knowledge.Claim;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Mark;
import org.paraspinal.care.knowledge.ReviewResult;
import org.paraspinal.care.knowledge.Sayings.Yardstick;
import org.paraspinal.care.knowledge.Term;
import org.paraspinal.care.knowledge.TrialResult;
import org.paraspinal.web.view.ClaimPage;
import org.paraspinal.web.view.ClaimPage.Shown;
import org.paraspinal.web.view.ClaimPage.StudyRow;
import org.paraspinal.web.view.EvidencePage;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.FiguresPage;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.PopularPage;
import org.paraspinal.web.view.QuestionView;
import org.paraspinal.web.view.Statement;
import org.springframework.stereotype.Component;

/** The evidence in words and tables; its figures come from the data set. */
@Component
class EvidenceView {
    private static final String NOT_LOOKED = "No study found";
    private static final Set<Term> SOON = Set.of(Term.RIGHT_AFTER, Term.SHORT);

    private final Knowledge k;
    private final Evidence evidence;
    private final Explained explained;
    private final FiguresInWords figures;

    EvidenceView(Knowledge knowledge, Evidence evidence) {
        this.k = knowledge;
        this.evidence = evidence;
        this.explained = new Explained(knowledge);
        figures = new FiguresInWords();
    }

    EvidencePage evidence(Frame frame, List<Link> links) {
        return new EvidencePage(
                frame,
                k.sayings().answer().stream()
                        .map(a -> new EvidencePage.Part(
                                a.asks(), a.says().stream().map(this::line).toList()))
                        .toList(),
                on("evidence").map(this::row).toList(),
                anyway(),
                links);
    }

    PopularPage popular(Frame frame, List<Link> links) {
        return new PopularPage(
                frame,
                on("popular")
                        .map(c -> new PopularPage.Saying(
                                href(c),
                                c.about(),
                                c.popular(),
                                c.backing().words(),
                                c.terms().stream().map(evidence::says).toList()))
                        .toList(),
                links);
    }

    ClaimPage claim(Frame frame, Claim c, List<Link> links) {
        var pools = new LinkedHashSet<String>();
        var rows = new LinkedHashSet<String>();
        c.terms().forEach(t -> {
            t.pool().ifPresent(pools::add);
            rows.addAll(t.numbers());
        });
        return new ClaimPage(
                frame,
                c.about(),
                c.popular(),
                explained.sources(c.heard()),
                c.backing().words(),
                c.terms().stream()
                        .map(t -> new Shown(
                                Fields.capital(t.term().words()), t.backing().words(), statement(t)))
                        .toList(),
                pools.stream().map(p -> question(evidence.answer(p))).toList(),
                rows.stream().flatMap(this::study).toList(),
                anyway(),
                links);
    }

    FiguresPage figures(Frame frame, List<Link> links) {
        var all = evidence.answers().values();
        return new FiguresPage(
                frame,
                k.studies().trials().size(),
                k.studies().reviews().size(),
                all.stream().filter(a -> !a.pool().check()).map(this::question).toList(),
                all.stream().filter(a -> a.pool().check()).map(this::question).toList(),
                k.sayings().yardsticks().stream()
                        .map(y -> new FiguresPage.Named(y.name(), statement(y)))
                        .toList(),
                prior(),
                k.studies().files().keySet().stream()
                        .sorted()
                        .map(f -> new Link(f, "/evidence/files/" + f))
                        .toList(),
                links);
    }

    private Stream<Claim> on(String page) {
        return k.claims().values().stream().filter(c -> c.on().contains(page));
    }

    private static String href(Claim c) {
        return "/evidence/" + c.id();
    }

    private EvidencePage.ClaimRow row(Claim c) {
        return new EvidencePage.ClaimRow(
                href(c), c.about(), c.popular(), c.backing().words(), cell(c, SOON), cell(c, Set.of(Term.LONG)));
    }

    /** How it stands over these times; what holds at any time holds over each. */
    private static String cell(Claim c, Set<Term> terms) {
        return c.terms().stream()
                .filter(t -> terms.contains(t.term()) || t.term() == Term.ANY)
                .findFirst()
                .map(t -> t.backing().words() + ", " + t.certainty().words() + " certainty")
                .orElse(NOT_LOOKED);
    }

    private Statement statement(Claim.Said s) {
        return new Statement(evidence.says(s), strength(s), explained.sources(s.sources()));
    }

    private static String strength(Claim.Said s) {
        return Explained.words(s.mark()) + ", " + s.certainty().words() + " certainty"
                + (s.gradedByReview() ? " as the review graded it" : " as we judge it");
    }

    private EvidencePage.Line line(Claim.Said s) {
        String claim = s.id().substring(0, s.id().indexOf('/'));
        String about = k.claims().get(claim) instanceof Claim c ? c.about() : claim;
        return new EvidencePage.Line(evidence.says(s), strength(s), "/evidence/" + claim, about);
    }

    private List<Fact> anyway() {
        return k.sayings().yardsticks().stream()
                .map(y -> new Fact(y.name(), evidence.says(y.says()), Optional.empty()))
                .toList();
    }

    private Statement statement(Yardstick y) {
        return new Statement(evidence.says(y.says()), observed(y.mark()), explained.sources(y.sources()));
    }

    /** Rows of the data set that compare nothing are people followed up, and no case reports. */
    private static String observed(Mark mark) {
        return mark == Mark.CONSENSUS ? "People followed up, with nothing to compare" : Explained.words(mark);
    }

    private QuestionView question(Answered a) {
        return new QuestionView(
                a.pool().id(), a.pool().asks(), figures.facts(a), figures.notes(a), EvidencePlots.of(a));
    }

    private List<Fact> prior() {
        var p = evidence.prior();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Taken from", p.from().pool().asks(), Optional.empty()));
        facts.add(new Fact("Relief to begin from", Evidence.rounded(p.mean()) + " points of ten", Optional.empty()));
        facts.add(
                new Fact(
                        "Give or take",
                        Evidence.rounded(p.sd()) + " points of ten",
                        Optional.of(
                                p.spreadKnown()
                                        ? "one standard deviation, from how much settings differ"
                                        : "one standard deviation; how much settings differ is not known, so this width is our own caution")));
        return facts;
    }

    private Stream<StudyRow> study(String id) {
        if (k.studies().trials().get(id) instanceof TrialResult t) return Stream.of(trial(t));
        if (k.studies().reviews().get(id) instanceof ReviewResult r) return Stream.of(review(r));
        return Stream.empty();
    }

    private StudyRow trial(TrialResult t) {
        return new StudyRow(
                t.id(),
                "Study, " + t.year(),
                t.people(),
                t.technique() + ", against " + t.against(),
                figures.when(t),
                figures.result(t),
                t.note(),
                words(t.mark(), t.seen()),
                explained.sources(List.of(t.source())).getFirst());
    }

    private StudyRow review(ReviewResult r) {
        return new StudyRow(
                r.id(),
                "Review, " + r.year(),
                r.people(),
                r.against() + ": " + r.measured(),
                r.when(),
                figures.result(r),
                r.note(),
                words(r.mark(), r.seen()),
                explained.sources(List.of(r.source())).getFirst());
    }

    private static String words(Mark mark, boolean seen) {
        return observed(mark) + (seen ? "" : "; the figure was not seen at the source");
    }
}
