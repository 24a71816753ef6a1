/** Says what came of it, with its uncertainty; a change is never called an effect. */
@NullMarked
package org.paraspinal.care.outcome;

import org.jspecify.annotations.NullMarked;
