package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;

/**
 * A person of whom nothing is fixed: one free wire for each thing that can be said. Each question is answered yes, no, unsure or
 * not at all; each number lies in one of the cells that the rules cut, or is not known; and so on.
 */
final class Anybody {
    private final Knowledge k;
    private final Gates g;
    private final String name;
    private final Map<String, Answer> said = new LinkedHashMap<>();
    private final Map<String, Answer> settled = new HashMap<>();
    private final Map<String, List<Literal>> cells = new LinkedHashMap<>();
    private final Map<String, Map<String, Literal>> choices = new LinkedHashMap<>();
    private final Map<String, Literal> sites = new LinkedHashMap<>();
    private final Literal sitesAsked;
    private final Map<String, Literal> clearances = new LinkedHashMap<>();

    /** One answer: at most one of the three wires carries yes; none, when it was not given. */
    record Answer(Literal yes, Literal no, Literal unsure) {
        List<Literal> all() {
            return List.of(yes, no, unsure);
        }

        Literal given(Gates g) {
            return g.or(all());
        }
    }

    Anybody(Knowledge k, Gates g, String name) {
        this.k = k;
        this.g = g;
        this.name = name;
        for (Question q : k.questions().values()) {
            said.put(q.id(), answer(q.id()));
            q.qualifiers().forEach(x -> said.put(x.id(), answer(x.id())));
            clearances.put(q.id(), free("clearance of " + q.id()));
        }
        for (NumberAsked n : k.numbers().values()) {
            var of = new ArrayList<Literal>();
            for (double v : k.cellsOf(n.id()).values()) of.add(free(n.id() + " = " + v));
            g.atMostOne(of);
            cells.put(n.id(), of);
        }
        k.words().choices().forEach((choice, list) -> {
            var of = new LinkedHashMap<String, Literal>();
            list.ids().forEach(w -> of.put(w, free(choice + " is " + w)));
            g.atMostOne(List.copyOf(of.values()));
            boolean always = choice.equals(Intake.VISIT) || choice.equals(Intake.ANSWERING);
            if (always) g.always(g.or(of.values()));
            choices.put(choice, of);
        });
        sitesAsked = free("sites asked");
        for (String place : k.body().sided()) {
            Literal marked = free("site " + place);
            g.always(g.implies(marked, sitesAsked));
            sites.put(place, marked);
        }
    }

    private Answer answer(String id) {
        var a = new Answer(free(id + " yes"), free(id + " no"), free(id + " unsure"));
        g.atMostOne(a.all());
        return a;
    }

    private Literal free(String what) {
        return g.free(name + ": " + what);
    }

    Answer said(String id) {
        if (said.get(id) instanceof Answer a) return a;
        throw new IllegalArgumentException("No such question: " + id);
    }

    Set<String> answerable() {
        return said.keySet();
    }

    List<Literal> cells(String number) {
        return cells.getOrDefault(number, List.of());
    }

    Map<String, Literal> choice(String choice) {
        return choices.getOrDefault(choice, Map.of());
    }

    Map<String, Literal> sites() {
        return sites;
    }

    Literal sitesAsked() {
        return sitesAsked;
    }

    Literal clearance(String item) {
        return clearances.getOrDefault(item, g.no());
    }

    Literal known(String number) {
        return g.or(cells(number));
    }

    /** What was found: the answer said, unless a number says yes or, with nothing said, no; or the question does not apply. */
    Answer found(String id) {
        if (settled.get(id) instanceof Answer a) return a;
        if (!(k.questions().get(id) instanceof Question q)) return said(id);
        Kleene derived = counted(q.derived());
        Kleene implied = counted(q.impliedBy());
        Literal forced = g.or(derived.isTrue(), implied.isTrue());
        Answer s = said(id);
        Literal silent =
                g.and(s.given(g).negate(), g.or(derived.isFalse(), applies(q).negate()));
        var found = new Answer(
                g.or(forced, s.yes()),
                g.and(forced.negate(), g.or(s.no(), silent)),
                g.and(forced.negate(), s.unsure()));
        settled.put(id, found);
        return found;
    }

    /** The wires of somebody who is well, was asked everything, and whom no doctor had to clear. */
    Stream<Literal> wellAndAsked() {
        var out = new ArrayList<Literal>();
        k.questions().values().forEach(q -> {
            boolean favourable = q.polarity() == Polarity.FAVOURABLE;
            out.add(favourable ? said(q.id()).yes() : said(q.id()).no());
            q.qualifiers().forEach(x -> out.add(said(x.id()).given(g).negate()));
            out.add(clearance(q.id()).negate());
        });
        choice(Intake.VISIT).values().stream().limit(1).forEach(out::add);
        choice(Intake.ANSWERING).values().stream().limit(1).forEach(out::add);
        choice(Intake.TECHNIQUE).values().forEach(w -> out.add(w.negate()));
        sites.values().forEach(s -> out.add(s.negate()));
        return out.stream();
    }

    /** Whether the question applies to this person at all. */
    Literal applies(Question q) {
        return new Conditions(k, g, this).of(q.askedWhen(), Unknowns.ALL_OPEN).mayBeTrue();
    }

    private Kleene counted(Optional<Condition> condition) {
        if (condition.isEmpty()) return new Kleene(g.no(), g.no());
        Literal known = g.and(condition
                .get()
                .parts()
                .flatMap(p -> p instanceof Condition.NumberIs n ? Stream.of(known(n.id())) : Stream.of())
                .toList());
        Kleene is = new Conditions(k, g, this).of(condition.get(), Unknowns.ALL_OPEN);
        return new Kleene(g.and(known, is.isTrue()), g.and(known, is.isFalse()));
    }
}
