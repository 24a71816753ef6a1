/** Watches one person's weeks as they come in, for less change than hoped and for worsening; it keeps false alarms as rare as it says. */
@NullMarked
package org.paraspinal.statistics.watch;

import org.jspecify.annotations.NullMarked;
