/** Ten thousand made-up people who consult for back pain, and how many of them the safety check would stop. */
@NullMarked
package org.paraspinal.proof.population;

import org.jspecify.annotations.NullMarked;
