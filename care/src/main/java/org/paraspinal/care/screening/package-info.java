/** Judges facts: who may be massaged today, within which limits, and why; it never judges without saying why. */
@NullMarked
package org.paraspinal.care.screening;

import org.jspecify.annotations.NullMarked;
