package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;

/** Whether a condition holds for a person, as gates: the same logic as {@link Facts#test}. */
final class Conditions {
    private final Knowledge k;
    private final Gates g;
    private final Anybody person;

    Conditions(Knowledge k, Gates g, Anybody person) {
        this.k = k;
        this.g = g;
        this.person = person;
    }

    Kleene of(Condition c, Unknowns unknowns) {
        return of(c, unknowns, false);
    }

    private Kleene of(Condition c, Unknowns unknowns, boolean negated) {
        return switch (c) {
            case Condition.Always _ -> constant(!negated);
            case Condition.Not n -> of(n.of(), unknowns, !negated);
            case Condition.And a -> negated ? any(a.all(), unknowns, true) : all(a.all(), unknowns, false);
            case Condition.Or o -> negated ? all(o.any(), unknowns, true) : any(o.any(), unknowns, false);
            case Condition.AtLeast a -> atLeast(a, unknowns, negated);
            case Condition.Unsure u -> unsure(u, unknowns, negated);
            case Condition.Yes y -> yes(y.id(), unknowns, negated);
            case Condition.NumberIs n -> number(n, unknowns, negated);
            case Condition.ChoiceIs is -> choice(is, unknowns, negated);
            case Condition.SiteIn in -> site(in, unknowns, negated);
        };
    }

    private Kleene constant(boolean value) {
        return new Kleene(g.constant(value), g.constant(!value));
    }

    private Kleene all(List<Condition> parts, Unknowns unknowns, boolean negated) {
        var of = parts.stream().map(p -> of(p, unknowns, negated)).toList();
        return new Kleene(
                g.and(of.stream().map(Kleene::isTrue).toList()),
                g.or(of.stream().map(Kleene::isFalse).toList()));
    }

    private Kleene any(List<Condition> parts, Unknowns unknowns, boolean negated) {
        var of = parts.stream().map(p -> of(p, unknowns, negated)).toList();
        return new Kleene(
                g.or(of.stream().map(Kleene::isTrue).toList()),
                g.and(of.stream().map(Kleene::isFalse).toList()));
    }

    private Kleene atLeast(Condition.AtLeast a, Unknowns unknowns, boolean negated) {
        int needed = negated ? a.of().size() - a.many() + 1 : a.many();
        var of = a.of().stream().map(p -> of(p, unknowns, negated)).toList();
        return new Kleene(
                g.atLeast(needed, of.stream().map(Kleene::isTrue).toList()),
                g.atLeast(needed, of.stream().map(Kleene::mayBeTrue).toList()).negate());
    }

    private Kleene unsure(Condition.Unsure u, Unknowns unknowns, boolean negated) {
        var counted = k.questions().values().stream()
                .filter(u::counts)
                .map(q -> person.found(q.id()))
                .toList();
        Literal sure =
                g.atLeast(u.many(), counted.stream().map(Anybody.Answer::unsure).toList());
        Literal possible = g.atLeast(
                u.many(),
                counted.stream().map(a -> g.or(a.yes(), a.no()).negate()).toList());
        return unknownBetween(sure, possible.negate(), g.yes(), unknowns, negated);
    }

    private Kleene yes(String id, Unknowns unknowns, boolean negated) {
        Anybody.Answer found = person.found(id);
        int dot = id.indexOf('.');
        Literal isTrue = found.yes();
        Literal isFalse = found.no();
        Literal notAsked = found.given(g).negate();
        if (dot < 0) return unknownBetween(isTrue, isFalse, notAsked, unknowns, negated);
        Anybody.Answer item = person.found(id.substring(0, dot));
        Literal open = g.and(isTrue.negate(), isFalse.negate());
        Literal off = g.and(open, item.no());
        Literal strictest = g.and(open, g.or(item.yes(), item.unsure()));
        Polarity polarity = k.qualifier(id).orElseThrow().polarity();
        boolean neutral = polarity == Polarity.NEUTRAL;
        Literal asTrue = g.or(isTrue, polarity == Polarity.ADVERSE || (neutral && !negated) ? strictest : g.no());
        Literal asFalse =
                g.or(isFalse, off, polarity == Polarity.FAVOURABLE || (neutral && negated) ? strictest : g.no());
        return unknownBetween(asTrue, asFalse, notAsked, unknowns, negated);
    }

    /** Where it is neither, it is unknown, or unfulfilled for the reason that is not to count. */
    private Kleene unknownBetween(
            Literal isTrue, Literal isFalse, Literal notAsked, Unknowns unknowns, boolean negated) {
        Literal holds = negated ? isFalse : isTrue;
        Literal fails = negated ? isTrue : isFalse;
        Literal between = g.and(holds.negate(), fails.negate());
        Literal unfulfilled = switch (unknowns) {
            case ALL_OPEN -> g.no();
            case UNASKED_AS_UNFULFILLED -> g.and(between, notAsked);
            case UNSURE_AS_UNFULFILLED -> g.and(between, notAsked.negate());
        };
        return new Kleene(holds, g.or(fails, unfulfilled));
    }

    private Kleene number(Condition.NumberIs is, Unknowns unknowns, boolean negated) {
        var holds = k.cellsOf(is.id()).values().stream()
                .map(v -> is.comparison().holds(v, is.bound()))
                .toList();
        if (holds.stream().distinct().count() == 1) return constant(holds.getFirst() != negated);
        var yes = new ArrayList<Literal>();
        var no = new ArrayList<Literal>();
        for (int i = 0; i < holds.size(); i++)
            (holds.get(i) ? yes : no).add(person.cells(is.id()).get(i));
        Kleene known = unknownBetween(g.or(yes), g.or(no), g.yes(), unknowns, negated);
        Optional<String> of = Optional.ofNullable(k.numbers().get(is.id())).flatMap(NumberAsked::of);
        if (of.isEmpty()) return known;
        Anybody.Answer item = person.found(of.get());
        Literal missing = person.known(is.id()).negate();
        Literal applies = g.and(missing, g.or(item.yes(), item.unsure()));
        Literal off = g.and(missing, item.no());
        return new Kleene(g.or(known.isTrue(), applies), g.and(applies.negate(), g.or(known.isFalse(), off)));
    }

    private Kleene choice(Condition.ChoiceIs is, Unknowns unknowns, boolean negated) {
        var words = person.choice(is.choice());
        Literal chosen = words.getOrDefault(is.word(), g.no());
        Literal none = g.or(words.values()).negate();
        Literal other = g.and(chosen.negate(), none.negate());
        if (is.choice().equals(Intake.TECHNIQUE))
            return unknownBetween(chosen, chosen.negate(), g.yes(), unknowns, negated);
        return unknownBetween(chosen, other, g.yes(), unknowns, negated);
    }

    private Kleene site(Condition.SiteIn in, Unknowns unknowns, boolean negated) {
        var area = k.body().meant(in.area()).orElseThrow();
        Literal there = g.or(person.sites().entrySet().stream()
                .filter(e -> area.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        return unknownBetween(there, g.and(person.sitesAsked(), there.negate()), g.yes(), unknowns, negated);
    }
}
