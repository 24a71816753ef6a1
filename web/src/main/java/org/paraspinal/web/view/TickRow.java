package org.paraspinal.web.view;

import java.util.Optional;

/**
 * A question as a row that can be ticked: three boxes named by the id, with the values {@code yes}, {@code unsure} and
 * {@code withheld}.
 *
 * @param more a line of detail, folded behind "What does this mean?" together with {@code means}
 */
public record TickRow(
        String id,
        String ask,
        Optional<String> more,
        Optional<String> means,
        boolean yes,
        boolean unsure,
        boolean withheld) {}
