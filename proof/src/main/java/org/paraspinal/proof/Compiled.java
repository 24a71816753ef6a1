package org.paraspinal.proof;

import java.util.List;
import org.logicng.formulas.Literal;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Masks;

/**
 * P7. The masks that decide say the same as the rules as written, whatever is known, unsure or not asked: which rules fire, are unsure,
 * were cleared or are open, and which verdict comes of it.
 */
final class Compiled implements Property {
    private final Knowledge k;
    private final Masks masks;
    private final Against against = new Against();

    /** @param masks the masks that decide */
    Compiled(Knowledge k, Masks masks) {
        this.k = k;
        this.masks = masks;
    }

    @Override
    public String name() {
        return "P7";
    }

    @Override
    public String claim() {
        return "The masks that decide come to the same as the rules as written.";
    }

    @Override
    public Findings prove() {
        var one = new One(k);
        Gates g = one.g;
        var written = Judged.unmarked(k, g, one.anybody);
        var masked = new Masked(masks, k, g, one.anybody);
        for (int r = 0; r < k.rules().size(); r++) rule(one, written, masked, r);
        for (VerdictLevel l : VerdictLevel.values())
            alike(one, "the level " + l.wire(), written.atLeast(l), masked.atLeast(l));
        for (Rule r : masks.asleep()) against.add(r.id() + " has a case that no literal of its own wakes");
        int cases = masks.readBack().stream().mapToInt(List::size).sum();
        return new Findings(
                "the rules as written and the masks, read back bit by bit, in one circuit; SAT, one query a rule and a way to bear",
                g.variables(),
                against.queries(),
                against.found(),
                List.of(
                        "compiled form: " + cases + " cases, each a mask of literals that must all be so",
                        "of who marked no places; where places are marked, limits are compared as they are written"));
    }

    private void rule(One one, Judged written, Masked masked, int r) {
        Gates g = one.g;
        Rule rule = k.rules().get(r);
        Masked.Bearing b = masked.rule(r);
        alike(one, rule.id(), written.fired(rule), b.fired());
        for (Consequence c :
                List.of(rule.then(), rule.ifUnsure(), rule.onceCleared().orElse(rule.then())))
            alike(one, rule.id() + " with what follows", written.calls(rule, c), follows(g, rule, b, c));
        alike(one, rule.id() + " while it is open", written.open(rule), masked.open(r));
    }

    /** The rule bears in a way from which this follows. */
    @SuppressWarnings("ReferenceEquality")
    private static Literal follows(Gates g, Rule rule, Masked.Bearing b, Consequence c) {
        return g.or(
                rule.then() == c ? g.and(b.fired(), b.lowered().negate()) : g.no(),
                rule.ifUnsure() == c ? g.and(b.unsure(), b.lowered().negate()) : g.no(),
                rule.onceCleared().filter(o -> o == c).isPresent() ? b.lowered() : g.no());
    }

    private void alike(One one, String what, Literal written, Literal made) {
        against.look(
                one,
                what + " is compiled to something else",
                one.g.same(written, made).negate());
    }
}
