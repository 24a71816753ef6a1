package org.paraspinal.cohort.formula;

import java.util.ArrayList;
import java.util.List;

/** A formula as R's lme4 writes it, such as {@code pain ~ week + expect + (week | person)}. */
public record Formula(Atom outcome, Side fixed, List<RandomTerm> random) {
    /** Why a formula is not understood. */
    public static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        public NotUnderstood(String said) {
            super(said);
        }
    }

    /** Everything that explains, of the fixed side and then of the random ones. */
    public List<Atom> explaining() {
        var atoms = new ArrayList<Atom>();
        for (List<Atom> term : fixed.terms()) atoms.addAll(term);
        for (RandomTerm term : random) for (List<Atom> atom : term.side().terms()) atoms.addAll(atom);
        return atoms;
    }

    public static Formula of(String text) throws NotUnderstood {
        return new FormulaReading(text).formula();
    }
}
