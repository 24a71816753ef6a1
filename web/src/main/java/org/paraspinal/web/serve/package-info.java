/** Starts and guards the web server: on this machine only, with no user accounts and nothing taken from anywhere else. */
@NullMarked
package org.paraspinal.web.serve;

import org.jspecify.annotations.NullMarked;
