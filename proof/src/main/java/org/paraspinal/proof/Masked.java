package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Masks;
import org.paraspinal.care.screening.Reason;

/**
 * The verdict on somebody who marked no places, as the masks come to it: built from the very masks that decide, read back bit by bit,
 * by the steps of {@link org.paraspinal.care.screening.Deciding}.
 */
final class Masked {
    private final Masks masks;
    private final Gates g;
    private final Conditions conditions;
    private final List<List<Set<Condition>>> cases;
    private final List<Bearing> rules = new ArrayList<>();
    private final List<Literal> said = new ArrayList<>();
    private final List<Literal> open = new ArrayList<>();
    private final Literal[] sure = new Literal[VerdictLevel.values().length];

    /** How one rule bears: the wires of each way. */
    record Bearing(Literal fired, Literal unsure, Literal could, Literal lowered) {}

    Masked(Masks masks, Knowledge k, Gates g, Anybody person) {
        this.masks = masks;
        this.g = g;
        conditions = new Conditions(k, g, person);
        cases = masks.readBack();
        for (int r = 0; r < masks.rules().size(); r++) rules.add(bearing(r, person));
        for (VerdictLevel l : VerdictLevel.values()) sure[l.ordinal()] = called(l);
        int most = 0;
        for (int r = 0; r < rules.size(); r++)
            most = Math.max(most, masks.states(r).length());
        for (int s = 0; s < most; s++) said.add(said(s));
        for (int r = 0; r < rules.size(); r++) open.add(opens(r));
    }

    private Bearing bearing(int r, Anybody person) {
        Literal so = holds(r, Unknowns.ALL_OPEN, false);
        Literal unknown = g.and(holds(r, Unknowns.ALL_OPEN, true), so.negate());
        Literal unsure = g.and(unknown, holds(r, Unknowns.UNASKED_AS_UNFULFILLED, true));
        Literal could = g.and(unknown, g.or(unsure.negate(), holds(r, Unknowns.UNSURE_AS_UNFULFILLED, true)));
        Rule rule = masks.rules().get(r);
        Literal leave = rule.item()
                .filter(item -> masks.lowers(item, r))
                .map(person::clearance)
                .orElse(g.no());
        VerdictLevel clinician = VerdictLevel.CLINICIAN_FIRST;
        Literal lowers = g.or(
                masks.calls(r, Reason.How.FIRED, clinician) ? so : g.no(),
                masks.calls(r, Reason.How.UNSURE, clinician) ? unsure : g.no());
        return new Bearing(so, unsure, could, g.and(leave, lowers));
    }

    /** Some case holds: each of its literals is so, or may be so. */
    private Literal holds(int r, Unknowns unknowns, boolean may) {
        return g.or(cases.get(r).stream()
                .map(one -> g.and(one.stream()
                        .map(l -> conditions.of(l, unknowns))
                        .map(l -> may ? l.mayBeTrue() : l.isTrue())
                        .toList()))
                .toList());
    }

    /** The wires on which a rule bears in this way. */
    private Literal bears(Bearing b, Reason.How how) {
        return switch (how) {
            case FIRED -> g.and(b.fired, b.lowered.negate());
            case UNSURE -> g.and(b.unsure, b.lowered.negate());
            case CLEARED -> b.lowered;
            case OPEN -> g.no();
        };
    }

    private Literal called(VerdictLevel level) {
        var by = new ArrayList<Literal>();
        for (int r = 0; r < rules.size(); r++)
            for (Reason.How how : Reason.How.values()) if (masks.calls(r, how, level)) by.add(bears(rules.get(r), how));
        return level == VerdictLevel.PROCEED ? g.yes() : g.or(by);
    }

    private Literal said(int what) {
        var by = new ArrayList<Literal>();
        for (int r = 0; r < rules.size(); r++)
            for (Reason.How how : Reason.How.values())
                if (masks.says(r, how).get(what)) by.add(bears(rules.get(r), how));
        return g.or(by);
    }

    private Literal sureAtLeast(VerdictLevel level) {
        var by = new ArrayList<Literal>();
        for (int l = level.ordinal(); l < sure.length; l++) by.add(sure[l]);
        return g.or(by);
    }

    private Literal sureIs(VerdictLevel level) {
        return level == VerdictLevel.EMERGENCY_NOW
                ? sureAtLeast(level)
                : g.and(
                        sureAtLeast(level),
                        sureAtLeast(VerdictLevel.values()[level.ordinal() + 1]).negate());
    }

    private Literal opens(int r) {
        var matters = new ArrayList<Literal>();
        for (VerdictLevel l : VerdictLevel.values()) if (masks.graver(r, l)) matters.add(sureIs(l));
        if (masks.notToday(r)) matters.add(sureIs(VerdictLevel.NOT_TODAY));
        var adds = new ArrayList<Literal>();
        masks.states(r).stream().forEach(s -> adds.add(said.get(s).negate()));
        matters.add(g.and(sureAtLeast(VerdictLevel.NOT_TODAY).negate(), g.or(adds)));
        return g.and(rules.get(r).could, g.or(matters));
    }

    Bearing rule(int r) {
        return rules.get(r);
    }

    Literal open(int r) {
        return open.get(r);
    }

    /** The verdict is this one or a graver one. */
    Literal atLeast(VerdictLevel level) {
        var by = new ArrayList<>(List.of(sureAtLeast(level)));
        if (level.compareTo(VerdictLevel.ANSWERS_NEEDED) <= 0)
            for (int r = 0; r < rules.size(); r++) if (masks.asks(r)) by.add(open.get(r));
        return g.or(by);
    }
}
