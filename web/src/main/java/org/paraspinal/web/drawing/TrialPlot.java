package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.paraspinal.web.drawing.Trial.Pair;

/** A personal trial: each pair as two marks joined in their order, and below them the difference, on its own scale. */
public final class TrialPlot implements Drawing {
    private static final double STEP = 50;
    private static final double INSET = 12;
    private static final double MARK = 7;
    private static final double MOST = 10;

    private final Trial trial;

    public TrialPlot(Trial trial) {
        this.trial = trial;
    }

    @Override
    public String svg(Sheet sheet, String id) {
        var b = new StringBuilder();
        var key = new Key(sheet)
                .add(Key.mark((x, y) -> mark("pt", x, y)), trial.with())
                .add(Key.mark((x, y) -> mark("pt o", x, y)), trial.without());
        b.append(key.svg(0));
        double top = key.height();
        double bottom = top + trial.pairs().size() * STEP + 8;
        for (int v = 0; v <= MOST; v += 2) {
            b.append("<path class=\"grid\" d=\"M%s %sV%s\"/>"
                    .formatted(Svg.number(x(sheet, v)), Svg.number(top), Svg.number(bottom)));
            b.append(Svg.text("q", x(sheet, v), bottom + sheet.type() + 6, "middle", "" + v));
        }
        b.append("<path class=\"axis\" d=\"M%s %sH%s\"/>"
                .formatted(Svg.number(x(sheet, 0)), Svg.number(bottom), Svg.number(x(sheet, MOST))));
        for (int i = 0; i < trial.pairs().size(); i++) b.append(pair(sheet, i, top + i * STEP));
        double foot = bottom + 2 * sheet.type() + 12;
        b.append(Svg.text("q", sheet.half() / 2.0, foot, "middle", sheet.cut(trial.measure(), sheet.half())));
        List<Whiskers.Row> rows = rows();
        if (rows.isEmpty()) return Svg.personal(sheet, id, trial.title(), description(), foot + 8, b.toString());
        Whiskers.Drawn below = new Whiskers(sheet, trial.axis(), rows).at(foot + 22);
        return Svg.personal(sheet, id, trial.title(), description(), below.end(), b + below.svg());
    }

    private static double x(Sheet sheet, double value) {
        return INSET + value / MOST * (sheet.half() - 2 * INSET);
    }

    private String pair(Sheet sheet, int i, double y) {
        Pair p = trial.pairs().get(i);
        double at = y + sheet.type() + 19;
        double with = x(sheet, p.with());
        double without = x(sheet, p.without());
        String number = Svg.number(p.with()) + " and " + Svg.number(p.without());
        String label = "%d: %s first".formatted(i + 1, p.withFirst() ? trial.with() : trial.without());
        return Svg.text("", 0, y + sheet.type() + 3, "start", sheet.cut(label, sheet.half() - sheet.wide(number) - 8))
                + Svg.text("", sheet.half(), y + sheet.type() + 3, "end", number)
                + way(p.withFirst() ? with : without, p.withFirst() ? without : with, at)
                + mark("pt o", without, at)
                + mark("pt", with, at);
    }

    /** From the first period to the second, with a head in the middle where there is room for one. */
    private static String way(double from, double to, double y) {
        String line =
                "<path class=\"ser\" d=\"M%s %sH%s\"/>".formatted(Svg.number(from), Svg.number(y), Svg.number(to));
        if (Math.abs(to - from) < 4 * MARK) return line;
        double on = Math.signum(to - from) * 5;
        double middle = (from + to) / 2;
        return line
                + "<path class=\"ser\" d=\"M%s %sL%s %sL%s %s\"/>"
                        .formatted(
                                Svg.number(middle - on),
                                Svg.number(y - 5),
                                Svg.number(middle + on / 5),
                                Svg.number(y),
                                Svg.number(middle - on),
                                Svg.number(y + 5));
    }

    private static String mark(String style, double x, double y) {
        return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(style, Svg.number(x), Svg.number(y), Svg.number(style.equals("pt") ? MARK - 1 : MARK));
    }

    private List<Whiskers.Row> rows() {
        var rows = new ArrayList<Whiskers.Row>();
        trial.difference().ifPresent(e -> rows.add(new Whiskers.Row("this trial alone", e, true)));
        trial.prior().ifPresent(e -> rows.add(new Whiskers.Row("supposed before it", e, false)));
        trial.posterior().ifPresent(e -> rows.add(new Whiskers.Row("both together", e, true)));
        return rows;
    }

    private String description() {
        if (trial.pairs().isEmpty()) return "No pairs yet.";
        var said = new ArrayList<String>();
        for (int i = 0; i < trial.pairs().size(); i++) {
            Pair p = trial.pairs().get(i);
            said.add("pair %d, %s first: %s %s, %s %s"
                    .formatted(
                            i + 1,
                            p.withFirst() ? trial.with() : trial.without(),
                            Svg.number(p.with()),
                            trial.with(),
                            Svg.number(p.without()),
                            trial.without()));
        }
        String differences = rows().stream()
                .map(r -> " %s: %s, 95%% interval %s."
                        .formatted(
                                r.label(),
                                trial.axis().said(r.estimate().effect()),
                                trial.axis()
                                        .said(r.estimate().low(), r.estimate().high())))
                .collect(Collectors.joining());
        return trial.sentence() + " " + trial.measure() + ": " + String.join("; ", said) + "."
                + (differences.isEmpty() ? "" : " " + trial.axis().name() + "." + differences)
                + " The table has the same numbers.";
    }

    @Override
    public PlotTable table() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < trial.pairs().size(); i++) {
            Pair p = trial.pairs().get(i);
            rows.add(List.of(
                    "Pair " + (i + 1),
                    p.withFirst() ? trial.with() : trial.without(),
                    Svg.number(p.with()),
                    Svg.number(p.without()),
                    trial.axis().said(p.with() - p.without()),
                    ""));
        }
        for (Whiskers.Row r : rows()) {
            List<String> cells = Whiskers.cells(trial.axis(), r);
            rows.add(List.of(cells.get(0), "", "", "", cells.get(1), cells.get(2)));
        }
        return new PlotTable(
                trial.title() + ". " + trial.measure() + "; difference: "
                        + trial.axis().name() + ".",
                List.of("What", "First", trial.with(), trial.without(), "Difference", "95% interval"),
                rows);
    }
}
