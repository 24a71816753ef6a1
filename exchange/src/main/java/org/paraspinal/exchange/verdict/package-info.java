/** Has one person of whom files told judged, and writes a verdict as a line of JSON; the one home of how that line looks. */
@NullMarked
package org.paraspinal.exchange.verdict;

import org.jspecify.annotations.NullMarked;
