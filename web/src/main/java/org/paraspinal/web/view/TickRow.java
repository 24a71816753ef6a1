package org.paraspinal.web.view;

import java.util.Optional;

/**
 * A question as a row that can be ticked: three boxes named by the id, with the values {@code yes}, {@code unsure} and
 * {@code withheld}.
 *
 * @param means the answer to "What does this mean?"
 */
public record TickRow(
        String id,
        String ask,
        Optional<String> more,
        Optional<String> means,
        boolean yes,
        boolean unsure,
        boolean withheld) {}
