package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.knowledge.Claim;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PlanWords.Adjunct;
import org.paraspinal.care.knowledge.PlanWords.Complaint;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Technique;
import org.paraspinal.care.knowledge.Words.WordList;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.PlanStep;
import org.paraspinal.web.view.Statement;
import org.paraspinal.web.view.TechniquesPage;
import org.springframework.stereotype.Component;

/** The techniques in words, and what stands beside them. */
@Component
class TechniquesView {
    private final Knowledge k;
    private final Evidence evidence;
    private final Explained explained;

    TechniquesView(Knowledge knowledge, Evidence evidence) {
        this.k = knowledge;
        this.evidence = evidence;
        this.explained = new Explained(knowledge);
    }

    TechniquesPage page(Frame frame, List<Link> links) {
        return new TechniquesPage(
                frame,
                k.techniques().values().stream().map(this::entry).toList(),
                k.routines().stream().map(this::routine).toList(),
                k.planWords().complaints().stream().map(this::complaint).toList(),
                besides(),
                links);
    }

    /** What there is besides massage, told and not ordered. */
    List<TechniquesPage.Named> besides() {
        return k.planWords().adjuncts().stream().map(this::besides).toList();
    }

    private TechniquesPage.Named besides(Adjunct a) {
        return new TechniquesPage.Named(
                a.id(),
                a.name(),
                new Statement(a.says(), Explained.words(a.mark()), explained.sources(a.sources())),
                shown(a.claims()));
    }

    private TechniquesPage.Entry entry(Technique t) {
        return new TechniquesPage.Entry(
                t.id(),
                Fields.capital(k.words().techniques().name(t.id())),
                t.says(),
                grade(t.grade()),
                t.guided()
                        ? Said.list(
                                t.deliveries().stream().map(TechniquesView::who).toList())
                        : "nobody here",
                t.goodFor(),
                t.how().map(this::facts).orElse(List.of()),
                t.refused().map(r -> new TechniquesPage.Refused(r.why(), r.who())),
                new Statement(t.evidence(), "Grade " + t.grade(), explained.sources(t.sources())),
                shown(t.claims()),
                t.notWhen(),
                leftOutFor(t.id()));
    }

    private static String who(String delivery) {
        return switch (delivery) {
            case "self" -> "yourself";
            case "partner" -> "a partner";
            default -> "a therapist";
        };
    }

    private static String grade(String grade) {
        return switch (grade) {
            case "A" -> "A: good";
            case "B" -> "B: moderate";
            case "C" -> "C: low";
            case "D" -> "D: very low, or none";
            default -> "X: not for home";
        };
    }

    private List<Fact> facts(Technique.How h) {
        var out = new ArrayList<Fact>();
        out.add(fact("Where", h.tissue()));
        out.add(fact("Which way", h.direction()));
        out.add(fact("With", names(k.words().contacts(), h.contacts())));
        h.speed().ifPresent(s -> out.add(fact("How fast", s.written() + " cm a second")));
        out.add(fact("How hard", h.pressure().written() + " of 10"));
        out.add(fact(
                "How long", minutes(h.areaMinutes()) + " on one area, " + minutes(h.sessionMinutes()) + " in all"));
        out.add(fact(
                "How often", times(h.timesAWeek()) + " a week, for " + h.weeks().written() + " weeks"));
        out.add(fact(
                "How you lie or sit",
                Said.list(
                        h.positions().stream().map(k.words().positions()::name).toList())));
        h.props().ifPresent(p -> out.add(fact("You need", p)));
        return out;
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, value, Optional.empty());
    }

    private static String minutes(Technique.Span s) {
        return s.written() + (s.to() == 1 ? " minute" : " minutes");
    }

    private static String times(Technique.Span s) {
        return s.to() == 1 ? "once" : s.written() + " times";
    }

    private static String names(WordList words, List<String> ids) {
        return ids.stream().map(words::name).collect(Collectors.joining(", "));
    }

    private List<Statement> shown(List<String> claims) {
        return claims.stream()
                .flatMap(id -> k.said(id).stream())
                .map(this::statement)
                .toList();
    }

    private Statement statement(Claim.Said s) {
        return new Statement(
                evidence.says(s),
                Explained.words(s.mark()) + ", " + s.certainty().words() + " certainty",
                explained.sources(s.sources()));
    }

    /** What the safety check asks about and leaves the technique out for, in its own words. */
    private List<String> leftOutFor(String technique) {
        return k.rules().stream()
                .filter(r -> Stream.concat(Stream.of(r.then(), r.ifUnsure()), r.onceCleared().stream())
                        .anyMatch(c -> c.limits().techniquesBarred().contains(technique)))
                .flatMap(r -> r.item().stream())
                .distinct()
                .map(k::ask)
                .toList();
    }

    private TechniquesPage.Complaint complaint(Complaint c) {
        return new TechniquesPage.Complaint(
                c.name(),
                routines(c.first()),
                routines(c.second()),
                new Statement(c.note(), Explained.words(c.mark()), explained.sources(c.sources())));
    }

    private List<Link> routines(List<String> ids) {
        return ids.stream()
                .flatMap(id -> k.routines().stream().filter(r -> r.id().equals(id)))
                .map(r -> new Link(r.id() + ", " + r.title(), "#" + r.id()))
                .toList();
    }

    private TechniquesPage.RoutineEntry routine(Routine r) {
        return new TechniquesPage.RoutineEntry(
                r.id(),
                r.title(),
                Fields.capital(who(r.delivery())) + ", "
                        + or(r.positions().stream()
                                .map(k.words().positions()::name)
                                .toList())
                        + ", for " + or(r.goals().stream().map(this::goal).toList()) + ".",
                Said.minutes(r.steps().stream().mapToInt(Routine.Step::seconds).sum()),
                r.props(),
                r.steps().stream()
                        .map(s -> new TechniquesPage.Timed(PlanStep.time(s.seconds()), sentence(s)))
                        .toList(),
                r.differs(),
                new Statement(
                        "Seconds, order and places are ours.",
                        Explained.words(r.mark()),
                        explained.sources(r.sources())));
    }

    private static String sentence(Routine.Step s) {
        String side = switch (s.side()) {
            case "left" -> "Left: ";
            case "right" -> "Right: ";
            default -> "";
        };
        return side + s.does() + "." + s.note().map(n -> " " + n).orElse("");
    }

    private String goal(String id) {
        return k.goals().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String or(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
