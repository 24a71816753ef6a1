package org.paraspinal.care.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.care.checkin.CheckIn.Weekly;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.statistics.series.Ar1Regression;
import org.paraspinal.statistics.series.Ar1Regression.Spacing;
import org.paraspinal.statistics.series.Design;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.series.MeanDifference;
import org.paraspinal.statistics.series.Term;

/**
 * What was expected against what came: before each session as a number of pain, and before the first as relief in four weeks.
 *
 * @param points each session with both numbers
 * @param bias by how much pain right after was above what was expected, on average
 * @param slope of actual on expected pain: 1 says that expectation tells what will come, 0 that it tells nothing
 * @param withinPerson on days when the person expects a point more of relief than usual, how many points more there are
 * @param betweenPeople what one person's record can say of people who expect more than others: nothing
 * @param fourWeeks relief expected before the first session, and what had come after four weeks
 */
public record Expected(
        List<Point> points,
        Reckoned bias,
        Reckoned slope,
        Reckoned withinPerson,
        String betweenPeople,
        Reckoned fourWeeks) {
    /** Fewer sessions than this make no slope. */
    public static final int FEWEST = 8;

    private static final int FEWEST_WITHIN = 10;
    private static final int FEWEST_BIAS = 3;
    private static final double LEVEL = 0.95;
    private static final int WEEKS = 4;
    private static final int WINDOW_DAYS = 10;

    public Expected {
        points = List.copyOf(points);
    }

    /** One session: pain right before, expected right after, and there right after; each 0 to 10. */
    public record Point(LocalDate day, int before, int expected, int actual) {}

    public static Expected of(Course course) {
        List<Point> points = course.sessions().stream()
                .filter(s -> s.painExpected().isPresent() && s.painAfter().isPresent())
                .filter(s -> s.painBefore().isPresent())
                .map(Expected::point)
                .toList();
        return new Expected(
                points,
                bias(points),
                slope(points),
                within(points),
                "Whether people who expect more than others fare better cannot be told from one person. Trials disagree.",
                fourWeeks(course));
    }

    private static Point point(SessionHeld s) {
        return new Point(
                s.day(),
                s.painBefore().getAsInt(),
                s.painExpected().getAsInt(),
                s.painAfter().getAsInt());
    }

    private static Reckoned bias(List<Point> points) {
        if (points.size() < FEWEST_BIAS) return few("Expected and actual pain", points.size(), FEWEST_BIAS);
        double[] errors =
                points.stream().mapToDouble(p -> p.actual() - p.expected()).toArray();
        var of = MeanDifference.of(errors, LEVEL);
        double away = points.stream()
                .mapToInt(p -> Math.abs(p.actual() - p.expected()))
                .average()
                .orElseThrow();
        return new Reckoned.Known(
                of.mean(),
                of.low(),
                of.high(),
                errors.length,
                "Right after a session your pain was on average " + AroundSessions.moved(of.mean())
                        + String.format(
                                Locale.ROOT,
                                " you had expected; a single guess was off by %.1f points on average.",
                                away),
                "Mean of actual less expected over " + errors.length + " sessions, with Student's interval.");
    }

    private static Reckoned slope(List<Point> points) {
        if (points.size() < FEWEST) return few("Whether your expectation tells what will come", points.size(), FEWEST);
        return coefficient(
                points,
                List.of(Term.numbers("expected", numbers(points, Point::expected))),
                "actual pain on expected pain",
                (b, clear) -> clear
                        ? String.format(
                                Locale.ROOT,
                                "When you expect a point less pain, there is %.1f points %s. 1 would be a guess that always fits, 0 one that tells nothing.",
                                Math.abs(b),
                                b > 0 ? "less" : "more")
                        : "What you expect does not clearly tell what will come.");
    }

    /** On days of more expected relief than this person's mean, with pain before and the number of the session held still. */
    private static Reckoned within(List<Point> points) {
        if (points.size() < FEWEST_WITHIN)
            return few("Your days of more and of less hope", points.size(), FEWEST_WITHIN);
        double usual = points.stream()
                .mapToDouble(p -> p.before() - p.expected())
                .average()
                .orElseThrow();
        return coefficient(
                points,
                List.of(
                        Term.numbers("before", numbers(points, Point::before)),
                        Term.numbers("session", index(points.size())),
                        Term.numbers(
                                "more hope",
                                points.stream()
                                        .mapToDouble(p -> p.before() - p.expected() - usual)
                                        .toArray())),
                "pain right after on expected relief beyond your own mean, pain before and the number of the session",
                (b, clear) -> clear
                        ? String.format(
                                Locale.ROOT,
                                "On days when you expect a point more relief than usual, pain right after is %.1f points %s.",
                                Math.abs(b),
                                b < 0 ? "lower" : "higher")
                        : "Days of more hope are not clearly days of more relief.");
    }

    /** What the slope says, and whether its interval leaves out zero. */
    private interface Saying {
        String of(double slope, boolean clear);
    }

    /** The last coefficient of a regression over sessions in their order. */
    private static Reckoned coefficient(List<Point> points, List<Term> on, String what, Saying saying) {
        int n = points.size();
        double[] order = index(n);
        var terms = new ArrayList<Term>();
        terms.add(Term.intercept(n));
        terms.addAll(on);
        var regression = new Ar1Regression(
                new Design(numbers(points, Point::actual), terms, order, new int[n]), Fit.Method.REML, Spacing.WHOLE);
        Fitting fitting = n < Ar1Regression.SHORT ? regression.fitAt(0) : regression.fit();
        return switch (fitting) {
            case Fitting.Fitted(Fit fit) -> {
                var b = fit.coefficients().getLast();
                var i = fit.interval(b, LEVEL);
                yield new Reckoned.Known(
                        b.estimate(),
                        i.low(),
                        i.high(),
                        n,
                        saying.of(b.estimate(), i.low() > 0 || i.high() < 0),
                        "Regression of " + what + " over " + n + " sessions.");
            }
            case Fitting.Refused(var why) -> new Reckoned.NotYet("Expected and actual pain: " + why.sentence());
        };
    }

    private static double[] numbers(List<Point> points, java.util.function.ToIntFunction<Point> of) {
        return points.stream().mapToDouble(of::applyAsInt).toArray();
    }

    private static double[] index(int n) {
        var out = new double[n];
        for (int i = 0; i < n; i++) out[i] = i;
        return out;
    }

    private static Reckoned fourWeeks(Course course) {
        var began = course.began();
        var said = course.weeks().stream()
                .filter(w -> began.map(b -> !w.day().isAfter(b)).orElse(true))
                .filter(w -> w.ratings().has(Ratings.EXPECT_RELIEF))
                .reduce((_, later) -> later)
                .map(Weekly::ratings);
        if (said.isEmpty())
            return new Reckoned.NotYet(
                    "What you expected before the first session was not asked in time, and cannot be asked afterwards.");
        if (began.isEmpty())
            return new Reckoned.NotYet(
                    "What you expect of four weeks is kept. It is held against what comes after them.");
        LocalDate due = began.get().plusWeeks(WEEKS);
        double baseline = course.baseline().stream()
                .mapToDouble(Course.Rated::value)
                .average()
                .orElse(0);
        var then = course.later().stream()
                .filter(r -> Math.abs(java.time.temporal.ChronoUnit.DAYS.between(due, r.day())) <= WINDOW_DAYS)
                .mapToDouble(Course.Rated::value)
                .average();
        if (then.isEmpty() || baseline == 0)
            return new Reckoned.NotYet("Expected and actual relief are compared with the weekly rating four weeks after"
                    + " the first session, about " + said(due) + ".");
        double hoped = said.get().of(Ratings.EXPECT_RELIEF).orElseThrow();
        double came = 10 * (baseline - then.getAsDouble()) / baseline;
        return new Reckoned.Known(
                came - hoped,
                Double.NaN,
                Double.NaN,
                1,
                String.format(
                        Locale.ROOT,
                        "Before the first session you expected %.0f of 10 relief in four weeks, with 10 as complete. By your"
                                + " weekly pain it was %.0f.",
                        hoped,
                        Math.max(0, came)),
                "Share by which weekly pain around week 4 lies below the baseline mean, in tenths.");
    }

    private static String said(LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }

    private static Reckoned few(String what, int have, int need) {
        int more = need - have;
        return new Reckoned.NotYet(what + ": this takes " + need + " sessions with both numbers; "
                + (have == 1 ? "there is 1" : "there are " + have) + ". That is in " + more
                + (more == 1 ? " more session." : " more sessions."));
    }
}
