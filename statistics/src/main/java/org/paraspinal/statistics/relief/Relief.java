package org.paraspinal.statistics.relief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paraspinal.statistics.series.Ar1Regression;
import org.paraspinal.statistics.series.Ar1Regression.Spacing;
import org.paraspinal.statistics.series.Design;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.series.Term;

/**
 * How long the fall after a session lasts, as the half-life with which it fades.
 *
 * <p>{@code y(t) = b0 + b1 t + g D(t) + e(t)} with {@code D(t)} the sum of {@code 2^(-(t - s) / h)} over the sessions s up to day t, and
 * AR(1) errors. The likelihood is maximised over all else for each h of 0.5, 1, 2, 4, 7 and 14 days; half-lives within 3.84 of the
 * best in -2 log-likelihood make the 95 % profile interval. Pawitan, In All Likelihood, 2001, ch. 3. A session counts for the
 * response of its own day in full, so responses should be given after it.
 *
 * <p>It is told only where the series tells it, by these rules of our own: at least 20 responses and 6 sessions; the shortest and
 * longest distance of sessions at least 2 days apart; trend alone fits worse by more than 6.96 in -2 log-likelihood, the
 * chi-squared quantile at 0.05 over the six half-lives that were tried (without a fall h means nothing, and the best of six is
 * taken: Davies, Biometrika 1987;74:33-43); it is a fall; and not all half-lives lie in the interval.
 *
 * <p>What it tells is no effect: who comes when it is bad is better afterwards anyway. Only sessions on days that were drawn rule
 * that out.
 */
public final class Relief {
    /** Half-lives that are tried, in days. */
    public static final List<Double> HALF_LIVES = List.of(0.5, 1.0, 2.0, 4.0, 7.0, 14.0);

    /** At least so many responses. */
    public static final int FEWEST_RESPONSES = Ar1Regression.SHORT;

    /** At least so many sessions. */
    public static final int FEWEST_SESSIONS = 6;

    private static final int UNEVEN = 2;

    /** The quantile of chi-squared with one degree of freedom at 1 - 0.05 / 6. */
    private static final double LINK = 6.960403;

    private Relief() {}

    /**
     * @param responses in any order, each day at most once; days without one are gaps
     * @param sessions their days, in any order; two on one day count twice
     */
    public static Lasting of(List<Response> responses, List<Integer> sessions) {
        Optional<Lasting.Why> unfit = unfit(responses, sessions);
        if (unfit.isPresent()) return new Lasting.CannotTell(unfit.get());
        Fitting trend = fit(responses, Optional.empty());
        List<Fitting> tried = HALF_LIVES.stream()
                .map(h -> fit(responses, Optional.of(decayed(responses, sessions, h))))
                .toList();
        List<Profile.Point> points = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++)
            switch (tried.get(i)) {
                case Fitting.Fitted(Fit fit) -> {
                    Fit.Coefficient fall = fit.coefficients().getLast();
                    points.add(new Profile.Point(
                            HALF_LIVES.get(i), fit.minus2LogLikelihood(), -fall.estimate(), fall.error()));
                }
                case Fitting.Refused(var why) -> {
                    return new Lasting.CannotTell(new Lasting.NotFitted(why.sentence()));
                }
            }
        return switch (trend) {
            case Fitting.Fitted(Fit fit) -> judged(new Profile(fit.minus2LogLikelihood(), points));
            case Fitting.Refused(var why) -> new Lasting.CannotTell(new Lasting.NotFitted(why.sentence()));
        };
    }

    private static Lasting judged(Profile profile) {
        if (profile.gain() <= LINK) return new Lasting.CannotTell(new Lasting.NoLink(profile));
        Profile.Point best = profile.best();
        if (best.fall() <= 0) return new Lasting.CannotTell(new Lasting.Rise(profile));
        List<Profile.Point> supported = profile.supported();
        if (supported.size() == HALF_LIVES.size()) return new Lasting.CannotTell(new Lasting.Flat(profile));
        return new Lasting.Known(
                best, supported.getFirst().halfLifeDays(), supported.getLast().halfLifeDays(), profile);
    }

    private static Optional<Lasting.Why> unfit(List<Response> responses, List<Integer> sessions) {
        if (responses.size() < FEWEST_RESPONSES)
            return Optional.of(new Lasting.TooFewResponses(responses.size(), FEWEST_RESPONSES));
        var days = responses.stream().mapToInt(Response::day).summaryStatistics();
        int[] within = sessions.stream()
                .mapToInt(Integer::intValue)
                .filter(s -> s > days.getMin() && s <= days.getMax())
                .sorted()
                .toArray();
        if (within.length < FEWEST_SESSIONS)
            return Optional.of(new Lasting.TooFewSessions(within.length, FEWEST_SESSIONS));
        var gaps = IntStream.range(1, within.length)
                .map(i -> within[i] - within[i - 1])
                .summaryStatistics();
        return gaps.getMax() - gaps.getMin() < UNEVEN
                ? Optional.of(new Lasting.Regular(gaps.getMin(), gaps.getMax()))
                : Optional.empty();
    }

    /** What is left of all sessions so far on the day of each response; in one walk over both, in order of time. */
    static double[] decayed(List<Response> responses, List<Integer> sessions, double halfLife) {
        int[] order = IntStream.range(0, responses.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> responses.get(i).day()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] days = sessions.stream().mapToInt(Integer::intValue).sorted().toArray();
        var left = new double[responses.size()];
        int next = 0;
        double sum = 0;
        int at = 0;
        for (int i : order) {
            int day = responses.get(i).day();
            for (; next < days.length && days[next] <= day; next++) {
                sum = faded(sum, at - days[next], halfLife) + 1;
                at = days[next];
            }
            left[i] = faded(sum, at - day, halfLife);
        }
        return left;
    }

    private static double faded(double sum, int days, double halfLife) {
        return sum == 0 ? 0 : sum * Math.pow(2, days / halfLife);
    }

    private static Fitting fit(List<Response> responses, Optional<double[]> decayed) {
        double[] times = times(responses);
        List<Term> terms = new ArrayList<>();
        terms.add(Term.intercept(times.length));
        terms.add(Term.numbers("time", times));
        decayed.ifPresent(d -> terms.add(Term.numbers("relief", d)));
        double[] values = responses.stream().mapToDouble(Response::value).toArray();
        return new Ar1Regression(new Design(values, terms, times, new int[times.length]), Fit.Method.ML, Spacing.WHOLE)
                .fit();
    }

    /** Days since the first response, in units of the largest step in which all of them can be counted: 7 for weekly ones. */
    private static double[] times(List<Response> responses) {
        int first = responses.stream().mapToInt(Response::day).min().orElseThrow();
        int step = responses.stream().mapToInt(r -> r.day() - first).reduce(0, Relief::common);
        return responses.stream()
                .mapToDouble(r -> (double) (r.day() - first) / Math.max(1, step))
                .toArray();
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
