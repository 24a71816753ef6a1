/** Turns what a person said into facts, once, at the door; what cannot be understood is sent back whole, and nothing is guessed. */
@NullMarked
package org.paraspinal.care.intake;

import org.jspecify.annotations.NullMarked;
