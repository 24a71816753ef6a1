/** Writes what happened to a person as journal bodies, and reads every form in which it was ever written. */
@NullMarked
package org.paraspinal.store.codec;

import org.jspecify.annotations.NullMarked;
