package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Judges facts by every rule there is, in two rounds. First what is certain, whatever the open answers turn out to be: the gravest
 * verdict wins, and limits combine to the strictest. Then every rule that could still fire: where that would change the verdict,
 * a limit or a piece of advice, it counts as "answers needed" and its limits already apply. Which rules those are is decided by
 * {@link Masks}; the reasons are unfolded here.
 */
public final class Screening {
    /** One for each thread, since it works in rows of its own; new where the knowledge is another. */
    private static final ThreadLocal<@Nullable Deciding> HERE = new ThreadLocal<>();

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
        return unfolded(facts, decide(facts));
    }

    /** The verdict's place in the rank order alone, without reasons; it leaves no garbage behind. */
    public static VerdictLevel code(Facts facts) {
        return deciding(facts).code(facts.glance());
    }

    /** The verdict and the rules behind it, not yet unfolded. */
    public static Decision decide(Facts facts) {
        return deciding(facts).decide(facts.glance());
    }

    private static Deciding deciding(Facts facts) {
        var masks = Masks.of(facts.knowledge());
        Deciding here = HERE.get();
        if (here == null || !here.by(masks)) {
            here = new Deciding(masks);
            HERE.set(here);
        }
        return here;
    }

    private static Verdict unfolded(Facts facts, Decision decision) {
        var screening = new Screening(facts);
        decision.certain().forEach(screening::certain);
        decision.open().forEach(screening::open);
        return screening.verdict();
    }

    private void certain(Decision.Certain c) {
        add(limits, c.rule(), c.consequence());
        advice.addAll(c.consequence().limits().advice());
        VerdictLevel called = c.consequence().verdict();
        if (called == VerdictLevel.ANSWERS_NEEDED) stillToAsk.addAll(unsettled(c.rule()));
        level = level.or(called);
        reasons.add(new Reason(c.rule(), c.how(), called, c.consequence().until(), said(c.rule()), List.of()));
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
