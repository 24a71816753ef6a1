/** Scores the answers to a measure by its owner's rule; what cannot be scored it says so of, and a grave answer never stays a number. */
@NullMarked
package org.paraspinal.care.measure;

import org.jspecify.annotations.NullMarked;
