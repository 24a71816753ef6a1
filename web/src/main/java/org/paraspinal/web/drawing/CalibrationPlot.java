package org.paraspinal.web.drawing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.web.drawing.Calibration.Line;
import org.paraspinal.web.drawing.Calibration.Pair;

/** Dots of what was expected against what came: on the line where both are equal, above it where more came. */
public final class CalibrationPlot implements Drawing {
    private static final double DOT = 4.6;
    private static final double LARGEST = 15;
    private static final double MOST = 10;

    private final Calibration calibration;
    private final Map<Pair, Integer> times = new LinkedHashMap<>();

    public CalibrationPlot(Calibration calibration) {
        this.calibration = calibration;
        calibration.pairs().stream()
                .sorted(Comparator.comparing(Pair::expected).thenComparing(Pair::actual))
                .forEach(p -> times.merge(p, 1, Integer::sum));
    }

    @Override
    public String svg(Sheet sheet, String id) {
        boolean phone = sheet == Sheet.PHONE;
        double top = sheet.type() + 20;
        double side = phone ? 318 : 400;
        Box box = new Box(30, top, 30 + side, top + side);
        var free = new Free(box);
        times.forEach((p, n) -> free.dot(x(box, p.expected()), y(box, p.actual()), radius(n)));
        free.line(box.left(), box.bottom(), box.right(), box.top());
        calibration
                .fitted()
                .ifPresent(l -> ends(l, box).ifPresent(e -> free.line(e.left(), e.top(), e.right(), e.bottom())));
        var key = new Key(sheet).add(Key.line("equal"), "came as expected");
        calibration.fitted().ifPresent(l -> key.add(Key.line("fitted"), l.label()));
        double foot = box.bottom() + sheet.type() + 6;
        double below = foot + sheet.type() + 12;
        String drawn = Svg.text("q", 0, sheet.type(), "start", sheet.cut(calibration.came(), sheet.half()))
                + Scale10.grid(sheet, box, 2)
                + across(box, foot)
                + lines(box)
                + dots(box)
                + halves(new Labels(sheet, box, free), box)
                + Svg.text("q", box.right(), below - 8, "end", sheet.cut(calibration.expects(), box.right()))
                + key.svg(below);
        return Svg.personal(sheet, id, calibration.title(), description(), below + key.height(), drawn);
    }

    private static double x(Box box, double expected) {
        return box.left() + expected / MOST * box.width();
    }

    private static double y(Box box, double actual) {
        return box.bottom() - actual / MOST * box.height();
    }

    /** The area of a dot is how often it came, up to a size at which dots would hide one another. */
    private static double radius(int times) {
        return Math.min(LARGEST, DOT * Math.sqrt(times));
    }

    private static String across(Box box, double foot) {
        var b = new StringBuilder();
        for (int v = 0; v <= MOST; v += 2) {
            b.append("<path class=\"grid\" d=\"M%s %sV%s\"/>"
                    .formatted(Svg.number(x(box, v)), Svg.number(box.top()), Svg.number(box.bottom())));
            b.append(Svg.text("q", x(box, v), foot, "middle", "" + v));
        }
        return b.toString();
    }

    private String lines(Box box) {
        String equal = "<path class=\"equal\" d=\"M%s %sL%s %s\"/>"
                .formatted(
                        Svg.number(box.left()),
                        Svg.number(box.bottom()),
                        Svg.number(box.right()),
                        Svg.number(box.top()));
        return equal
                + calibration
                        .fitted()
                        .flatMap(l -> ends(l, box))
                        .map(e -> "<path class=\"fitted\" d=\"M%s %sL%s %s\"/>"
                                .formatted(
                                        Svg.number(e.left()),
                                        Svg.number(e.top()),
                                        Svg.number(e.right()),
                                        Svg.number(e.bottom())))
                        .orElse("");
    }

    /** The part of a line over what was expected, as far as it lies within the picture. */
    private Optional<Box> ends(Line line, Box box) {
        double from =
                calibration.pairs().stream().mapToDouble(Pair::expected).min().orElse(0);
        double to =
                calibration.pairs().stream().mapToDouble(Pair::expected).max().orElse(MOST);
        if (line.slope() != 0) {
            double atNone = -line.atNought() / line.slope();
            double atMost = (MOST - line.atNought()) / line.slope();
            from = Math.max(from, Math.min(atNone, atMost));
            to = Math.min(to, Math.max(atNone, atMost));
        } else if (line.atNought() < 0 || line.atNought() > MOST) return Optional.empty();
        if (from >= to) return Optional.empty();
        return Optional.of(new Box(
                x(box, from),
                y(box, line.atNought() + line.slope() * from),
                x(box, to),
                y(box, line.atNought() + line.slope() * to)));
    }

    private String dots(Box box) {
        var b = new StringBuilder();
        times.forEach((p, n) -> b.append("<circle class=\"pt\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>"
                .formatted(
                        Svg.number(x(box, p.expected())),
                        Svg.number(y(box, p.actual())),
                        Svg.number(radius(n)),
                        said(p, n))));
        return b.toString();
    }

    private static String said(Pair p, int times) {
        return "expected %s, came %s%s"
                .formatted(Svg.number(p.expected()), Svg.number(p.actual()), times == 1 ? "" : ", " + times + " times");
    }

    /** What each half means, where it covers no dot. */
    private static String halves(Labels labels, Box box) {
        double middle = box.left() + box.width() / 2;
        double high = box.top() + box.height() / 2;
        return labels.near(
                                "it",
                                "more than expected",
                                new Box(box.left() + 4, box.top() + 4, middle + 20, high),
                                box.left(),
                                box.top())
                        .orElse("")
                + labels.near(
                                "it",
                                "less than expected",
                                new Box(middle - 20, high, box.right() - 4, box.bottom() - 4),
                                box.right(),
                                box.bottom())
                        .orElse("");
    }

    private String description() {
        if (times.isEmpty()) return "No pairs yet.";
        return calibration.sentence() + " "
                + (calibration.pairs().size() == 1
                        ? "1 pair"
                        : calibration.pairs().size() + " pairs")
                + ", expected on the level axis and what came on the upright one, both 0 to 10."
                + calibration
                        .fitted()
                        .map(l -> " The fitted line, %s, is %s at 0 and rises by %s for each point."
                                .formatted(l.label(), hundredths(l.atNought()), hundredths(l.slope())))
                        .orElse("")
                + " The table has the same numbers.";
    }

    private static String hundredths(double v) {
        return new EffectAxis("", "", "", 0, false).said(v);
    }

    @Override
    public PlotTable table() {
        return new PlotTable(
                calibration.title() + ". Both 0 to 10.",
                List.of("Expected", "Came", "Times"),
                times.entrySet().stream()
                        .map(e -> List.of(
                                Svg.number(e.getKey().expected()),
                                Svg.number(e.getKey().actual()),
                                "" + e.getValue()))
                        .toList());
    }
}
