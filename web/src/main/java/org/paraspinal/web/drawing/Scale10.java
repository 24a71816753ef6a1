package org.paraspinal.web.drawing;

/** The upright axis of 0 to 10, with its level lines. */
final class Scale10 {
    private Scale10() {}

    /** A line and a number every so many. */
    static String grid(Sheet sheet, Box box, int step) {
        var b = new StringBuilder();
        for (int v = 0; v <= 10; v += step) {
            double y = box.bottom() - v / 10.0 * box.height();
            b.append("<path class=\"%s\" d=\"M%s %sH%s\"/>"
                    .formatted(
                            v == 0 ? "axis" : "grid", Svg.number(box.left()), Svg.number(y), Svg.number(box.right())));
            b.append(Svg.text("q", box.left() - 7, y + sheet.type() * 0.34, "end", "" + v));
        }
        return b.toString();
    }
}
