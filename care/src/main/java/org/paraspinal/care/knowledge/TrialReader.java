package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.function.Function;
import org.paraspinal.care.knowledge.TrialStated.Reading;
import org.paraspinal.care.knowledge.TrialStated.Rests;
import org.paraspinal.care.knowledge.TrialStated.Shape;
import org.paraspinal.care.knowledge.TrialStated.Supposed;
import org.paraspinal.care.knowledge.TrialStated.Techniques;

/** Reads {@code trial.yaml}. */
final class TrialReader {
    static final String FILE = "trial.yaml";
    private static final int LONGEST_PERIOD = 28;
    private static final double MOST_POINTS = 10;

    private TrialReader() {}

    static TrialStated trial(YamlMap map) {
        return new TrialStated(
                part(map, "shape", TrialReader::shape),
                part(map, "reading", TrialReader::reading),
                part(map, "supposed", TrialReader::supposed),
                part(
                        map,
                        "techniques",
                        t -> new Techniques(
                                t.required("mean", -MOST_POINTS, MOST_POINTS),
                                t.required("sd", 0.01, MOST_POINTS),
                                rests(t))));
    }

    /** A part; a missing one is read as if it held nothing, which is a fault for each of its keys. */
    private static <T> T part(YamlMap map, String key, Function<YamlMap, T> read) {
        return map.child(key, read).orElseGet(() -> read.apply(map.nothing(key)));
    }

    private static Rests rests(YamlMap m) {
        return new Rests(m.text("why"), m.oneOf("mark", Mark.class), m.words("sources"));
    }

    private static Shape shape(YamlMap m) {
        List<Double> days = m.numbers("days");
        boolean whole =
                !days.isEmpty() && days.stream().allMatch(d -> d == Math.rint(d) && d >= 2 && d <= LONGEST_PERIOD);
        if (!whole) m.fault("days", "expected a list of whole numbers of days from 2 to " + LONGEST_PERIOD);
        int washout = m.required("washout", 1, LONGEST_PERIOD - 1);
        if (whole && days.stream().anyMatch(d -> d <= washout))
            m.fault("washout", "leaves nothing of the shortest period");
        return new Shape(days.stream().map(Double::intValue).toList(), washout, rests(m));
    }

    private static Reading reading(YamlMap m) {
        double level = m.required("level", 0.5, 0.999);
        List<Double> important = m.numbers("important");
        if (important.isEmpty() || !important.stream().allMatch(i -> i > 0 && i <= MOST_POINTS))
            m.fault("important", "expected a list of points above 0 and up to 10");
        double offered = m.required("offered", 0.1, MOST_POINTS);
        if (!important.isEmpty() && !important.contains(offered)) m.fault("offered", "is none of 'important'");
        return new Reading(level, important, offered, rests(m));
    }

    private static Supposed supposed(YamlMap m) {
        return new Supposed(
                m.required("sd", 0.1, MOST_POINTS),
                m.required("phi", 0.0, 0.9),
                m.required("least-sd", 0.01, MOST_POINTS),
                m.required("days", 7, 365),
                m.required("weeks", 3, 52),
                rests(m));
    }
}
