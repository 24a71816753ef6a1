package org.paraspinal.cohort.table;

import java.util.Optional;
import org.paraspinal.statistics.mixed.Sandwich;
import org.paraspinal.statistics.mixed.Visits;

/** The people of a table in sums, and, when they are not too many, one by one. */
public record Gathered(Visits visits, Optional<Sandwich> sandwich, long leftOut) {}
