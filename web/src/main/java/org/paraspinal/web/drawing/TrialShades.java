package org.paraspinal.web.drawing;

import java.util.List;
import java.util.Optional;
import org.paraspinal.web.drawing.Series.Period;
import org.paraspinal.web.drawing.Series.Which;

/** The periods of a trial behind a chart: plain where there was treatment and dotted where there was none, so that ink alone tells them. */
record TrialShades(Sheet sheet, Plot plot, List<Period> periods, String id) {
    /** How high the strip above the chart is in which they are named. */
    static final double STRIP = 24;

    String svg() {
        if (periods.isEmpty()) return "";
        var b = new StringBuilder(
                "<pattern id=\"%s-without\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">".formatted(id)
                        + "<circle class=\"speck\" cx=\"3\" cy=\"3\" r=\"1\"/></pattern>");
        for (Period p : periods) {
            double left = plot.x((double) p.from().toEpochDay());
            double right = Math.min(plot.box().right(), plot.x(p.to().toEpochDay() + 1.0));
            double top = plot.box().top() - STRIP;
            b.append("<rect class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                    .formatted(
                            style(p.which()),
                            fill(p.which()),
                            Svg.number(left),
                            Svg.number(top),
                            Svg.number(right - left),
                            Svg.number(plot.box().bottom() - top)));
            if (sheet.wide(p.label()) + 6 <= right - left)
                b.append(Svg.text("", (left + right) / 2, top + sheet.type() + 1, "middle", p.label()));
        }
        return b.toString();
    }

    /** What each kind is called, for the key. */
    void tell(Key key) {
        for (Which which : Which.values()) {
            Optional<Period> first =
                    periods.stream().filter(p -> p.which() == which).findFirst();
            first.ifPresent(p -> key.add(Key.patch(style(which), fill(which)), p.label()));
        }
    }

    private static String style(Which which) {
        return which == Which.WITH ? "during" : "without";
    }

    private String fill(Which which) {
        return which == Which.WITH ? "" : " fill=\"url(#%s-without)\"".formatted(id);
    }
}
