package org.paraspinal.care.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.paraspinal.care.knowledge.Studies;

/**
 * What happens to people like this anyway, drawn beside the person's own line, so that what time does is not put down to massage.
 *
 * @param label in few words
 * @param points pain by weeks since the start, 0 to 10, carried over to the person's own baseline in proportion
 * @param sentence with numbers as they were found
 * @param sources ids in the bibliography
 */
public record Yardstick(String label, List<Point> points, String sentence, List<String> sources) {
    /** From so many weeks of pain on it counts as lasting. */
    private static final int LASTING_WEEKS = 12;

    private static final List<Integer> WEEKS = List.of(0, 6, 26, 52);

    public Yardstick {
        points = List.copyOf(points);
        sources = List.copyOf(sources);
    }

    /** Pain in a week. */
    public record Point(int week, double pain) {}

    /**
     * The natural course, and what a pill openly called placebo did.
     *
     * @param baseline the person's own mean before the first session, above 0 to 10
     * @param weeksOfPain how long it had lasted then; empty when it was not said, which counts as lasting
     */
    public static List<Yardstick> of(Studies studies, double baseline, OptionalDouble weeksOfPain) {
        boolean lasting = weeksOfPain.isEmpty() || weeksOfPain.getAsDouble() >= LASTING_WEEKS;
        return List.of(course(studies, baseline, lasting), placebo(studies, baseline));
    }

    private static Yardstick course(Studies studies, double baseline, boolean lasting) {
        String row = lasting ? "MENEZES12/persistent-" : "MENEZES12/acute-";
        double start = figure(studies, row + "0w", "effect");
        var points = new ArrayList<Point>();
        for (int week : WEEKS)
            points.add(new Point(week, baseline * figure(studies, row + week + "w", "effect") / start));
        return new Yardstick(
                "people followed over time",
                points,
                String.format(
                        Locale.ROOT,
                        "Of people with %s back pain, followed with whatever care they had, pain went from %.1f to %.1f of"
                                + " 10 in six weeks. From your %.1f that would be %.1f.",
                        lasting ? "lasting" : "new",
                        start / 10,
                        figure(studies, row + "6w", "effect") / 10,
                        baseline,
                        points.get(1).pain()),
                List.of("MENEZES12"));
    }

    private static Yardstick placebo(Studies studies, double baseline) {
        double with = figure(studies, "CARVALHO16/pain-3w", "mean1");
        double without = figure(studies, "CARVALHO16/pain-3w", "mean2");
        return new Yardstick(
                "a pill openly called placebo",
                List.of(new Point(0, baseline), new Point(3, Math.max(0, baseline - with))),
                String.format(
                        Locale.ROOT,
                        "In one trial a pill openly called placebo eased lasting back pain by %.1f points in three weeks,"
                                + " and nothing by %.1f.",
                        with,
                        without),
                List.of("CARVALHO16"));
    }

    private static double figure(Studies studies, String row, String name) {
        return studies.figure(row, name)
                .orElseThrow(() -> new IllegalStateException("The data set has no figure '" + name + "' in " + row));
    }
}
