/** Asks how it went, the day after and each week; what it learns reaches the safety check only as answers through its door. */
@NullMarked
package org.paraspinal.care.checkin;

import org.jspecify.annotations.NullMarked;
