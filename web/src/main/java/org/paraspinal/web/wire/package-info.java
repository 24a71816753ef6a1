/** The form in which programs talk to us: one person a line in, one verdict a line out. */
@NullMarked
package org.paraspinal.web.wire;

import org.jspecify.annotations.NullMarked;
