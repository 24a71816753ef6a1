package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How the measures of a back follow height and build, as it stands in {@code body.yaml}. Everything is in centimetres.
 *
 * @param widths how the drawn figure widens, from the highest level to the lowest
 */
public record Proportions(
        Map<String, Build> builds, Map<String, Measure> measures, Map<String, Level> levels, List<Width> widths) {
    /** The height for which the map is drawn. */
    public static final double HEIGHT = 170;

    /** The body mass index for which the map is drawn: that of a medium build. */
    public static final double BMI = 25;

    public Proportions {
        widths = List.copyOf(widths);
    }

    /** A build one can choose, and the body mass index that stands for it. */
    public record Build(String id, String name, double bmi, Mark mark, List<String> sources) {}

    /**
     * A length on the body.
     *
     * @param at the length at {@link #HEIGHT} and {@link #BMI}
     * @param perCm how much more for each centimetre of height
     * @param perBmi how much more for each unit of body mass index
     * @param least it is never less than this, so that what it protects does not shrink; 0 for none
     */
    public record Measure(
            String id,
            String name,
            double at,
            double perCm,
            double perBmi,
            double least,
            Mark mark,
            List<String> sources) {

        /** The length for this height and body mass index. */
        public double of(double heightCm, double bmi) {
            return Math.max(least, at + perCm * (heightCm - HEIGHT) + perBmi * (bmi - BMI));
        }
    }

    /**
     * A level of the back. One of the two is given.
     *
     * @param share of the length from C7 to the dimples, from C7 down
     * @param below centimetres below the dimples at {@link #HEIGHT}; in proportion for other heights
     */
    public record Level(String id, OptionalDouble share, OptionalDouble below, Mark mark, List<String> sources) {}

    /** At this level the figure widens as this measure does. */
    public record Width(String level, String measure) {}
}
