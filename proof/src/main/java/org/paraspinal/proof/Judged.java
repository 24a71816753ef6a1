package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * The verdict on somebody, as gates: the same two rounds as {@link org.paraspinal.care.screening.Screening}. What it says is held
 * against the real engine by a test over many people.
 */
final class Judged {
    private final Gates g;
    private final boolean marked;
    private final Anybody person;
    private final List<Weighed> certain = new ArrayList<>();
    private final Map<Rule, Literal> fired = new LinkedHashMap<>();
    private final Map<Rule, Literal> open = new LinkedHashMap<>();
    private final Map<VerdictLevel, Literal> sure = new EnumMap<>(VerdictLevel.class);
    private final Map<VerdictLevel, Literal> atLeast = new EnumMap<>(VerdictLevel.class);

    /** One thing a rule may call for, and the wire that says whether it does. */
    private record Weighed(Rule rule, Consequence consequence, Literal when) {}

    Judged(Knowledge k, Gates g, Anybody person) {
        this(k, g, person, _ -> true);
    }

    /** @param by the rules that count */
    Judged(Knowledge k, Gates g, Anybody person, Predicate<Rule> by) {
        this(k, g, person, by, true);
    }

    /** Somebody who marked no places: what is to be marked bars the whole back. */
    static Judged unmarked(Knowledge k, Gates g, Anybody person) {
        return new Judged(k, g, person, _ -> true, false);
    }

    private Judged(Knowledge k, Gates g, Anybody person, Predicate<Rule> by, boolean marked) {
        this.marked = marked;
        this.g = g;
        this.person = person;
        var conditions = new Conditions(k, g, person);
        var couldFire = new LinkedHashMap<Rule, Literal>();
        for (Rule rule : k.rules()) {
            if (!by.test(rule)) continue;
            Kleene is = conditions.of(rule.when(), Unknowns.ALL_OPEN);
            Literal unknown = is.isUnknown(g);
            Literal unsure = g.and(
                    unknown,
                    conditions.of(rule.when(), Unknowns.UNASKED_AS_UNFULFILLED).mayBeTrue());
            fired.put(rule, is.isTrue());
            weigh(rule, rule.then(), is.isTrue());
            weigh(rule, rule.ifUnsure(), unsure);
            couldFire.put(
                    rule,
                    g.and(
                            unknown,
                            g.or(
                                    unsure.negate(),
                                    conditions
                                            .of(rule.when(), Unknowns.UNSURE_AS_UNFULFILLED)
                                            .mayBeTrue())));
        }
        for (VerdictLevel level : VerdictLevel.values()) sure.put(level, called(level, _ -> true));
        couldFire.forEach((rule, could) -> open.put(rule, g.and(could, matters(rule))));
        Literal asks = asks();
        for (VerdictLevel level : VerdictLevel.values())
            atLeast.put(
                    level, level.compareTo(VerdictLevel.ANSWERS_NEEDED) <= 0 ? g.or(sure(level), asks) : sure(level));
    }

    private void weigh(Rule rule, Consequence c, Literal when) {
        boolean lowers = c.verdict() == VerdictLevel.CLINICIAN_FIRST
                && rule.onceCleared().isPresent();
        Literal cleared = lowers ? rule.item().map(person::clearance).orElse(g.no()) : g.no();
        certain.add(new Weighed(rule, c, g.and(when, cleared.negate())));
        if (lowers) certain.add(new Weighed(rule, rule.onceCleared().get(), g.and(when, cleared)));
    }

    private Literal called(VerdictLevel level, Predicate<Rule> by) {
        if (level == VerdictLevel.PROCEED) return g.yes();
        return whenever(w -> by.test(w.rule) && w.consequence.verdict().compareTo(level) >= 0);
    }

    private Literal whenever(Predicate<Weighed> calls) {
        return g.or(certain.stream().filter(calls).map(Weighed::when).toList());
    }

    private Literal sure(VerdictLevel level) {
        return sure.getOrDefault(level, g.no());
    }

    private Literal matters(Rule rule) {
        VerdictLevel most = rule.then().verdict().or(rule.ifUnsure().verdict());
        Literal graver = most == VerdictLevel.PROCEED ? g.no() : sure(most).negate();
        Literal notToday = sure(VerdictLevel.NOT_TODAY);
        Literal sameDay = most == VerdictLevel.NOT_TODAY
                ? g.and(notToday, sure(VerdictLevel.ANSWERS_NEEDED).negate())
                : g.no();
        var adds = new ArrayList<Literal>();
        limits(rule, rule.then()).forEach(l -> adds.add(certainly(l).negate()));
        rule.then().limits().advice().forEach(a -> adds.add(certainlyAdvised(a).negate()));
        return g.or(graver, sameDay, g.and(notToday.negate(), g.or(adds)));
    }

    private Literal certainly(Limit limit) {
        return whenever(w -> forbids(w, limit));
    }

    private boolean forbids(Weighed w, Limit limit) {
        return limits(w.rule, w.consequence).stream().anyMatch(limit::within);
    }

    private List<Limit> limits(Rule rule, Consequence c) {
        return Limit.of(rule, c.limits()).stream()
                .map(l -> marked ? l : l.unmarked())
                .toList();
    }

    private Literal certainlyAdvised(String advice) {
        return whenever(w -> w.consequence.limits().advice().contains(advice));
    }

    private Literal asks() {
        return g.or(open.entrySet().stream()
                .filter(e -> asks(e.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** A rule that goes on, and hangs on choices alone, holds nobody up. */
    private static boolean asks(Rule rule) {
        return rule.then().verdict() != VerdictLevel.PROCEED
                || rule.when().parts().anyMatch(Condition.Yes.class::isInstance);
    }

    /** The verdict is this one or a graver one. */
    Literal atLeast(VerdictLevel level) {
        return atLeast.getOrDefault(level, g.no());
    }

    /** Massage may go on. */
    Literal cleared() {
        return atLeast(VerdictLevel.NOT_TODAY).negate();
    }

    /** Nothing is left that is worth asking. */
    Literal settled() {
        return asks().negate();
    }

    Literal fired(Rule rule) {
        return fired.getOrDefault(rule, g.no());
    }

    /** The rule could still fire, and that would change something. */
    Literal open(Rule rule) {
        return open.getOrDefault(rule, g.no());
    }

    /** This consequence of the rule is in force. */
    Literal calls(Rule rule, Consequence consequence) {
        return whenever(w -> w.rule.equals(rule) && w.consequence == consequence);
    }

    /** Some limit that holds forbids all that this one forbids; only for who is cleared. */
    Literal forbids(Limit limit) {
        var by = new ArrayList<Literal>(List.of(certainly(limit)));
        open.forEach((rule, is) -> {
            if (limits(rule, rule.then()).stream().anyMatch(limit::within)) by.add(is);
        });
        return g.or(by);
    }

    /** This advice is given; only for who is cleared. */
    Literal advises(String advice) {
        return certainlyAdvised(advice);
    }

    /** The phrases of "until when", for who is told not today. */
    Literal until(String until) {
        return whenever(w -> w.consequence.until().equals(Optional.of(until)));
    }

    /** The verdict would be this one or a graver one without that rule. */
    Literal atLeastBut(VerdictLevel level, Rule but) {
        return called(level, r -> r != but);
    }

    /** As {@link #forbids}, without that rule. */
    Literal forbidsBut(Limit limit, Rule but) {
        return whenever(w -> w.rule != but && forbids(w, limit));
    }

    /** As {@link #advises}, without that rule. */
    Literal advisesBut(String advice, Rule but) {
        return whenever(w -> w.rule != but && w.consequence.limits().advice().contains(advice));
    }

    /** Every limit that any rule can state. */
    static Set<Limit> everyLimit(Knowledge k) {
        var out = new LinkedHashSet<Limit>();
        k.rules().forEach(r -> consequences(r).forEach(c -> out.addAll(Limit.of(r, c.limits()))));
        return out;
    }

    static Set<String> everyAdvice(Knowledge k) {
        var out = new LinkedHashSet<String>();
        k.rules()
                .forEach(r -> consequences(r).forEach(c -> out.addAll(c.limits().advice())));
        return out;
    }

    static Set<String> everyUntil(Knowledge k) {
        var out = new LinkedHashSet<String>();
        k.rules().forEach(r -> consequences(r).forEach(c -> c.until().ifPresent(out::add)));
        return out;
    }

    private static List<Consequence> consequences(Rule r) {
        var out = new ArrayList<>(List.of(r.then(), r.ifUnsure()));
        r.onceCleared().ifPresent(out::add);
        return out;
    }
}
