package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.intake.Truth;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/** Judges by the rules as they are written, each condition walked through for each person: what {@link Masks} must come to. */
final class AsWritten {
    private final Facts facts;
    private final Limits.Strictest limits = new Limits.Strictest();
    private final Set<String> advice = new LinkedHashSet<>();
    private final List<String> reasons = new ArrayList<>();
    private VerdictLevel level = VerdictLevel.PROCEED;

    private AsWritten(Facts facts) {
        this.facts = facts;
    }

    /**
     * What came of it.
     *
     * @param reasons how each rule bears on it, the rule, and the verdict it calls for, in the order of the rules
     */
    record Came(VerdictLevel level, Limits limits, List<String> advice, List<String> reasons) {}

    static Came judge(Facts facts) {
        var judge = new AsWritten(facts);
        List<Rule> rules = facts.knowledge().rules();
        rules.forEach(judge::whatIsCertain);
        judge.whatIsOpen(rules);
        return new Came(judge.level, judge.limits.limits(), List.copyOf(judge.advice), List.copyOf(judge.reasons));
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
        add(limits, rule, c);
        advice.addAll(c.limits().advice());
        level = level.or(c.verdict());
        reasons.add((cleared.isPresent() ? Reason.How.CLEARED : how) + " " + rule.id() + " " + c.verdict());
    }

    private void open(Rule rule) {
        add(limits, rule, rule.then());
        boolean goesOn = rule.then().verdict() == VerdictLevel.PROCEED
                && rule.when().parts().noneMatch(Condition.Yes.class::isInstance);
        VerdictLevel asks = goesOn ? VerdictLevel.PROCEED : VerdictLevel.ANSWERS_NEEDED;
        level = level.or(asks);
        reasons.add(Reason.How.OPEN + " " + rule.id() + " " + asks);
    }

    private void add(Limits.Strictest to, Rule rule, Consequence c) {
        to.add(c.limits(), rule.item().map(facts::marked).orElse(Set.of()));
    }
}
