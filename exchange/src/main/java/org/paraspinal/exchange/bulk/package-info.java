/** Screens as many people as files hold, in bounded memory; goes on after a kill where it was. */
@NullMarked
package org.paraspinal.exchange.bulk;

import org.jspecify.annotations.NullMarked;
