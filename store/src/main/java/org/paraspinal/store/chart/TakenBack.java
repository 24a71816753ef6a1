package org.paraspinal.store.chart;

import java.time.Instant;

/**
 * An answer that was turned from yes to no within a day. Both stay in the record.
 *
 * @param id the question or qualifier
 */
public record TakenBack(String id, Instant yes, Instant no) {}
