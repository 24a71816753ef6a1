/** Reads JSON as bytes, in one pass and strictly; what is not needed is checked and passed over. */
@NullMarked
package org.paraspinal.exchange.json;

import org.jspecify.annotations.NullMarked;
