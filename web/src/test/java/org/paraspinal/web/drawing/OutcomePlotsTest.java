package org.paraspinal.web.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.web.drawing.DrawnOutcome.at;
import static org.paraspinal.web.drawing.DrawnOutcome.box;
import static org.paraspinal.web.drawing.DrawnOutcome.desc;
import static org.paraspinal.web.drawing.DrawnOutcome.drawn;
import static org.paraspinal.web.drawing.DrawnOutcome.left;
import static org.paraspinal.web.drawing.DrawnOutcome.series;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Point;
import org.paraspinal.web.drawing.Series.Value;
import org.w3c.dom.Element;

/** What holds of every picture of the outcome. */
class OutcomePlotsTest {
    private static final String EVIL = "<b>\"rest\" & 'work'</b>";

    static Stream<MadeUpPlots.Named> plots() {
        return MadeUpOutcomes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void each_picture_has_a_title_a_description_and_ids_of_its_own_on_either_sheet(MadeUpPlots.Named named) {
        var ids = new HashSet<String>();
        for (Sheet sheet : Sheet.values()) {
            Element svg = drawn(named, sheet);
            assertEquals("img", svg.getAttribute("role"));
            String own = named.id() + "-" + sheet.suffix();
            assertEquals(own + "-title " + own + "-desc", svg.getAttribute("aria-labelledby"));
            assertEquals(
                    named.title(), EffectPlotsTest.all(svg, "title").getFirst().getTextContent());
            assertFalse(desc(svg).isBlank());
            for (Element e : EffectPlotsTest.all(svg, "*"))
                if (e.hasAttribute("id")) assertTrue(ids.add(e.getAttribute("id")), e.getAttribute("id"));
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void nothing_is_drawn_outside_the_picture(MadeUpPlots.Named named) {
        for (Sheet sheet : Sheet.values()) {
            Element svg = drawn(named, sheet);
            double high = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[3]);
            for (Element text : EffectPlotsTest.all(svg, "text")) {
                double left = left(sheet, text);
                assertTrue(
                        left > -1 && left + sheet.wide(text.getTextContent()) < sheet.half() + 1,
                        () -> sheet + ": " + text.getTextContent());
                assertTrue(at(text, "y") > 10 && at(text, "y") < high, () -> sheet + ": " + text.getTextContent());
            }
            for (Element dot : EffectPlotsTest.all(svg, "circle"))
                if (!dot.getAttribute("class").equals("speck")) {
                    assertTrue(at(dot, "cx") > 0 && at(dot, "cx") < sheet.half(), named.id());
                    assertTrue(at(dot, "cy") > 0 && at(dot, "cy") < high, named.id());
                }
            for (Element rect : EffectPlotsTest.all(svg, "rect"))
                assertTrue(at(rect, "x") >= -1 && at(rect, "x") + at(rect, "width") <= sheet.half() + 1, named.id());
            for (Element path : EffectPlotsTest.all(svg, "path"))
                assertTrue(Double.parseDouble(DrawnOutcome.NUMBER
                                .matcher(path.getAttribute("d"))
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group())
                        <= sheet.half() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void no_words_stand_on_other_words(MadeUpPlots.Named named) {
        for (Sheet sheet : Sheet.values()) {
            List<Element> texts = EffectPlotsTest.all(drawn(named, sheet), "text");
            for (int i = 0; i < texts.size(); i++)
                for (int j = i + 1; j < texts.size(); j++) {
                    String both = sheet + ": " + texts.get(i).getTextContent() + " | "
                            + texts.get(j).getTextContent();
                    assertFalse(box(sheet, texts.get(i)).meets(box(sheet, texts.get(j))), both);
                }
        }
    }

    @Test
    void marks_in_words_are_only_words_wherever_they_stand() {
        var day = MadeUpOutcomes.START;
        Series s = series(List.of(new Point(day, 5, Kind.AFTER)))
                .during(List.of(new Series.Period(day, day.plusDays(90), Series.Which.WITH, EVIL)))
                .beside(List.of(new Series.Yardstick(EVIL, List.of(new Value(day, 5), new Value(day.plusDays(9), 4)))));
        Estimate e = new Estimate(0, -1, 1);
        EffectAxis axis = new EffectAxis(EVIL, EVIL, EVIL, 0, false);
        List<Drawing> evil = List.of(
                new ProgressChart(s),
                new SmallMultiples(new Measures(
                        EVIL, EVIL, List.of(new Measures.Measure(EVIL, EVIL, List.of(), List.of())), Optional.empty())),
                new CalibrationPlot(new Calibration(
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        List.of(new Calibration.Pair(1, 1)),
                        Optional.of(new Calibration.Line(EVIL, 0, 1)))),
                new LagPlot(new Lags(EVIL, EVIL, List.of(new Lags.Lag(EVIL, e)), axis)),
                new TrialPlot(new Trial(
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        EVIL,
                        List.of(new Trial.Pair(1, 2, true)),
                        Optional.of(e),
                        Optional.of(e),
                        Optional.of(e),
                        axis)));
        for (Drawing d : evil)
            for (Sheet sheet : Sheet.values()) {
                Element svg = EffectPlotsTest.read(d.svg(sheet, "p")).getDocumentElement();
                assertEquals(0, EffectPlotsTest.all(svg, "b").size());
                assertTrue(svg.getTextContent().contains("<b>"));
            }
    }

    @Test
    void what_is_not_on_the_scale_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Value(MadeUpOutcomes.START, 10.1));
        assertThrows(IllegalArgumentException.class, () -> new Calibration.Pair(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> new Trial.Pair(-0.1, 3, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Series.Period(
                        MadeUpOutcomes.START, MadeUpOutcomes.START.minusDays(1), Series.Which.WITH, "w"));
    }

    @Test
    void pictures_with_nothing_to_show_say_so() {
        List<Drawing> empty = List.of(
                new ProgressChart(series(List.of())),
                new SmallMultiples(new Measures("t", "s", List.of(), Optional.empty())),
                new CalibrationPlot(new Calibration("t", "s", "e", "c", List.of(), Optional.empty())),
                new LagPlot(new Lags("t", "s", List.of(), MadeUpOutcomes.lags().axis())),
                new TrialPlot(MadeUpOutcomes.trial(0)));
        for (Drawing d : empty) {
            Element svg = EffectPlotsTest.read(d.svg(Sheet.PHONE, "p")).getDocumentElement();
            String desc = desc(svg);
            assertTrue(desc.startsWith("No ") && desc.endsWith(" yet."), desc);
            assertTrue(d.table().rows().isEmpty());
        }
    }
}
