/** The command line; whatever is not {@code serve} starts without Spring. */
@NullMarked
package org.paraspinal.web.command;

import org.jspecify.annotations.NullMarked;
