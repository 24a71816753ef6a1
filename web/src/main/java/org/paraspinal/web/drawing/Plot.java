package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where days and values of 0 to 10 lie within a box; {@code last} is after {@code first}. */
record Plot(LocalDate first, LocalDate last, Box box, double inset) {
    private static final int SHORTEST = 14;
    private static final double MOST = 10;

    /** From the first day that is drawn to the last, at least two weeks. */
    static Plot of(Collection<LocalDate> days, Box box, double inset) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate shortest = first.plusDays(SHORTEST);
        return new Plot(first, last.isBefore(shortest) ? shortest : last, box, inset);
    }

    /** All days of a progress chart but those of its yardsticks, which may go on for longer. */
    static List<LocalDate> days(Series series) {
        var days = new ArrayList<>(series.sessions());
        series.points().forEach(p -> days.add(p.day()));
        series.gaps().forEach(g -> days.add(g.to()));
        series.begins().ifPresent(days::add);
        series.expected().forEach(e -> days.add(e.day()));
        series.trial().forEach(t -> {
            days.add(t.from());
            days.add(t.to());
        });
        return days;
    }

    double x(LocalDate day) {
        return x((double) day.toEpochDay());
    }

    /** Of a day of the epoch, or a part of one. */
    double x(double day) {
        double share = (day - first.toEpochDay()) / (last.toEpochDay() - first.toEpochDay());
        return box.left() + inset + share * (box.width() - 2 * inset);
    }

    double y(double value) {
        return box.bottom() - value / MOST * box.height();
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
