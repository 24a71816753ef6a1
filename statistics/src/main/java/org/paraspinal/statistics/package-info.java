/** Estimators, each with its paper. They know numbers and nothing of massage. */
@NullMarked
package org.paraspinal.statistics;

import org.jspecify.annotations.NullMarked;
