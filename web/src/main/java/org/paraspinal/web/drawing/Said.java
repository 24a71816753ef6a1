package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.paraspinal.web.drawing.Series.Gap;

/** How days are said in pictures and their tables. */
final class Said {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Said() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** With the whole name of the month. */
    static String full(LocalDate day) {
        return FULL.format(day);
    }

    static String span(Gap g) {
        return g.from().equals(g.to()) ? full(g.from()) : full(g.from()) + " to " + full(g.to());
    }
}
