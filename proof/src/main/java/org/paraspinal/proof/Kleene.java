package org.paraspinal.proof;

import org.logicng.formulas.Literal;

/** One of Kleene's three values as two wires; where neither carries yes, it is unknown. */
record Kleene(Literal isTrue, Literal isFalse) {
    Literal isUnknown(Gates g) {
        return g.and(isTrue.negate(), isFalse.negate());
    }

    Literal mayBeTrue() {
        return isFalse.negate();
    }
}
