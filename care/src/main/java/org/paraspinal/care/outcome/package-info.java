/** Says what came of it, with its uncertainty; a change is never called an effect, and only a personal trial gives one. */
@NullMarked
package org.paraspinal.care.outcome;

import org.jspecify.annotations.NullMarked;
