/** Guides a plan on the day itself and records what was really done; it begins only under limits no tighter than the plan's. */
@NullMarked
package org.paraspinal.care.session;

import org.jspecify.annotations.NullMarked;
