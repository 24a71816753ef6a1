package org.paraspinal.care.knowledge;

import java.util.Optional;

/**
 * A number the check asks for. Outside its range it is refused; missing, it is unknown.
 *
 * @param of the item without which the number means nothing, such as {@code pregnant}
 */
public record NumberAsked(
        String id,
        String ask,
        Optional<String> more,
        String unit,
        double from,
        double to,
        Lifetime holds,
        Optional<String> of) {

    /** A number as people write it: no decimals where there are none. */
    public static String written(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
