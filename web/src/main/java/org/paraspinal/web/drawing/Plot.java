package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;

/** Where days and values lie on the chart. */
record Plot(LocalDate first, LocalDate last) {
    static final int WIDTH = 560;
    static final int HEIGHT = 400;
    static final double LEFT = 38;
    static final int RIGHT = 552;
    static final double TOP = 28;
    private static final double BOTTOM = 358;
    private static final double INSET = 16;
    private static final LocalDate NEVER = LocalDate.EPOCH;

    /** From the first day that is drawn to the last, at least two weeks. */
    static Plot of(Series series) {
        var days = new TreeSet<LocalDate>(series.sessions());
        series.points().forEach(p -> days.add(p.day()));
        series.gaps().forEach(g -> days.add(g.to()));
        series.begins().ifPresent(days::add);
        LocalDate first = days.isEmpty() ? NEVER : days.first();
        LocalDate last = days.isEmpty() ? NEVER : days.last();
        return new Plot(first, last.isBefore(first.plusDays(14)) ? first.plusDays(14) : last);
    }

    double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return LEFT + INSET + share * (RIGHT - LEFT - 2 * INSET);
    }

    double y(double value) {
        return BOTTOM - value / 10 * (BOTTOM - TOP);
    }
}
