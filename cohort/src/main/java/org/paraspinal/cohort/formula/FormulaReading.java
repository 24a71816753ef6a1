package org.paraspinal.cohort.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Reads a formula from left to right. */
final class FormulaReading {
    private final Cursor at;
    private final List<RandomTerm> random = new ArrayList<>();

    FormulaReading(String text) {
        at = new Cursor(text);
    }

    Formula formula() throws Formula.NotUnderstood {
        Atom outcome = atom();
        at.expect("~");
        Side fixed = side(true);
        if (!at.atEnd()) throw at.fault("'" + at.rest() + "' is not expected here");
        if (random.isEmpty()) throw at.fault("it has no random term, such as (week | person)");
        return new Formula(outcome, fixed, List.copyOf(random));
    }

    private Side side(boolean randomAllowed) throws Formula.NotUnderstood {
        boolean intercept = true;
        Set<List<Atom>> terms = new LinkedHashSet<>();
        boolean minus = at.take("-");
        do {
            if (at.peek("(") && randomAllowed) {
                randomTerm();
            } else if (at.digit("1")) {
                intercept = !minus;
            } else if (at.digit("0")) {
                intercept = false;
            } else {
                List<List<Atom>> product = product();
                if (minus) product.forEach(terms::remove);
                else terms.addAll(product);
            }
            minus = at.peek("-");
        } while (at.take("+") || at.take("-"));
        var ordered = new ArrayList<>(terms);
        ordered.sort((a, b) -> Integer.compare(a.size(), b.size()));
        return new Side(intercept, ordered);
    }

    /** a*b is a, b and a:b. */
    private List<List<Atom>> product() throws Formula.NotUnderstood {
        List<List<Atom>> all = new ArrayList<>();
        all.add(interaction());
        while (at.take("*")) {
            List<Atom> next = interaction();
            List<List<Atom>> more = new ArrayList<>();
            for (List<Atom> one : all) {
                var joined = new LinkedHashSet<>(one);
                joined.addAll(next);
                more.add(List.copyOf(joined));
            }
            all.add(next);
            all.addAll(more);
        }
        return all;
    }

    private List<Atom> interaction() throws Formula.NotUnderstood {
        var atoms = new LinkedHashSet<Atom>();
        do atoms.add(atom());
        while (at.take(":"));
        return List.copyOf(atoms);
    }

    private void randomTerm() throws Formula.NotUnderstood {
        at.expect("(");
        Side side = side(false);
        boolean together = !at.take("||");
        if (together) at.expect("|");
        var grouping = new ArrayList<String>();
        grouping.add(at.name());
        while (true) {
            if (at.take("/")) {
                random.add(new RandomTerm(side, List.copyOf(grouping), together));
            } else if (!at.take(":")) break;
            grouping.add(at.name());
        }
        at.expect(")");
        random.add(new RandomTerm(side, List.copyOf(grouping), together));
    }

    private Atom atom() throws Formula.NotUnderstood {
        int start = at.at();
        String name = at.name();
        if (!at.take("(")) return Atom.itself(name);
        if (name.equals("factor")) {
            String column = at.name();
            at.expect(")");
            return Atom.words(at.since(start), column);
        }
        var arithmetic = new Arithmetic(at);
        DoubleUnaryOperator made = arithmetic.within(name);
        return Atom.numbers(at.since(start), arithmetic.column(), made);
    }
}
