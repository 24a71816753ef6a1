package org.paraspinal.cohort.formula;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic with one column and numbers, as R reads it: powers before a sign, that before products, and those before sums. */
final class Arithmetic {
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "i", DoubleUnaryOperator.identity(),
            "log", StrictMath::log,
            "log10", StrictMath::log10,
            "log1p", StrictMath::log1p,
            "sqrt", StrictMath::sqrt,
            "exp", StrictMath::exp);

    /** Up to here a whole power is a product, which is exact where the digits suffice. */
    private static final int GREATEST_PRODUCT = 9;

    private final Cursor at;
    private @Nullable String column;

    Arithmetic(Cursor at) {
        this.at = at;
    }

    /** What stands in the brackets of a function, which have been opened. */
    DoubleUnaryOperator within(String function) throws Formula.NotUnderstood {
        DoubleUnaryOperator made = FUNCTIONS.get(function.toLowerCase(Locale.ROOT));
        if (made == null)
            throw at.fault(
                    "'" + function + "(' is not known; there are I(x^2), log, log10, log1p, sqrt, exp and factor");
        DoubleUnaryOperator inside = sum();
        at.expect(")");
        return x -> made.applyAsDouble(inside.applyAsDouble(x));
    }

    /** The column it is about. */
    String column() throws Formula.NotUnderstood {
        if (column == null) throw at.fault("no column is named within '('");
        return column;
    }

    private DoubleUnaryOperator sum() throws Formula.NotUnderstood {
        DoubleUnaryOperator sum = product();
        while (true) {
            DoubleUnaryOperator left = sum;
            if (at.take("+")) {
                DoubleUnaryOperator right = product();
                sum = x -> left.applyAsDouble(x) + right.applyAsDouble(x);
            } else if (at.take("-")) {
                DoubleUnaryOperator right = product();
                sum = x -> left.applyAsDouble(x) - right.applyAsDouble(x);
            } else return sum;
        }
    }

    private DoubleUnaryOperator product() throws Formula.NotUnderstood {
        DoubleUnaryOperator product = signed();
        while (true) {
            DoubleUnaryOperator left = product;
            if (at.take("*")) {
                DoubleUnaryOperator right = signed();
                product = x -> left.applyAsDouble(x) * right.applyAsDouble(x);
            } else if (at.take("/")) {
                DoubleUnaryOperator right = signed();
                product = x -> left.applyAsDouble(x) / right.applyAsDouble(x);
            } else return product;
        }
    }

    private DoubleUnaryOperator signed() throws Formula.NotUnderstood {
        if (at.take("-")) {
            DoubleUnaryOperator positive = signed();
            return x -> -positive.applyAsDouble(x);
        }
        return power();
    }

    private DoubleUnaryOperator power() throws Formula.NotUnderstood {
        DoubleUnaryOperator base = base();
        if (!at.take("^")) return base;
        DoubleUnaryOperator exponent = signed();
        return x -> power(base.applyAsDouble(x), exponent.applyAsDouble(x));
    }

    private DoubleUnaryOperator base() throws Formula.NotUnderstood {
        OptionalDouble number = at.number();
        if (number.isPresent()) return _ -> number.getAsDouble();
        if (at.take("(")) {
            DoubleUnaryOperator inside = sum();
            at.expect(")");
            return inside;
        }
        String name = at.name();
        if (at.take("(")) return within(name);
        if (column != null && !column.equals(name))
            throw at.fault("'" + column + "' and '" + name + "' are two columns, and one is expected within '('; write "
                    + column + ":" + name + " for what they do together");
        column = name;
        return DoubleUnaryOperator.identity();
    }

    private static double power(double base, double exponent) {
        if (exponent != Math.rint(exponent) || exponent < 1 || exponent > GREATEST_PRODUCT)
            return StrictMath.pow(base, exponent);
        double product = base;
        for (int i = 1; i < exponent; i++) product *= base;
        return product;
    }
}
