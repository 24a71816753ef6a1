/** Says the whole rule base in the languages of other engines; what each of them decides is what is decided here. */
@NullMarked
package org.paraspinal.care.screening.dialect;

import org.jspecify.annotations.NullMarked;
