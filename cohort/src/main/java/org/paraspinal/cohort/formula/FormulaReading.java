package org.paraspinal.cohort.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a formula from left to right. */
final class FormulaReading {
    private final String text;
    private int at;
    private final List<RandomTerm> random = new ArrayList<>();

    FormulaReading(String text) {
        this.text = text;
    }

    Formula formula() throws Formula.NotUnderstood {
        Atom outcome = atom();
        expect("~");
        Side fixed = side(true);
        if (at < text.length()) throw fault("'" + text.substring(at) + "' is not expected here");
        if (random.isEmpty()) throw fault("it has no random term, such as (week | person)");
        return new Formula(outcome, fixed, List.copyOf(random));
    }

    private Side side(boolean randomAllowed) throws Formula.NotUnderstood {
        boolean intercept = true;
        Set<List<Atom>> terms = new LinkedHashSet<>();
        boolean minus = take("-");
        do {
            if (peek("(") && randomAllowed) {
                randomTerm();
            } else if (number("1")) {
                intercept = !minus;
            } else if (number("0")) {
                intercept = false;
            } else {
                List<List<Atom>> product = product();
                if (minus) product.forEach(terms::remove);
                else terms.addAll(product);
            }
            minus = peek("-");
        } while (take("+") || take("-"));
        var ordered = new ArrayList<>(terms);
        ordered.sort((a, b) -> Integer.compare(a.size(), b.size()));
        return new Side(intercept, ordered);
    }

    /** a*b is a, b and a:b. */
    private List<List<Atom>> product() throws Formula.NotUnderstood {
        List<List<Atom>> all = new ArrayList<>();
        all.add(interaction());
        while (take("*")) {
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
        while (take(":"));
        return List.copyOf(atoms);
    }

    private void randomTerm() throws Formula.NotUnderstood {
        expect("(");
        Side side = side(false);
        boolean together = !take("||");
        if (together) expect("|");
        var grouping = new ArrayList<String>();
        grouping.add(name());
        while (true) {
            if (take("/")) {
                random.add(new RandomTerm(side, List.copyOf(grouping), together));
            } else if (!take(":")) break;
            grouping.add(name());
        }
        expect(")");
        random.add(new RandomTerm(side, List.copyOf(grouping), together));
    }

    private Atom atom() throws Formula.NotUnderstood {
        int start = at;
        String name = name();
        if (!take("(")) return new Atom(name, name, Atom.Make.ITSELF, 1);
        String column = name();
        int power = 1;
        if (take("^")) power = whole();
        expect(")");
        String said = text.substring(start, at).replace(" ", "");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "i" -> new Atom(said, column, Atom.Make.POWER, power);
            case "log" -> new Atom(said, column, Atom.Make.LOG, 1);
            case "sqrt" -> new Atom(said, column, Atom.Make.SQRT, 1);
            case "exp" -> new Atom(said, column, Atom.Make.EXP, 1);
            case "factor" -> new Atom(said, column, Atom.Make.WORDS, 1);
            default -> throw fault("'" + name + "(' is not known; there are I(x^2), log, sqrt, exp and factor");
        };
    }

    private int whole() throws Formula.NotUnderstood {
        blanks();
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        if (at == start || at - start > 1) throw fault("a power is a whole number from 1 to 9");
        return Math.max(1, Integer.parseInt(text.substring(start, at)));
    }

    private String name() throws Formula.NotUnderstood {
        blanks();
        if (at < text.length() && text.charAt(at) == '`') {
            int end = text.indexOf('`', at + 1);
            if (end < 0) throw fault("a ` is not closed");
            String name = text.substring(at + 1, end);
            at = end + 1;
            blanks();
            return name;
        }
        int start = at;
        while (at < text.length() && named(text.charAt(at), at > start)) at++;
        if (at == start)
            throw fault(
                    at < text.length() ? "a column is expected at '" + text.substring(at) + "'" : "it ends too early");
        String name = text.substring(start, at);
        blanks();
        return name;
    }

    private static boolean named(char c, boolean within) {
        return Character.isLetter(c) || c == '_' || c == '.' || (within && Character.isDigit(c));
    }

    private boolean number(String digit) {
        blanks();
        boolean found = text.startsWith(digit, at) && (at + 1 == text.length() || !named(text.charAt(at + 1), true));
        if (found) at++;
        blanks();
        return found;
    }

    private boolean peek(String what) {
        blanks();
        return text.startsWith(what, at);
    }

    private boolean take(String what) {
        boolean found = peek(what);
        if (found) at += what.length();
        blanks();
        return found;
    }

    private void expect(String what) throws Formula.NotUnderstood {
        if (!take(what))
            throw fault("'" + what + "' is expected "
                    + (at < text.length() ? "at '" + text.substring(at) + "'" : "at the end"));
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private Formula.NotUnderstood fault(String why) {
        return new Formula.NotUnderstood("The formula '" + text + "' is not understood: " + why + ".");
    }
}
