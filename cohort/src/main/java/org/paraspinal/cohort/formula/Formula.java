package org.paraspinal.cohort.formula;

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

    public static Formula of(String text) throws NotUnderstood {
        return new FormulaReading(text).formula();
    }
}
