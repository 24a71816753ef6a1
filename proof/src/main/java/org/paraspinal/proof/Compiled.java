package org.paraspinal.proof;

import java.util.List;
import java.util.function.UnaryOperator;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;

/** P7. The flattened form of each rule says the same as the rule as written, whatever is known, unsure or not asked. */
final class Compiled implements Property {
    private final Knowledge k;
    private final UnaryOperator<Condition> compile;

    /** @param compile makes the compiled form */
    Compiled(Knowledge k, UnaryOperator<Condition> compile) {
        this.k = k;
        this.compile = compile;
    }

    @Override
    public String name() {
        return "P7";
    }

    @Override
    public String claim() {
        return "The compiled form of each rule equals the rule as written.";
    }

    @Override
    public Findings prove() {
        var one = new One(k);
        Gates g = one.g;
        var conditions = new Conditions(k, g, one.anybody);
        var against = new Against();
        int cases = 0;
        for (Rule r : k.rules()) {
            Condition compiled = compile.apply(r.when());
            cases += compiled instanceof Condition.Or o ? o.any().size() : 1;
            for (Unknowns unknowns : Unknowns.values()) {
                Kleene written = conditions.of(r.when(), unknowns);
                Kleene made = conditions.of(compiled, unknowns);
                Literal differ = g.or(
                        g.same(written.isTrue(), made.isTrue()).negate(),
                        g.same(written.isFalse(), made.isFalse()).negate());
                against.look(one, r.id() + " is compiled to something else", differ);
            }
        }
        return new Findings(
                "each rule in both forms in one circuit; SAT, one query a rule and a kind of unknown",
                g.variables(),
                against.queries(),
                against.found(),
                List.of("compiled form: " + cases + " cases, each a list of answers that must all be so"));
    }
}
