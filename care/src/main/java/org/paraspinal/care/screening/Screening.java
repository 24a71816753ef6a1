package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.intake.Truth;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Judges facts by every rule there is, in two rounds. First what is certain, whatever the open answers turn out to be: the gravest
 * verdict wins, and limits combine to the strictest. Then every rule that could still fire: where that would change the verdict,
 * a limit or a piece of advice, it counts as "answers needed" and its limits already apply. Reasons are recorded on the way.
 */
public final class Screening {
    private final Facts facts;
    private final Limits.Strictest limits = new Limits.Strictest();
    private final Set<String> advice = new LinkedHashSet<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<String> stillToAsk = new LinkedHashSet<>();
    private VerdictLevel level = VerdictLevel.PROCEED;

    private Screening(Facts facts) {
        this.facts = facts;
    }

    /** The verdict on these facts, for their day. */
    public static Verdict judge(Facts facts) {
        var screening = new Screening(facts);
        List<Rule> rules = facts.knowledge().rules();
        rules.forEach(screening::whatIsCertain);
        screening.whatIsOpen(rules);
        return screening.verdict();
    }

    private void whatIsCertain(Rule rule) {
        if (facts.test(rule.when(), Unknowns.ALL_OPEN) == Truth.TRUE) fired(rule, Reason.How.FIRED, rule.then());
        else if (unsure(rule)) fired(rule, Reason.How.UNSURE, rule.ifUnsure());
    }

    /** All open rules are held against what was certain before any of them, so that their order does not matter. */
    private void whatIsOpen(List<Rule> rules) {
        var certain = new Limits.Strictest(limits);
        var said = Set.copyOf(advice);
        VerdictLevel sure = level;
        for (Rule rule : rules) if (couldStillFire(rule) && matters(rule, sure, certain, said)) open(rule);
    }

    /** Unsure answers alone stand between the rule and firing. */
    private boolean unsure(Rule rule) {
        return facts.test(rule.when(), Unknowns.ALL_OPEN) == Truth.UNKNOWN
                && facts.test(rule.when(), Unknowns.UNASKED_AS_UNFULFILLED) != Truth.FALSE;
    }

    /** Something was not asked, and with it the rule would fire, or at least be unsure. */
    private boolean couldStillFire(Rule rule) {
        return facts.test(rule.when(), Unknowns.ALL_OPEN) == Truth.UNKNOWN
                && (!unsure(rule) || facts.test(rule.when(), Unknowns.UNSURE_AS_UNFULFILLED) != Truth.FALSE);
    }

    /** Whether it would change anything if this rule fired too. */
    private boolean matters(Rule rule, VerdictLevel sure, Limits.Strictest certain, Set<String> said) {
        VerdictLevel most = rule.then().verdict().or(rule.ifUnsure().verdict());
        if (most.compareTo(sure) > 0) return true;
        if (!sure.cleared()) return sure == VerdictLevel.NOT_TODAY && most == sure;
        var tightened = new Limits.Strictest(certain);
        add(tightened, rule, rule.then());
        return !said.containsAll(rule.then().limits().advice())
                || !certain.limits().withinOrEqual(tightened.limits());
    }

    private void fired(Rule rule, Reason.How how, Consequence consequence) {
        Optional<Consequence> cleared = consequence.verdict() == VerdictLevel.CLINICIAN_FIRST
                ? rule.item().flatMap(facts::clearance).flatMap(_ -> rule.onceCleared())
                : Optional.empty();
        Consequence c = cleared.orElse(consequence);
        Reason.How lowered = cleared.isPresent() ? Reason.How.CLEARED : how;
        add(limits, rule, c);
        advice.addAll(c.limits().advice());
        if (c.verdict() == VerdictLevel.ANSWERS_NEEDED) stillToAsk.addAll(unsettled(rule));
        level = level.or(c.verdict());
        reasons.add(new Reason(rule, lowered, c.verdict(), c.until(), said(rule), List.of()));
    }

    /** The questions of a rule that were answered without a yes or no: they are to be asked once more. */
    private List<String> unsettled(Rule rule) {
        return rule.when()
                .parts()
                .flatMap(p ->
                        p instanceof Condition.Yes y && facts.finding(y.id()).unsettled()
                                ? Stream.of(y.id())
                                : Stream.empty())
                .toList();
    }

    /** Who gives the massage is a choice, not a question: left open, the limits of every choice hold, and nobody is held up. */
    private void open(Rule rule) {
        add(limits, rule, rule.then());
        Set<String> waitsFor = facts.unasked(rule.when());
        boolean goesOn = rule.then().verdict() == VerdictLevel.PROCEED
                && rule.when().parts().noneMatch(Condition.Yes.class::isInstance);
        VerdictLevel asks = goesOn ? VerdictLevel.PROCEED : VerdictLevel.ANSWERS_NEEDED;
        if (!goesOn) stillToAsk.addAll(waitsFor);
        level = level.or(asks);
        reasons.add(new Reason(rule, Reason.How.OPEN, asks, Optional.empty(), List.of(), List.copyOf(waitsFor)));
    }

    private void add(Limits.Strictest to, Rule rule, Consequence c) {
        to.add(c.limits(), rule.item().map(facts::marked).orElse(Set.of()));
    }

    /** The words of the questions whose answers make the rule fire, with "not sure" said where it was. */
    private List<String> said(Rule rule) {
        var out = new LinkedHashSet<String>();
        rule.when().parts().forEach(part -> {
            switch (part) {
                case Condition.Yes y -> {
                    Finding f = facts.finding(y.id());
                    if (f == Finding.PRESENT) out.add(facts.knowledge().ask(y.id()));
                    if (f.unsettled())
                        out.add(facts.knowledge().ask(y.id()) + (f == Finding.UNSURE ? ": not sure" : ": not said"));
                }
                case Condition.NumberIs n ->
                    facts.number(n.id())
                            .ifPresent(v -> out.add(facts.knowledge().ask(n.id()) + " " + Math.round(v)));
                case Condition.ChoiceIs c ->
                    facts.choice(c.choice())
                            .filter(c.word()::equals)
                            .ifPresent(w -> out.add(c.choice() + ": "
                                    + facts.knowledge().words().name(c.choice(), w)));
                case Condition.SiteIn s -> out.add(facts.knowledge().body().name(s.area()));
                case Condition.Unsure u -> out.add("not sure of " + u.many() + " or more");
                case Condition.Always _, Condition.Not _, Condition.And _, Condition.Or _, Condition.AtLeast _ -> {}
            }
        });
        return List.copyOf(out);
    }

    /** Who is not cleared is not told how to go on: only what is said to everybody. */
    private Set<String> adviceForAll() {
        var out = new LinkedHashSet<String>();
        facts.knowledge().rules().stream()
                .filter(r -> r.when() instanceof Condition.Always)
                .forEach(r -> out.addAll(r.then().limits().advice()));
        return out;
    }

    private Verdict verdict() {
        reasons.sort(Comparator.comparing(Reason::level).reversed());
        var grounds = new Grounds(
                facts,
                level.cleared() ? limits.limits() : Limits.NOTHING,
                List.copyOf(level.cleared() ? advice : adviceForAll()),
                reasons,
                List.copyOf(stillToAsk));
        return switch (level) {
            case EMERGENCY_NOW -> new Verdict.EmergencyNow(grounds);
            case URGENT_SAME_DAY -> new Verdict.UrgentSameDay(grounds);
            case CLINICIAN_FIRST -> new Verdict.ClinicianFirst(grounds);
            case ANSWERS_NEEDED -> new Verdict.AnswersNeeded(grounds);
            case NOT_TODAY ->
                new Verdict.NotToday(
                        grounds,
                        reasons.stream()
                                .flatMap(r -> r.until().stream())
                                .distinct()
                                .toList());
            case ADAPT -> new Verdict.WithPrecautions(grounds);
            case PROCEED -> new Verdict.Standard(grounds);
        };
    }
}
