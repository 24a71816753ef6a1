/** Plans massage for somebody who is cleared: which routine, where, how hard and how often; it cannot plan for anybody else. */
@NullMarked
package org.paraspinal.care.planning;

import org.jspecify.annotations.NullMarked;
