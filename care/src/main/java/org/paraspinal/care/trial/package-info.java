/** Compares two treatments in one person over drawn periods; what was drawn stands, and safety comes before it. */
@NullMarked
package org.paraspinal.care.trial;

import org.jspecify.annotations.NullMarked;
