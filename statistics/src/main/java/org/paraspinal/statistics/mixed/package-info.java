/** Linear mixed models of people seen more than once, from sums that merge exactly. */
@NullMarked
package org.paraspinal.statistics.mixed;

import org.jspecify.annotations.NullMarked;
