package org.paraspinal.web.drawing;

/**
 * A stroke as it is drawn.
 *
 * @param side {@code left} or {@code right}
 * @param path SVG path data of the contact's centre on the right half, in millimetres; mirrored for the left
 * @param half half the width of the contact on the skin, in millimetres
 */
public record Stroke(String side, String path, double half) {}
