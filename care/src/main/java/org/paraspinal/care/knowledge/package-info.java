/** Reads what Paraspinal knows from its files; refuses, all at once and by name, whatever is not well said there. */
@NullMarked
package org.paraspinal.care.knowledge;

import org.jspecify.annotations.NullMarked;
