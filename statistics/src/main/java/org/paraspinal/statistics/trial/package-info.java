/** Compares two treatments in one person, over pairs of periods whose order was drawn; it refuses what so few pairs cannot show. */
@NullMarked
package org.paraspinal.statistics.trial;

import org.jspecify.annotations.NullMarked;
