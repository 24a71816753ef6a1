package org.paraspinal.spark.charts;

import java.io.Serializable;
import java.util.List;
import org.paraspinal.exchange.bulk.Counts;

/** What was found in a piece. */
sealed interface Found extends Serializable {
    /** Somebody, and what some of their lines say. */
    record Somebody(String id, Carried told) implements Found {}

    /**
     * A line that could not be read.
     *
     * @param line its number, counted from the beginning of the piece
     */
    record NotRead(long line, String field, String expected) implements Found {}

    /**
     * All of the piece; it comes last.
     *
     * @param lines how many there were, blank ones too
     * @param people how many came as {@link Somebody}
     * @param ids of some of them, evenly from first to last
     */
    record Summed(Counts counts, long lines, long people, List<String> ids) implements Found {}
}
