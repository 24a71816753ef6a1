/** The drawn back, its strokes, and the chart of progress, as SVG; it knows where places are and nothing about people. */
@NullMarked
package org.paraspinal.web.drawing;

import org.jspecify.annotations.NullMarked;
