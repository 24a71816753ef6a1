/** The back as areas one can measure, in millimetres from its midline. */
@NullMarked
package org.paraspinal.care.body;

import org.jspecify.annotations.NullMarked;
