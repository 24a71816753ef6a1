package org.paraspinal.care.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.outcome.Outcome.Change;
import org.paraspinal.care.outcome.Outcome.NotYet;
import org.paraspinal.care.outcome.Outcome.Reading;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.statistics.series.ReliableChange;

/**
 * One person's weeks and sessions, in order of time.
 *
 * <p>The baseline is every weekly rating up to the day of the first session. Later ratings are those after it within four weeks
 * of the last one, so that the answer is about now. A week that was not rated stays a gap.
 */
public record Course(List<CheckIn.Weekly> weeks, List<SessionHeld> sessions) {
    /** Fewer weekly ratings than this before the first session make no baseline. */
    public static final int BASELINE_WEEKS = 3;

    private static final int LATEST_WEEKS = 4;
    private static final double LEVEL = 0.95;

    public Course {
        weeks = weeks.stream().sorted(Comparator.comparing(CheckIn.Weekly::day)).toList();
        sessions =
                sessions.stream().sorted(Comparator.comparing(SessionHeld::day)).toList();
    }

    /** The day of the first session; empty before it. */
    public Optional<LocalDate> began() {
        return sessions.stream().map(SessionHeld::day).findFirst();
    }

    /** Weekly pain ratings up to the first session. */
    public List<CheckIn.Weekly> baseline() {
        return rated().stream()
                .filter(w -> began().map(b -> !w.day().isAfter(b)).orElse(true))
                .toList();
    }

    /** Weekly pain ratings after the first session. */
    public List<CheckIn.Weekly> later() {
        return rated().stream()
                .filter(w -> began().map(b -> w.day().isAfter(b)).orElse(false))
                .toList();
    }

    /** The later ratings of the last four weeks up to the last one. */
    private List<CheckIn.Weekly> latest() {
        LocalDate before = later().getLast().day().minusWeeks(LATEST_WEEKS);
        return later().stream().filter(w -> w.day().isAfter(before)).toList();
    }

    private List<CheckIn.Weekly> rated() {
        return weeks.stream().filter(w -> w.painWeek().isPresent()).toList();
    }

    /** What came of it for weekly pain. */
    public Outcome outcome(Measure pain) {
        int have = baseline().size();
        if (have < BASELINE_WEEKS) return tooShort(have);
        if (later().isEmpty()) return noneLater();
        List<CheckIn.Weekly> latest = latest();
        var r = ReliableChange.of(ratings(baseline()), ratings(latest), pain.error(), LEVEL);
        double before = mean(baseline());
        double important = Math.max(pain.importantPoints(), pain.importantShare() * before);
        Reading reading = reading(r, important);
        return new Change(
                r.change(),
                r.low(),
                r.high(),
                have,
                latest.size(),
                reading,
                sentence(reading, before, before + r.change()),
                "Mean of " + latest.size() + (latest.size() == 1 ? " weekly rating" : " weekly ratings")
                        + " of the last " + LATEST_WEEKS + " weeks against the mean of " + have
                        + " before the first session; reliable change with a measurement error of at least "
                        + oneDigit(pain.error()) + (pain.error() == 1 ? " point." : " points."),
                pain.mark(),
                pain.sources());
    }

    private NotYet tooShort(int have) {
        int more = BASELINE_WEEKS - have;
        String weeks = more == 1 ? "1 more week" : more + " more weeks";
        return began().isEmpty()
                ? new NotYet(
                        more,
                        "Not yet: rate " + weeks
                                + " before the first session, so that there is something to compare with.")
                : new NotYet(
                        more,
                        "Not yet: there " + (have == 1 ? "is 1 rating" : "are " + have + " ratings")
                                + " from before your first session, and a comparison needs " + BASELINE_WEEKS
                                + ". A pause of " + weeks + " with weekly ratings would give it one.");
    }

    private NotYet noneLater() {
        return new NotYet(1, "Not yet: 1 more week. Your baseline is ready; rate a week after your first session.");
    }

    /** The four cells: reliable or not, important or not. */
    private static Reading reading(ReliableChange r, double important) {
        boolean large = Math.abs(r.change()) >= important;
        boolean better = r.change() < 0;
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

    private static double[] ratings(List<CheckIn.Weekly> weeks) {
        return weeks.stream().mapToDouble(w -> w.painWeek().orElseThrow()).toArray();
    }

    private static double mean(List<CheckIn.Weekly> weeks) {
        return Arrays.stream(ratings(weeks)).average().orElseThrow();
    }

    private static String oneDigit(double d) {
        return String.format(Locale.ROOT, d == Math.rint(d) ? "%.0f" : "%.1f", d);
    }
}
