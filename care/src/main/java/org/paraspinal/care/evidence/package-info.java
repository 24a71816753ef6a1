/** Says what is known of massage from the data set, in points a person knows; what does not belong together it never puts together. */
@NullMarked
package org.paraspinal.care.evidence;

import org.jspecify.annotations.NullMarked;
