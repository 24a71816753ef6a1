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
        Optional<String> of) {}
