package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Several measures over the same days, each 0 to 10.
 *
 * @param title what the picture is of
 * @param sentence what can be said of it; read out with the picture
 * @param measures in the order in which they are drawn
 * @param begins the day massage began
 */
public record Measures(String title, String sentence, List<Measure> measures, Optional<LocalDate> begins) {
    public Measures {
        measures = List.copyOf(measures);
    }

    /**
     * One measure.
     *
     * @param name such as "Sleep"
     * @param better which way is better, in words, such as "higher is better"
     * @param values in order of their days
     * @param gaps stretches without an answer; no line crosses one
     */
    public record Measure(String name, String better, List<Series.Value> values, List<Series.Gap> gaps) {
        public Measure {
            values = List.copyOf(values);
            gaps = List.copyOf(gaps);
        }
    }
}
