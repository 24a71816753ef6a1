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
 * Judges facts by every rule there is. The gravest verdict of all rules wins; limits combine to the strictest; a rule that
 * could still fire counts as "answers needed", and its limits already apply. Reasons are recorded on the way.
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
        facts.knowledge().rules().forEach(screening::weigh);
        return screening.verdict();
    }

    private void weigh(Rule rule) {
        Truth fires = facts.test(rule.when(), Unknowns.ALL_OPEN);
        switch (fires) {
            case TRUE -> fired(rule, Reason.How.FIRED, rule.then());
            case UNKNOWN -> undecided(rule);
            case FALSE -> {}
        }
    }

    /** Unknown because of unsure answers, of unasked ones, or of both: each has its own consequence. */
    private void undecided(Rule rule) {
        boolean unsure = facts.test(rule.when(), Unknowns.UNASKED_AS_UNFULFILLED) != Truth.FALSE;
        boolean open = !unsure || facts.test(rule.when(), Unknowns.UNSURE_AS_UNFULFILLED) != Truth.FALSE;
        if (unsure) fired(rule, Reason.How.UNSURE, rule.ifUnsure());
        if (open) open(rule);
    }

    private void fired(Rule rule, Reason.How how, Consequence consequence) {
        Optional<Consequence> cleared = consequence.verdict() == VerdictLevel.CLINICIAN_FIRST
                ? rule.item().flatMap(facts::clearance).flatMap(_ -> rule.onceCleared())
                : Optional.empty();
        Consequence c = cleared.orElse(consequence);
        Reason.How lowered = cleared.isPresent() ? Reason.How.CLEARED : how;
        apply(rule, c);
        advice.addAll(c.limits().advice());
        if (c.verdict() == VerdictLevel.ANSWERS_NEEDED) stillToAsk.addAll(unsettled(rule));
        level = level.or(c.verdict());
        reasons.add(new Reason(rule, lowered, c.verdict(), c.until(), said(rule), List.of()));
    }

    /** What calls for no more than to go on leaves the verdict as it is, but its limits hold, and so it is a reason too. */
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

    private void open(Rule rule) {
        apply(rule, rule.then());
        Set<String> waitsFor = facts.unasked(rule.when());
        boolean goesOn = rule.then().verdict() == VerdictLevel.PROCEED;
        VerdictLevel asks = goesOn ? VerdictLevel.PROCEED : VerdictLevel.ANSWERS_NEEDED;
        if (!goesOn) stillToAsk.addAll(waitsFor);
        level = level.or(asks);
        reasons.add(new Reason(rule, Reason.How.OPEN, asks, Optional.empty(), List.of(), List.copyOf(waitsFor)));
    }

    private void apply(Rule rule, Consequence c) {
        limits.add(c.limits(), rule.item().map(facts::marked).orElse(Set.of()));
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
                case Condition.Always _, Condition.Not _, Condition.And _, Condition.Or _ -> {}
            }
        });
        return List.copyOf(out);
    }

    private Verdict verdict() {
        boolean settled = level == VerdictLevel.EMERGENCY_NOW;
        Limits found = limits.limits();
        reasons.sort(Comparator.comparing(Reason::level).reversed());
        var grounds = new Grounds(
                facts,
                level.cleared() ? found : found.closed(),
                List.copyOf(advice),
                reasons,
                settled ? List.of() : List.copyOf(stillToAsk));
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
