/** The command that fits a mixed model to a table of visits, and what it says. */
@NullMarked
package org.paraspinal.cohort;

import org.jspecify.annotations.NullMarked;
