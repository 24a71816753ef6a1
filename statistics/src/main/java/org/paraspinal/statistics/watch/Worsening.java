package org.paraspinal.statistics.watch;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.statistics.series.MeasurementError;

/**
 * Watches for worsening with a one-sided CUSUM, {@code S = max(0, S + z - 0.5)}, of each week's {@link Recursive} residual z; when S
 * is above the {@link Threshold}, that is an alarm, and the sum begins anew. Page, Biometrika 1954;41:100-115.
 *
 * <p>Each week is judged by all weeks before it, so what worsens very slowly, or had worsened before the fourth week, becomes what is
 * usual and is not found. A red flag is no matter for this: it acts at once and without statistics.
 *
 * @param published standard error of measurement of the scale
 * @param phi correlation of neighbouring weeks, from 0 to 0.6
 */
public record Worsening(MeasurementError published, double phi) {
    /** From so many weeks on there is something to say. */
    public static final int FEWEST = 4;

    /** @throws IllegalArgumentException when phi lies outside the table of thresholds */
    public Worsening {
        Threshold.of(phi);
    }

    /** Judges every week from the fourth response on; a gap is bridged. */
    public Watched watch(Weeks weeks) {
        int have = weeks.all().size();
        if (have < FEWEST)
            return new Watched.NotYet(
                    (have == 1 ? "There is 1 weekly response" : "There are " + have + " weekly responses")
                            + ", and this takes at least " + FEWEST + "; that is in " + (FEWEST - have) + " more "
                            + (FEWEST - have == 1 ? "week." : "weeks."));
        Threshold threshold = Threshold.of(phi);
        var residuals = new Recursive(published.points(), phi);
        List<Watched.Point> points = new ArrayList<>();
        double sum = 0;
        for (Week week : weeks.all()) {
            double z = residuals.next(week);
            if (Double.isNaN(z)) continue;
            sum = Math.max(0, sum + z - Threshold.ALLOWANCE);
            boolean alarm = sum > threshold.height();
            points.add(new Watched.Point(week.week(), z, sum, alarm));
            if (alarm) sum = 0;
        }
        return new Watched.Judged(points, threshold);
    }
}
