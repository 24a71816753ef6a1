package org.paraspinal.statistics.watch;

import java.util.List;

/** What came of watching for worsening. */
public sealed interface Watched {
    /**
     * There was enough to watch.
     *
     * @param points one for each week that was judged
     * @param threshold above which a sum is an alarm
     */
    record Judged(List<Point> points, Threshold threshold) implements Watched {
        public Judged {
            points = List.copyOf(points);
        }

        /** The weeks with an alarm. */
        public List<Integer> alarms() {
            return points.stream().filter(Point::alarm).map(Point::week).toList();
        }
    }

    /**
     * There was not.
     *
     * @param sentence what is missing and when it will be there
     */
    record NotYet(String sentence) implements Watched {}

    /**
     * One week.
     *
     * @param residual by how much it lies above what the weeks before it led one to expect, in standard deviations
     * @param sum the CUSUM with it; after an alarm the next begins from 0
     * @param alarm whether the sum is above the threshold
     */
    record Point(int week, double residual, double sum, boolean alarm) {}
}
