package org.paraspinal.cohort.table;

import org.paraspinal.statistics.mixed.CrossedRows;

/** The rows of a table with several groupings. */
public record CrossedGathered(CrossedRows rows, long people, long leftOut) {}
