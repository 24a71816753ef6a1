package org.paraspinal.web.drawing;

/** A part of a drawing, upright; y grows downwards. */
record Box(double left, double top, double right, double bottom) {
    boolean meets(Box o) {
        return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }

    boolean within(Box o) {
        return left >= o.left && right <= o.right && top >= o.top && bottom <= o.bottom;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
