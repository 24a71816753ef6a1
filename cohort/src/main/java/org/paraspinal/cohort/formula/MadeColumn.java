package org.paraspinal.cohort.formula;

import java.util.List;

/** A column of the model: the product of what it is made of, each a number or whether a word is the one; 1 when made of nothing. */
public record MadeColumn(String name, List<Part> parts) {
    /** @param word which word it must be, or -1 for a column of numbers */
    public record Part(Atom atom, int slot, int word) {}

    public MadeColumn {
        parts = List.copyOf(parts);
    }

    double of(double[] cells) {
        double product = 1;
        for (Part part : parts) {
            double cell = cells[part.slot()];
            product *= part.word() >= 0
                    ? (cell == part.word() ? 1 : 0)
                    : part.atom().of(cell);
        }
        return product;
    }
}
