/** Keeps every person's record as it was written, and gives it back, out, or up for good when its owner says so. */
@NullMarked
package org.paraspinal.store;

import org.jspecify.annotations.NullMarked;
