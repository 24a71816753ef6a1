package org.paraspinal.web.drawing;

import java.util.List;
import java.util.stream.Collectors;

/** How closely two measures go together at each of a few lags, with intervals about a line of nothing. */
public final class LagPlot implements Drawing {
    private final Lags lags;
    private final List<Whiskers.Row> rows;

    public LagPlot(Lags lags) {
        this.lags = lags;
        this.rows = lags.lags().stream()
                .map(l -> new Whiskers.Row(l.label(), l.estimate(), apart(l.estimate())))
                .toList();
    }

    /** Filled where the interval leaves out nothing at all. */
    private boolean apart(Estimate e) {
        return e.low() > lags.axis().nullAt() || e.high() < lags.axis().nullAt();
    }

    @Override
    public String svg(Sheet sheet, String id) {
        Whiskers.Drawn drawn = new Whiskers(sheet, lags.axis(), rows).at(0);
        return Svg.personal(sheet, id, lags.title(), description(), drawn.end(), drawn.svg());
    }

    private String description() {
        if (rows.isEmpty()) return "No lags yet.";
        return lags.sentence() + " "
                + rows.stream().map(r -> r.label() + ": " + said(r.estimate())).collect(Collectors.joining("; "))
                + ". Filled dots are those whose interval leaves out nothing at all. The table has the same numbers.";
    }

    private String said(Estimate e) {
        return lags.axis().said(e.effect()) + ", 95% interval " + lags.axis().said(e.low(), e.high());
    }

    @Override
    public PlotTable table() {
        return new PlotTable(
                lags.title() + ". " + lags.axis().name() + ".",
                List.of("When", "Association", "95% interval"),
                rows.stream().map(r -> Whiskers.cells(lags.axis(), r)).toList());
    }
}
