/** Proves the rules of the safety check over all answers, with a SAT solver; prints a counter-example as a person in words. */
@NullMarked
package org.paraspinal.proof;

import org.jspecify.annotations.NullMarked;
