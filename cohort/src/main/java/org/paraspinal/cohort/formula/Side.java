package org.paraspinal.cohort.formula;

import java.util.List;

/** A sum of terms, each a product of atoms, with or without an intercept. */
public record Side(boolean intercept, List<List<Atom>> terms) {
    public Side {
        terms = terms.stream().map(List::copyOf).toList();
    }
}
