/** Reads tables of visits on many machines, for the same sums to the last bit. */
@NullMarked
package org.paraspinal.spark.table;

import org.jspecify.annotations.NullMarked;
