/** Says how long a fall after each of several events lasts in one person's series; it says "cannot tell" where the series does not. */
@NullMarked
package org.paraspinal.statistics.relief;

import org.jspecify.annotations.NullMarked;
