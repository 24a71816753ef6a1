/** Gathers the rows of a table person by person, in one pass and on several threads. */
@NullMarked
package org.paraspinal.cohort.table;

import org.jspecify.annotations.NullMarked;
