package org.paraspinal.cohort.formula;

/** One thing of a formula: a column, or something made of one. */
public record Atom(String text, String column, Make make, int power) {
    /** What is made of the column. */
    public enum Make {
        ITSELF,
        POWER,
        LOG,
        SQRT,
        EXP,
        WORDS
    }

    /** What is written alike is the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Atom a && a.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    double of(double x) {
        return switch (make) {
            case ITSELF, WORDS -> x;
            case POWER -> {
                double product = x;
                for (int i = 1; i < power; i++) product *= x;
                yield product;
            }
            case LOG -> StrictMath.log(x);
            case SQRT -> StrictMath.sqrt(x);
            case EXP -> StrictMath.exp(x);
        };
    }
}
