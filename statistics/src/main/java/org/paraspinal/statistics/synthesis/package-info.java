/** Puts the effects of several studies together; it refuses, with a sentence, what so few or such studies cannot carry. */
@NullMarked
package org.paraspinal.statistics.synthesis;

import org.jspecify.annotations.NullMarked;
