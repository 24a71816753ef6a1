/** The path a person walks, one station below the other: from answers to outcome. */
@NullMarked
package org.paraspinal.care;

import org.jspecify.annotations.NullMarked;
