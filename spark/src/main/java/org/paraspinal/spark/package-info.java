/** The same on many machines, by Apache Spark; nobody here knows of it who was not asked for it. */
@NullMarked
package org.paraspinal.spark;

import org.jspecify.annotations.NullMarked;
