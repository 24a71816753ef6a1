/** The drawn back, its strokes, the chart of progress, and plots of effects, as SVG; it knows where places are and nothing about people. */
@NullMarked
package org.paraspinal.web.drawing;

import org.jspecify.annotations.NullMarked;
