package org.paraspinal.statistics.synthesis;

/** From {@code low} to {@code high}. */
public record Interval(double low, double high) {
    static Interval around(double centre, double half) {
        return new Interval(centre - half, centre + half);
    }
}
