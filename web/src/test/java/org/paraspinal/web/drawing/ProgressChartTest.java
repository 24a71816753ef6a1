package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.paraspinal.web.drawing.Series.Gap;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Point;

final class ProgressChartTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 21);

    private static Series series(List<Gap> gaps) {
        return new Series(
                "Pain",
                "0 none, 10 worst",
                List.of(
                        new Point(START.minusWeeks(1), 7, Kind.BASELINE),
                        new Point(START.plusWeeks(1), 6, Kind.AFTER),
                        new Point(START.plusWeeks(2), 5, Kind.AFTER),
                        new Point(START.plusWeeks(4), 4, Kind.AFTER),
                        new Point(START.plusWeeks(5), 4, Kind.AFTER)),
                List.of(START),
                gaps,
                Optional.of(START),
                OptionalDouble.of(7),
                OptionalDouble.of(2));
    }

    private static int lines(Series s) {
        return new ProgressChart(s).svg(Sheet.PHONE, "p").split("class=\"ser\"", -1).length - 1;
    }

    @Test
    void noLineCrossesAGapOrTheBeginningOfMassage() {
        assertEquals(2, lines(series(List.of())), "before, and since");
        assertEquals(
                3, lines(series(List.of(new Gap(START.plusWeeks(3), START.plusWeeks(3))))), "and once more at the gap");
    }

    @Test
    void worseIsUp() {
        var plot = Plot.of(List.of(START, START.plusWeeks(8)), new Box(0, 0, 300, 200), 0);
        assertTrue(plot.y(10) < plot.y(0));
    }

    @Test
    void openDotsAreBeforeAndFilledOnesSince() {
        assertEquals(
                2, new ProgressChart(series(List.of())).svg(Sheet.PHONE, "p").split("class=\"pt o\"", -1).length);
    }

    @Test
    void theTableSaysAGapInWords() {
        var rows = new SeriesTable(series(List.of(new Gap(START.plusWeeks(3), START.plusWeeks(3))))).rows();
        assertEquals(6, rows.size());
        assertEquals("no answer", rows.get(3).value());
    }

    @Test
    void nothingAnsweredYetIsAnEmptyChart() {
        var none = new Series(
                "Pain",
                "0 none, 10 worst",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        assertTrue(new ProgressChart(none).svg().contains("No answers yet."));
    }
}
