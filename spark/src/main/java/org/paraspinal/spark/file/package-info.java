/** Files that many machines read at once: each a part, and each line by one of them. */
@NullMarked
package org.paraspinal.spark.file;

import org.jspecify.annotations.NullMarked;
