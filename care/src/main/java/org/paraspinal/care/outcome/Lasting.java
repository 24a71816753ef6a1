package org.paraspinal.care.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.paraspinal.care.knowledge.CheckInQuestions.Better;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.outcome.Course.Rated;
import org.paraspinal.care.outcome.Outcome.Change;
import org.paraspinal.care.outcome.Outcome.NotYet;
import org.paraspinal.care.outcome.Outcome.Reading;
import org.paraspinal.statistics.series.ReliableChange;

/**
 * What lasts: weekly ratings of the last four weeks against those from before the first session, read in the four cells of
 * reliable or not and important or not. Later ratings are those within four weeks of the last one, so that the answer is about now.
 */
public final class Lasting {
    private static final int LATEST_WEEKS = 4;
    private static final double LEVEL = 0.95;

    private Lasting() {}

    /** How a change is told of one scale. */
    private interface Told {
        String sentence(Reading reading, double before, double after);

        String method(ReliableChange r);
    }

    /** What came of it for weekly pain. */
    public static Outcome of(Course course, Measure pain) {
        return of(course, pain, false, new Told() {
            @Override
            public String sentence(Reading reading, double before, double after) {
                return Lasting.sentence(reading, before, after);
            }

            @Override
            public String method(ReliableChange r) {
                int latest = r.laterRatings();
                return "Mean of " + latest + (latest == 1 ? " weekly rating" : " weekly ratings") + " of the last "
                        + LATEST_WEEKS + " weeks against the mean of " + r.baselineRatings()
                        + " before the first session; reliable change with "
                        + (r.own()
                                ? "your own measurement error, from how much those vary."
                                : "a measurement error of at least " + oneDigit(pain.error())
                                        + (pain.error() == 1 ? " point." : " points."));
            }
        });
    }

    /** What came of it for another scale of the week: a change in it is said as just that, and nothing is put down to massage. */
    public static Outcome of(Course course, Scale scale, Measure measure) {
        return of(course, measure, scale.better() == Better.HIGHER, new Told() {
            @Override
            public String sentence(Reading reading, double before, double after) {
                return Lasting.sentence(scale, reading, before, after);
            }

            @Override
            public String method(ReliableChange r) {
                return "As for weekly pain, with a measurement error that is "
                        + (r.own() ? "your own." : "our own guess: at least " + oneDigit(measure.error()) + ".");
            }
        });
    }

    private static Outcome of(Course course, Measure measure, boolean higherIsBetter, Told told) {
        List<Rated> baseline = course.baseline(measure.id());
        if (baseline.size() < Course.BASELINE_WEEKS) return tooShort(course, baseline.size());
        if (course.later(measure.id()).isEmpty()) return noneLater();
        List<Rated> latest = latest(course.later(measure.id()));
        var r = ReliableChange.of(ratings(baseline), ratings(latest), measure.error(), LEVEL);
        double before = mean(baseline);
        Reading reading = reading(r, important(measure, before), higherIsBetter);
        return new Change(
                r.change(),
                r.low(),
                r.high(),
                baseline.size(),
                latest.size(),
                reading,
                told.sentence(reading, before, before + r.change()),
                told.method(r),
                measure.mark(),
                measure.sources());
    }

    private static String sentence(Scale scale, Reading reading, double before, double after) {
        String name =
                Character.toUpperCase(scale.name().charAt(0)) + scale.name().substring(1);
        return name + ": from " + oneDigit(before) + " to " + oneDigit(after) + " of " + scale.to()
                + (scale.better() == Better.HIGHER ? ", where higher is better. " : ", where lower is better. ")
                + switch (reading) {
                    case CLEARLY_BETTER, CLEARLY_WORSE ->
                        "That is more than measuring alone would show, and enough to matter.";
                    case PERHAPS_BETTER, PERHAPS_WORSE -> "That lies within what measuring alone can show.";
                    case A_LITTLE_BETTER, A_LITTLE_WORSE -> "That is small, and more than measuring alone would show.";
                    case NO_CHANGE_SHOWN -> "No change is shown.";
                };
    }

    /** The least change worth having, in points, for a baseline: the larger of points and share. */
    public static double important(Measure measure, double baseline) {
        return Math.max(measure.importantPoints(), measure.importantShare() * baseline);
    }

    /** The later ratings of the last four weeks up to the last one. */
    private static List<Rated> latest(List<Rated> later) {
        LocalDate before = later.getLast().day().minusWeeks(LATEST_WEEKS);
        return later.stream().filter(r -> r.day().isAfter(before)).toList();
    }

    private static NotYet tooShort(Course course, int have) {
        int more = Course.BASELINE_WEEKS - have;
        String weeks = more == 1 ? "1 more week" : more + " more weeks";
        return course.began().isEmpty()
                ? new NotYet(
                        more,
                        "Not yet: rate " + weeks
                                + " before the first session, so that there is something to compare with.")
                : new NotYet(
                        more,
                        "Not yet: there " + (have == 1 ? "is 1 rating" : "are " + have + " ratings")
                                + " from before your first session, and a comparison needs " + Course.BASELINE_WEEKS
                                + ". A pause of " + weeks + " with weekly ratings would give it one.");
    }

    private static NotYet noneLater() {
        return new NotYet(1, "Not yet: 1 more week. Your baseline is ready; rate a week after your first session.");
    }

    /** The four cells: reliable or not, important or not. */
    private static Reading reading(ReliableChange r, double important, boolean higherIsBetter) {
        boolean large = Math.abs(r.change()) >= important;
        boolean better = higherIsBetter ? r.change() > 0 : r.change() < 0;
        if (large && r.reliable()) return better ? Reading.CLEARLY_BETTER : Reading.CLEARLY_WORSE;
        if (large) return better ? Reading.PERHAPS_BETTER : Reading.PERHAPS_WORSE;
        if (r.reliable()) return better ? Reading.A_LITTLE_BETTER : Reading.A_LITTLE_WORSE;
        return Reading.NO_CHANGE_SHOWN;
    }

    private static String sentence(Reading reading, double before, double after) {
        String numbers = "Your weekly pain went from " + oneDigit(before) + " to " + oneDigit(after) + " of 10. ";
        return numbers
                + switch (reading) {
                    case CLEARLY_BETTER ->
                        "That is more than measuring alone would show, and enough to matter. It may have happened anyway.";
                    case PERHAPS_BETTER -> "That would matter, but it lies within what measuring alone can show.";
                    case A_LITTLE_BETTER -> "That is a small, real fall. It may have happened anyway.";
                    case NO_CHANGE_SHOWN -> "No change is shown so far.";
                    case A_LITTLE_WORSE -> "That is a small, real rise.";
                    case PERHAPS_WORSE ->
                        "That would matter, but it lies within what measuring alone can show. If it goes on, see a doctor.";
                    case CLEARLY_WORSE -> "That is clearly worse. Stop the massage and see a doctor.";
                };
    }

    private static double[] ratings(List<Rated> rated) {
        return rated.stream().mapToDouble(Rated::value).toArray();
    }

    private static double mean(List<Rated> rated) {
        return Arrays.stream(ratings(rated)).average().orElseThrow();
    }

    private static String oneDigit(double d) {
        return String.format(Locale.ROOT, d == Math.rint(d) ? "%.0f" : "%.1f", d);
    }
}
