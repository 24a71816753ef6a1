package org.paraspinal.web.view;

import java.util.List;
import org.paraspinal.web.drawing.MeasuringFigure;

/** How far one can bend. Fields: those of the ways. */
public record BendPage(Frame frame, String action, List<Way> ways) implements Page {
    public BendPage {
        ways = List.copyOf(ways);
    }

    /** One way to measure it, and its picture. */
    public record Way(NumberField field, MeasuringFigure figure) {}
}
