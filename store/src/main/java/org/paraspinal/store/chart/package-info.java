/** A person's record read through, as care understands it. */
@NullMarked
package org.paraspinal.store.chart;

import org.jspecify.annotations.NullMarked;
