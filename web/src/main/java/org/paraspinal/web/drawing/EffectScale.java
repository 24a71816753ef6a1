package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where effects lie between two edges of a drawing. */
record EffectScale(double from, double to, double left, double right) {
    /** By how much of what must be seen the rest may widen the scale, on each side. */
    private static final double WIDEN = 0.4;

    private static final double MARGIN = 0.04;

    /**
     * A scale that shows all that must be seen; ends of whiskers widen it up to a limit, so that one vague study does not press the
     * others together.
     */
    static EffectScale over(double[] must, double[] may, double left, double right) {
        double low = Arrays.stream(must).min().orElse(-1);
        double high = Arrays.stream(must).max().orElse(1);
        double span = high - low > 0 ? high - low : 1;
        double from = Math.max(
                low - WIDEN * span, Math.min(low, Arrays.stream(may).min().orElse(low)));
        double to = Math.min(
                high + WIDEN * span, Math.max(high, Arrays.stream(may).max().orElse(high)));
        double margin = MARGIN * (to > from ? to - from : 1);
        return new EffectScale(from - margin, to + margin, left, right);
    }

    double x(double effect) {
        return left + (effect - from) / (to - from) * (right - left);
    }

    boolean beyondLeft(double effect) {
        return effect < from;
    }

    boolean beyondRight(double effect) {
        return effect > to;
    }

    /** Round numbers within the scale, at most so many; for ratios round ratios, given as their logarithms. */
    List<Double> ticks(int most, boolean ratios) {
        if (!ratios) return round(from, to, most);
        List<Double> decades = decades(new double[] {1, 2, 5});
        if (decades.size() > most) decades = decades(new double[] {1});
        if (decades.size() >= 3 && decades.size() <= most) return decades;
        return round(Math.exp(from), Math.exp(to), most).stream()
                .filter(r -> r > 0)
                .map(Math::log)
                .toList();
    }

    private List<Double> decades(double[] within) {
        var ticks = new ArrayList<Double>();
        for (int power = (int) Math.floor(from / Math.log(10)); power <= Math.ceil(to / Math.log(10)); power++)
            for (double w : within) {
                double tick = Math.log(w) + power * Math.log(10);
                if (tick >= from && tick <= to) ticks.add(tick);
            }
        return ticks;
    }

    /** Multiples of 1, 2 or 5 times a power of ten. */
    static List<Double> round(double from, double to, int most) {
        double power = Math.pow(10, Math.floor(Math.log10((to - from) / most)));
        for (double step : new double[] {power, 2 * power, 5 * power, 10 * power}) {
            long first = (long) Math.ceil(from / step - 1e-9);
            long last = (long) Math.floor(to / step + 1e-9);
            if (last - first + 1 > most) continue;
            var ticks = new ArrayList<Double>();
            for (long i = first; i <= last; i++) ticks.add(i * step);
            return ticks;
        }
        return List.of();
    }
}
