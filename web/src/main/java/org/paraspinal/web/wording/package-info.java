/** The wording of instruments as whoever runs Paraspinal installed it: read strictly, held against what is known of each, and kept with what was agreed to. */
@NullMarked
package org.paraspinal.web.wording;

import org.jspecify.annotations.NullMarked;
