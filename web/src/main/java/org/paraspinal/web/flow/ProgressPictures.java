package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Better;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.outcome.Account;
import org.paraspinal.care.outcome.Alongside;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.outcome.Course.Rated;
import org.paraspinal.care.outcome.Expected;
import org.paraspinal.care.outcome.Lasting;
import org.paraspinal.care.outcome.Reckoned;
import org.paraspinal.care.outcome.Yardstick;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.statistics.series.CrossLag;
import org.paraspinal.web.drawing.Calibration;
import org.paraspinal.web.drawing.CalibrationPlot;
import org.paraspinal.web.drawing.EffectAxis;
import org.paraspinal.web.drawing.Estimate;
import org.paraspinal.web.drawing.LagPlot;
import org.paraspinal.web.drawing.Lags;
import org.paraspinal.web.drawing.Measures;
import org.paraspinal.web.drawing.Series;
import org.paraspinal.web.drawing.SmallMultiples;
import org.paraspinal.web.view.ProgressPage.Picture;

/** The pictures of a course: the line of pain, expected against actual, the other measures, and what goes together. */
final class ProgressPictures {
    /** A weekly rating later than this after the one before leaves a gap. */
    private static final int LONGEST_WEEK = 10;

    /** Yardsticks reach at least so far, and no further than the person's own weeks. */
    private static final int YARDSTICK_WEEKS = 6;

    private static final int MOST = 10;

    private final Knowledge k;

    ProgressPictures(Knowledge knowledge) {
        k = knowledge;
    }

    /** The line of weekly pain; empty before the first rating. */
    Optional<Series> progress(Course course, Account account) {
        var points = new ArrayList<Series.Point>();
        for (Rated r : course.baseline()) points.add(new Series.Point(r.day(), r.value(), Series.Kind.BASELINE));
        for (Rated r : course.later()) points.add(new Series.Point(r.day(), r.value(), Series.Kind.AFTER));
        if (points.isEmpty()) return Optional.empty();
        boolean ready = course.baseline().size() >= Course.BASELINE_WEEKS;
        OptionalDouble mean =
                ready ? course.baseline().stream().mapToDouble(Rated::value).average() : OptionalDouble.empty();
        var series = new Series(
                "Pain in the last week, on average",
                "0 none, 10 worst imaginable",
                points,
                course.sessions().stream().map(SessionHeld::day).distinct().toList(),
                gaps(points.stream().map(Series.Point::day).toList()),
                course.began(),
                mean,
                ready
                        ? OptionalDouble.of(Lasting.important(k.checkIns().measure(Ratings.PAIN_WEEK), mean.orElse(0)))
                        : OptionalDouble.empty());
        return Optional.of(course.began()
                .map(began -> series.beside(
                        curves(account.yardsticks(), began, points.getLast().day())))
                .orElse(series));
    }

    private static List<Series.Yardstick> curves(List<Yardstick> yardsticks, LocalDate began, LocalDate last) {
        LocalDate to = began.plusWeeks(YARDSTICK_WEEKS).isAfter(last) ? began.plusWeeks(YARDSTICK_WEEKS) : last;
        return yardsticks.stream()
                .map(y -> new Series.Yardstick(
                        y.label(),
                        y.points().stream()
                                .map(p -> new Series.Value(began.plusWeeks(p.week()), Math.min(MOST, p.pain())))
                                .filter(v -> !v.day().isAfter(to))
                                .toList()))
                .toList();
    }

    private static List<Series.Gap> gaps(List<LocalDate> days) {
        var gaps = new ArrayList<Series.Gap>();
        for (int i = 1; i < days.size(); i++) {
            LocalDate from = days.get(i - 1);
            LocalDate to = days.get(i);
            if (from.plusDays(LONGEST_WEEK).isBefore(to)) gaps.add(new Series.Gap(from.plusDays(1), to.minusDays(1)));
        }
        return gaps;
    }

    /** Expected against actual pain right after sessions. */
    List<Picture> expected(Expected expected) {
        if (expected.points().isEmpty()) return List.of();
        return List.of(new Picture(
                new CalibrationPlot(new Calibration(
                        "Pain right after a session, expected and actual",
                        expected.bias().sentence(),
                        "what you expected, 0 to 10",
                        "what came, 0 to 10",
                        expected.points().stream()
                                .map(p -> new Calibration.Pair(p.expected(), p.actual()))
                                .toList(),
                        fitted(expected))),
                "expected"));
    }

    /** The line goes through the means, as every line of least squares does. */
    private static Optional<Calibration.Line> fitted(Expected expected) {
        if (!(expected.slope() instanceof Reckoned.Known slope)) return Optional.empty();
        double x = expected.points().stream()
                .mapToInt(Expected.Point::expected)
                .average()
                .orElse(0);
        double y = expected.points().stream()
                .mapToInt(Expected.Point::actual)
                .average()
                .orElse(0);
        return Optional.of(
                new Calibration.Line("your sessions on average", y - slope.estimate() * x, slope.estimate()));
    }

    /** The other measures as small pictures of one size, and what goes with pain. */
    List<Picture> beside(Course course, Account account) {
        var out = new ArrayList<Picture>();
        List<Measures.Measure> measures = account.others().stream()
                .map(Account.Other::scale)
                .filter(s -> s.to() == MOST)
                .map(s -> measure(s, course.rated(s.id())))
                .toList();
        if (!measures.isEmpty())
            out.add(new Picture(
                    new SmallMultiples(new Measures(
                            "Beside the pain, week by week",
                            "Each measure has its own scale from 0 to 10. A change in one of them is just that.",
                            measures,
                            course.began())),
                    "beside"));
        for (Alongside a : account.alongside())
            out.add(new Picture(new LagPlot(lags(a)), "lag-" + a.scale().id()));
        return out;
    }

    private static Measures.Measure measure(Scale s, List<Rated> rated) {
        return new Measures.Measure(
                Fields.capital(s.name()),
                s.better() == Better.HIGHER ? "higher is better" : "lower is better",
                rated.stream().map(r -> new Series.Value(r.day(), r.value())).toList(),
                gaps(rated.stream().map(Rated::day).toList()));
    }

    private static Lags lags(Alongside a) {
        return new Lags(
                "Pain and " + a.scale().name() + ", week by week",
                a.sentence(),
                a.lags().stream()
                        .map(at -> new Lags.Lag(label(a.scale().name(), at), new Estimate(at.r(), at.low(), at.high())))
                        .toList(),
                new EffectAxis(
                        "Correlation of what each week brings anew, −1 to 1", "less pain", "more pain", 0, false));
    }

    private static String label(String name, CrossLag.At at) {
        int weeks = Math.abs(at.weeks());
        if (weeks == 0) return name + " in the same week";
        String many = weeks == 1 ? "a week" : weeks + " weeks";
        return name + " " + many + (at.weeks() > 0 ? " before" : " after");
    }
}
