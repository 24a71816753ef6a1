package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.proof.Anybody.Answer;

/** Two people in one circuit, and the wires that say in what they are alike. */
final class Pair {
    final Gates g = new Gates();
    final Anybody a;
    final Anybody b;
    final Judged judgedA;
    final Judged judgedB;
    private final Knowledge k;
    private final Person persons;

    Pair(Knowledge k, Predicate<Rule> by) {
        this.k = k;
        a = new Anybody(k, g, "a");
        b = new Anybody(k, g, "b");
        judgedA = new Judged(k, g, a, by);
        judgedB = new Judged(k, g, b, by);
        persons = new Person(k);
    }

    /** The same answer, or none from both. */
    Literal alike(String id) {
        return alike(a.said(id), b.said(id));
    }

    private Literal alike(Answer x, Answer y) {
        return g.and(g.same(x.yes(), y.yes()), g.same(x.no(), y.no()), g.same(x.unsure(), y.unsure()));
    }

    /** The same numbers, choices, places and clearances. */
    Literal alikeOtherwise() {
        return g.and(Stream.of(alikeInNumbers(), alikeInChoices(), alikeInSites(), alikeInClearances())
                .toList());
    }

    Literal alikeInNumbers() {
        return g.and(k.numbers().keySet().stream().map(this::alikeInNumber).toList());
    }

    Literal alikeInNumber(String id) {
        var all = new ArrayList<Literal>();
        for (int i = 0; i < a.cells(id).size(); i++)
            all.add(g.same(a.cells(id).get(i), b.cells(id).get(i)));
        return g.and(all);
    }

    Literal alikeInChoices() {
        return g.and(
                k.words().choices().keySet().stream().map(this::alikeInChoice).toList());
    }

    Literal alikeInChoice(String choice) {
        return g.and(a.choice(choice).keySet().stream()
                .map(w -> g.same(
                        a.choice(choice).getOrDefault(w, g.no()),
                        b.choice(choice).getOrDefault(w, g.no())))
                .toList());
    }

    Literal alikeInSites() {
        var all = new ArrayList<Literal>(List.of(g.same(a.sitesAsked(), b.sitesAsked())));
        a.sites().forEach((place, is) -> all.add(g.same(is, b.sites().getOrDefault(place, g.no()))));
        return g.and(all);
    }

    Literal alikeInClearances() {
        return g.and(k.questions().keySet().stream()
                .map(q -> g.same(a.clearance(q), b.clearance(q)))
                .toList());
    }

    /** Both may be massaged. */
    Literal bothCleared() {
        return g.and(judgedA.cleared(), judgedB.cleared());
    }

    /** Each way in which the verdicts may differ in level, by its name. */
    Map<String, Literal> differsInLevel() {
        var out = new LinkedHashMap<String, Literal>();
        for (VerdictLevel level : VerdictLevel.values())
            out.put("differs in " + level.wire(), differ(judgedA.atLeast(level), judgedB.atLeast(level)));
        return out;
    }

    /** Each way in which limits and advice may differ, by its name; it counts only where both are cleared. */
    Map<String, Literal> differsWhenCleared() {
        var out = new LinkedHashMap<String, Literal>();
        for (Limit limit : Judged.everyLimit(k))
            out.put("differs in " + limit, differ(judgedA.forbids(limit), judgedB.forbids(limit)));
        for (String advice : Judged.everyAdvice(k))
            out.put("differs in the advice " + advice, differ(judgedA.advises(advice), judgedB.advises(advice)));
        return out;
    }

    private Literal differ(Literal one, Literal other) {
        return g.same(one, other).negate();
    }

    /** Two people of whom all of this is so, with as little the matter as can be, in words; empty when there are none. */
    Optional<String> find(Collection<Literal> all) {
        var wished = new ArrayList<Literal>();
        k.numbers().keySet().forEach(n -> wished.add(alikeInNumber(n)));
        k.words().choices().keySet().forEach(c -> wished.add(alikeInChoice(c)));
        wished.add(alikeInSites());
        a.answerable().forEach(id -> wished.add(alike(id)));
        Stream.concat(a.wellAndAsked(), b.wellAndAsked()).forEach(wished::add);
        return g.plainest(all, wished).map(this::inWords);
    }

    private String inWords(Gates.Case c) {
        var first = persons.answers(a, c);
        var second = persons.answers(b, c);
        var differ = new ArrayList<String>();
        for (String id : a.answerable())
            differ(
                    differ,
                    persons.said(id),
                    Optional.ofNullable(first.said().get(id)).map(Said::value),
                    Optional.ofNullable(second.said().get(id)).map(Said::value));
        for (String n : k.numbers().keySet())
            differ(
                    differ,
                    k.ask(n),
                    Optional.ofNullable(first.numbers().get(n)).map(f -> "" + f.value()),
                    Optional.ofNullable(second.numbers().get(n)).map(f -> "" + f.value()));
        for (String choice : k.words().choices().keySet())
            differ(
                    differ,
                    choice,
                    Optional.ofNullable(first.choices().get(choice)),
                    Optional.ofNullable(second.choices().get(choice)));
        differ(
                differ,
                "it hurts at",
                first.sites().map(Object::toString),
                second.sites().map(Object::toString));
        return "somebody - " + persons.inWords(first) + " - against the same person with " + String.join("; ", differ);
    }

    private static void differ(List<String> out, String what, Optional<String> one, Optional<String> other) {
        if (!one.equals(other)) out.add(what + ": " + one.orElse("not said") + " against " + other.orElse("not said"));
    }
}
