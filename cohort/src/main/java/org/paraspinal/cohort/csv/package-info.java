/** Reads a CSV file as fast as its bytes come, in bounded memory. */
@NullMarked
package org.paraspinal.cohort.csv;

import org.jspecify.annotations.NullMarked;
