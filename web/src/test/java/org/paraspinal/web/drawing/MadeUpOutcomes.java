package org.paraspinal.web.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.paraspinal.web.drawing.MadeUpPlots.Named;
import org.paraspinal.web.drawing.Series.Gap;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Period;
import org.paraspinal.web.drawing.Series.Point;
import org.paraspinal.web.drawing.Series.Value;
import org.paraspinal.web.drawing.Series.Which;
import org.paraspinal.web.drawing.Series.Yardstick;

/** One made-up person's numbers, for every picture of the outcome. */
final class MadeUpOutcomes {
    static final LocalDate START = LocalDate.of(2026, 9, 21);
    static final long SEED = 20_260_921;
    private static final EffectAxis DIFFERENCE = new EffectAxis(
            "With less without, points of 10", "less pain with massage", "more pain with massage", 0, false);

    private MadeUpOutcomes() {}

    /** Answers every so many days, from some time before the start on, with a gap. */
    static Series series(int answers, int every, Optional<LocalDate> begins) {
        var random = new Random(SEED);
        var points = new ArrayList<Point>();
        LocalDate first = START.minusWeeks(3);
        for (int i = 0; i < answers; i++) {
            LocalDate day = first.plusDays((long) i * every);
            if (answers > 2 && i == answers / 2) continue;
            double v = Math.clamp(
                    Math.round(4.6 + 2 * Math.exp(-i / (answers / 3.0)) + 1.1 * random.nextGaussian()), 0, 10);
            points.add(new Point(day, v, day.isBefore(START) ? Kind.BASELINE : Kind.AFTER));
        }
        LocalDate gap = first.plusDays((long) answers / 2 * every);
        var sessions = new ArrayList<LocalDate>();
        for (int i = 0; i < answers * every / 7 - 3; i++) sessions.add(START.plusDays(i * 7L + 2));
        return new Series(
                "Pain in the last week, on average",
                "0 none, 10 worst imaginable",
                points,
                sessions,
                answers > 2 ? List.of(new Gap(gap, gap)) : List.of(),
                begins,
                answers > 2 ? OptionalDouble.of(6.3) : OptionalDouble.empty(),
                answers > 2 ? OptionalDouble.of(2) : OptionalDouble.empty());
    }

    static Series weekly() {
        return series(12, 7, Optional.of(START));
    }

    /** Everything that a chart of progress can show. */
    static Series full() {
        var expected = new ArrayList<Value>();
        for (int i = 0; i < 4; i++) expected.add(new Value(START.plusWeeks(2L * i + 1), 5 - i * 0.5));
        return series(16, 7, Optional.of(START))
                .during(periods(3, 14))
                .expecting(expected)
                .beside(yardsticks(13));
    }

    static List<Period> periods(int pairs, int days) {
        var periods = new ArrayList<Period>();
        for (int i = 0; i < 2 * pairs; i++) {
            boolean with = i % 4 == 0 || i % 4 == 3;
            LocalDate from = START.plusDays((long) i * days);
            periods.add(new Period(
                    from,
                    from.plusDays(days - 1),
                    with ? Which.WITH : Which.WITHOUT,
                    with ? "with massage" : "without"));
        }
        return periods;
    }

    static List<Yardstick> yardsticks(int weeks) {
        var natural = new ArrayList<Value>();
        var placebo = new ArrayList<Value>();
        for (int i = 0; i <= weeks; i++) {
            natural.add(new Value(START.plusWeeks(i), 4.1 + 2.2 * Math.exp(-i / 5.0)));
            placebo.add(new Value(START.plusWeeks(i), 3.4 + 2.9 * Math.exp(-i / 4.0)));
        }
        return List.of(new Yardstick("by itself", natural), new Yardstick("a sham treatment", placebo));
    }

    /** Three years, weekly or daily, with a long trial and all else. */
    static Series threeYears(int every) {
        Series s = series(3 * 365 / every, every, Optional.of(START));
        var expected = new ArrayList<Value>();
        for (int i = 0; i < 100; i++) expected.add(new Value(START.plusDays(i * 10L), 3 + i % 3));
        return s.during(periods(6, 28)).expecting(expected).beside(yardsticks(52));
    }

    static Measures measures(int answers, int every) {
        var random = new Random(SEED + 1);
        var all = new ArrayList<Measures.Measure>();
        String[][] names = {
            {"Sleep", "higher is better"},
            {"Stress", "lower is better"},
            {"Low mood", "lower is better"},
            {"Worry", "lower is better"},
            {"In the way of your day", "lower is better"}
        };
        for (String[] name : names) {
            var values = new ArrayList<Value>();
            for (int i = 0; i < answers; i++)
                if (i % 9 != 5)
                    values.add(new Value(
                            START.plusDays((long) (i - 3) * every),
                            Math.clamp(Math.round(5 + 2 * random.nextGaussian()), 0, 10)));
            var gaps = new ArrayList<Gap>();
            for (int i = 5; i < answers; i += 9)
                gaps.add(new Gap(START.plusDays((long) (i - 3) * every), START.plusDays((long) (i - 3) * every)));
            all.add(new Measures.Measure(name[0], name[1], values, gaps));
        }
        return new Measures("Beside the pain", "Made-up sleep went up a little.", all, Optional.of(START));
    }

    static Calibration calibration(int pairs) {
        var random = new Random(SEED + 2);
        var all = new ArrayList<Calibration.Pair>();
        for (int i = 0; i < pairs; i++) {
            double expected = 2 + random.nextInt(5);
            all.add(new Calibration.Pair(
                    expected, Math.clamp(Math.round(1.4 + 0.7 * expected + random.nextGaussian()), 0, 10)));
        }
        return new Calibration(
                "Expected and come",
                "Made-up expectations were a little too hopeful.",
                "what you expected right after",
                "what came right after",
                all,
                pairs > 5 ? Optional.of(new Calibration.Line("on average", 1.4, 0.7)) : Optional.empty());
    }

    static Lags lags() {
        var all = new ArrayList<Lags.Lag>();
        String[] names = {
            "stress 2 weeks before",
            "stress the week before",
            "the same week",
            "stress the week after",
            "stress 2 weeks after"
        };
        double[] at = {0.05, 0.31, 0.42, 0.12, -0.04};
        for (int i = 0; i < names.length; i++)
            all.add(new Lags.Lag(names[i], new Estimate(at[i], at[i] - 0.27, at[i] + 0.25)));
        return new Lags(
                "Pain beside stress",
                "In made-up weeks with more stress there was more pain.",
                all,
                new EffectAxis("Correlation, −1 to 1", "opposite", "together", 0, false));
    }

    static Trial trial(int pairs) {
        var random = new Random(SEED + 3);
        var all = new ArrayList<Trial.Pair>();
        for (int i = 0; i < pairs; i++)
            all.add(new Trial.Pair(3.5 + random.nextDouble(), 4.4 + random.nextDouble(), i % 3 != 1));
        boolean some = pairs > 2;
        return new Trial(
                "Your trial, made-up",
                "Made-up pain was 0.9 lower with massage (95% interval −1.6 to −0.2).",
                "Mean pain of each period, 0 to 10",
                "with massage",
                "without",
                all,
                some ? Optional.of(new Estimate(-0.9, -1.6, -0.2)) : Optional.empty(),
                some ? Optional.of(new Estimate(-0.4, -1.9, 1.1)) : Optional.empty(),
                some ? Optional.of(new Estimate(-0.8, -1.4, -0.2)) : Optional.empty(),
                DIFFERENCE);
    }

    static List<Named> all() {
        return List.of(
                progress("weekly", weekly()),
                progress("full", full()),
                progress("years-weekly", threeYears(7)),
                progress("years-daily", threeYears(1)),
                progress("none", series(0, 7, Optional.empty())),
                progress("one", series(1, 7, Optional.empty())),
                new Named("beside", "Beside the pain", new SmallMultiples(measures(14, 7))),
                new Named("beside-years", "Beside the pain", new SmallMultiples(measures(156, 7))),
                new Named("calibration", "Expected and come", new CalibrationPlot(calibration(30))),
                new Named("calibration-one", "Expected and come", new CalibrationPlot(calibration(1))),
                new Named("lags", "Pain beside stress", new LagPlot(lags())),
                new Named("trial", "Your trial, made-up", new TrialPlot(trial(6))),
                new Named("trial-one", "Your trial, made-up", new TrialPlot(trial(1))));
    }

    private static Named progress(String id, Series s) {
        return new Named(id, s.what() + ", " + s.scale(), new ProgressChart(s));
    }
}
