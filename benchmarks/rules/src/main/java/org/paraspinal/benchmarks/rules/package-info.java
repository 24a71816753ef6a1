/** Measures the rules beside other engines: first that all of them come to the same, then how long they take. */
@NullMarked
package org.paraspinal.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
