/** A session as one spoken track: which words at which second, laid together from clips that were spoken once, before any session. */
@NullMarked
package org.paraspinal.web.voice;

import org.jspecify.annotations.NullMarked;
