/** The formula of a mixed model, and the columns it makes of a row. */
@NullMarked
package org.paraspinal.cohort.formula;

import org.jspecify.annotations.NullMarked;
