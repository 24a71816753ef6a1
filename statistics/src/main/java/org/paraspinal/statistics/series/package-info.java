/** One person's series of measurements: whether a change is more than measuring shows, and a trend whose neighbouring errors are alike. */
@NullMarked
package org.paraspinal.statistics.series;

import org.jspecify.annotations.NullMarked;
