/** Reads tables that come from outside as CSV: the whole table with its types, or every problem at its line, and nothing in between. */
@NullMarked
package org.paraspinal.web.table;

import org.jspecify.annotations.NullMarked;
