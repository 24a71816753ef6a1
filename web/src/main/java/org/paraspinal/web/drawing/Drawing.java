package org.paraspinal.web.drawing;

/** A picture of numbers: drawn for phones and for wider screens, and as a table with the same numbers. */
public sealed interface Drawing
        permits ForestPlot,
                FunnelPlot,
                CumulativePlot,
                ProgressChart,
                SmallMultiples,
                CalibrationPlot,
                LagPlot,
                TrialPlot {
    /** The picture as SVG, with a title and a description in words; {@code id} is of this page's own. */
    String svg(Sheet sheet, String id);

    /** The numbers of the picture as rows. */
    PlotTable table();
}
