/** Lets other devices in the house in: a certificate of its own, a code to pair with, and the devices that were paired. */
@NullMarked
package org.paraspinal.web.lan;

import org.jspecify.annotations.NullMarked;
