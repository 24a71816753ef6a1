package org.paraspinal.care.checkin;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was rated, each by the id of its scale in the knowledge. A scale that is not in it was not answered.
 *
 * @param by scale id to a finite number, in the scale's own unit
 */
public record Ratings(Map<String, Double> by) {
    /** Average pain of the last 7 days, 0 to 10. */
    public static final String PAIN_WEEK = "pain-week";

    /** Average pain of the last 24 hours, 0 to 10. */
    public static final String PAIN_DAY = "pain-day";

    /** How much relief is realistically expected in 4 weeks: 0 no change, 10 complete relief. */
    public static final String EXPECT_RELIEF = "expect-relief";

    /** How helpful massage is expected to be, 0 to 10. */
    public static final String EXPECT_HELP = "expect-help";

    /** How it has changed since the start: 1 very much better, 4 no change, 7 very much worse. */
    public static final String GLOBAL_CHANGE = "global-change";

    /** How well what the person named can be done, 0 to 10, in the order of the names. */
    public static final List<String> ACTIVITIES = List.of("activity-1", "activity-2");

    /** Nothing was answered. */
    public static final Ratings NONE = new Ratings(Map.of());

    /** @throws IllegalArgumentException naming the scale, when a number is not finite */
    public Ratings {
        by = Map.copyOf(by);
        by.forEach((id, n) -> {
            if (!Double.isFinite(n)) throw new IllegalArgumentException(id + ": expected a finite number");
        });
    }

    /** One rating alone. */
    public static Ratings of(String id, double value) {
        return new Ratings(Map.of(id, value));
    }

    /** Empty when it was not answered. */
    public OptionalDouble of(String id) {
        Double n = by.get(id);
        return n == null ? OptionalDouble.empty() : OptionalDouble.of(n);
    }

    /** As {@link #of(String)}, for a scale of whole numbers. */
    public OptionalInt whole(String id) {
        Double n = by.get(id);
        return n == null ? OptionalInt.empty() : OptionalInt.of((int) Math.round(n));
    }

    public boolean has(String id) {
        return by.containsKey(id);
    }
}
