package org.paraspinal.web.view;

import java.util.List;

/** Page 7: the check-in of the next day or of the week. Fields: the scales', names' and rows' ids, and {@code none}. */
public record CheckInPage(
        Frame frame,
        String action,
        String heading,
        String lead,
        List<Scale> scales,
        List<TextField> names,
        String rowsHeading,
        List<TickRow> rows,
        boolean none)
        implements Page {
    public CheckInPage {
        scales = List.copyOf(scales);
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }
}
