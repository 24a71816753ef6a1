package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The days below a chart: weeks since massage began where that is known, else dates, and months once there are many. */
record TimeAxis(Sheet sheet, Plot plot, Optional<LocalDate> begins) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final int MOST_WEEKS = 30;
    private static final double APART = 14;

    /** A word at a day. */
    record Tick(LocalDate day, String words) {}

    /** Never so many that they touch. */
    List<Tick> ticks() {
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(plot.first(), plot.last()));
        return weeks > MOST_WEEKS ? months() : weeks(weeks);
    }

    private List<Tick> weeks(long weeks) {
        LocalDate start = begins.orElse(plot.first());
        int step = Math.ceilDiv((int) weeks, fitting(begins.isPresent() ? "−12" : "30 Nov"));
        int from = (int) -Math.floorDiv(ChronoUnit.DAYS.between(plot.first(), start), 7) / step * step;
        var ticks = new ArrayList<Tick>();
        for (LocalDate d = start.plusWeeks(from); !d.isAfter(plot.last()); d = d.plusWeeks(step)) {
            if (d.isBefore(plot.first())) continue;
            ticks.add(new Tick(d, begins.isPresent() ? week(ChronoUnit.WEEKS.between(start, d)) : DAY.format(d)));
        }
        return ticks;
    }

    private static String week(long week) {
        return week < 0 ? "−" + -week : week == 0 ? "start" : "" + week;
    }

    private List<Tick> months() {
        LocalDate from = plot.first().withDayOfMonth(1);
        long all = ChronoUnit.MONTHS.between(from, plot.last()) + 1;
        int most = fitting("Nov 2026");
        int step = 1;
        for (int s : new int[] {2, 3, 6, 12, 24, 60}) if (all > (long) step * most) step = s;
        var ticks = new ArrayList<Tick>();
        for (LocalDate d = from; !d.isAfter(plot.last()); d = d.plusMonths(1)) {
            boolean round = (d.getYear() * 12 + d.getMonthValue() - 1) % step == 0;
            if (round && plot.holds(d)) ticks.add(new Tick(d, MONTH.format(d)));
        }
        return ticks;
    }

    /** How many words as wide as these stand beside one another. */
    private int fitting(String words) {
        return Math.max(2, (int) (plot.box().width() / (sheet.wide(words) + APART)));
    }

    /** The words, with their feet at this height. */
    String svg(double y) {
        var b = new StringBuilder();
        double free = Double.NEGATIVE_INFINITY;
        for (Tick t : ticks()) {
            double half = sheet.wide(t.words()) / 2;
            double x = Math.clamp(plot.x(t.day()), half, sheet.half() - half);
            if (x - half < free) continue;
            b.append(Svg.text("q", x, y, "middle", t.words()));
            free = x + half + 4;
        }
        return b.toString();
    }
}
