package org.paraspinal.web.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Interval;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.CarryOver;
import org.paraspinal.statistics.trial.Mediation;
import org.paraspinal.statistics.trial.Pair;
import org.paraspinal.statistics.trial.Posterior;
import org.paraspinal.statistics.trial.Result;
import org.paraspinal.statistics.trial.SignFlip;

/** The numbers of a trial that was read, each with its name: the same on the page and on the command line. */
public final class TrialNumbers {
    private static final String TREATMENT = "treatment";

    private final TrialFile file;
    private final Result.Found found;
    private final Estimated<Mediation> mediation;

    public TrialNumbers(TrialFile file, Result.Found found) {
        this.file = file;
        this.found = found;
        this.mediation = file.mediation(found);
    }

    /** A number in words, with what it is. */
    public record Named(String name, String value) {}

    /** One pair: means of the two, their difference, and from how many ratings. */
    public record PairRow(String number, String first, String a, String b, String difference, String ratings) {}

    public Estimated<Mediation> mediation() {
        return mediation;
    }

    /** The complete pairs. */
    public List<PairRow> pairs() {
        return found.pairs().stream().map(this::row).toList();
    }

    private PairRow row(Pair p) {
        return new PairRow(
                Integer.toString(p.number()),
                name(p.first()),
                points(p.a()),
                points(p.b()),
                signed(p.difference()),
                p.countA() + " and " + p.countB());
    }

    String name(Arm arm) {
        return arm == Arm.A ? file.armA() : file.armB();
    }

    /** What is found first of all: the difference, how sure it is, and what is believed after it. */
    public List<Named> main() {
        var out = new ArrayList<Named>();
        SignFlip test = found.signFlip();
        out.add(new Named("Mean difference", signed(found.mean()) + " points"));
        out.add(new Named(percent(file.settled().level()) + " interval", said(found.interval(), TrialNumbers::range)));
        out.add(new Named("Exact sign-flip p, two-sided", p(test.twoSided())));
        out.add(new Named(
                "The smallest p that " + test.pairs() + " pairs can give", p(SignFlip.smallestTwoSided(test.pairs()))));
        out.add(new Named(
                "Chance that it lowers pain by " + points(file.settled().important()) + " points or more",
                said(found.posterior(), x -> percent(x.importantlyBelow()))));
        out.add(new Named("Chance that it lowers pain at all", said(found.posterior(), x -> percent(x.belowZero()))));
        return out;
    }

    /** What somebody who checks it wants besides. */
    public List<Named> more() {
        var out = new ArrayList<Named>();
        out.add(new Named(
                "Exact sign-flip p, one-sided, downwards", p(found.signFlip().lower())));
        out.add(new Named(
                "Prior of the effect",
                signed(file.settled().prior().mean()) + " points, standard deviation "
                        + points(file.settled().prior().sd())));
        out.add(new Named("Posterior of the effect", said(found.posterior(), TrialNumbers::posterior)));
        CarryOver over = found.carryOver();
        out.add(new Named("Carry-over, " + name(Arm.A), halves(over.a(), over.periodsA())));
        out.add(new Named("Carry-over, " + name(Arm.B), halves(over.b(), over.periodsB())));
        out.add(new Named("Second look, all counted days with AR(1) errors", regression()));
        return out;
    }

    /** The three numbers of expectation; empty when too little was expected in words to tell. */
    public List<Named> expectation() {
        return mediation
                .value()
                .map(m -> List.of(
                        new Named("Total effect", signed(m.total()) + " points"),
                        new Named(
                                "Effect at average expectation (expectation-adjusted)", signed(m.direct()) + " points"),
                        new Named(
                                "Share moving with expectation",
                                said(m.share(), TrialNumbers::percent) + " (" + signed(m.indirect()) + " points, from "
                                        + range(m.interval()) + ")")))
                .orElse(List.of());
    }

    private String regression() {
        return switch (found.regression()) {
            case Fitting.Fitted(Fit fit) ->
                fit.coefficients().stream()
                        .filter(c -> c.name().equals(TREATMENT))
                        .findFirst()
                        .map(c -> {
                            Fit.Interval i = fit.interval(c, file.settled().level());
                            return signed(c.estimate()) + " points, from " + signed(i.low()) + " to " + signed(i.high())
                                    + "; phi " + points(fit.phi()) + (fit.phiFixed() ? ", supposed" : "");
                        })
                        .orElse("no treatment in it");
            case Fitting.Refused _ -> "these days cannot carry it";
        };
    }

    private static String posterior(Posterior x) {
        return signed(x.mean()) + " points, standard deviation " + points(x.sd());
    }

    private static String halves(double mean, int periods) {
        return periods == 0
                ? "no period has ratings in both halves"
                : signed(mean) + " points, first half less second, over " + periods
                        + (periods == 1 ? " period" : " periods");
    }

    private static <T> String said(Estimated<T> x, java.util.function.Function<T, String> words) {
        return switch (x) {
            case Estimated.Given<T>(T value) -> words.apply(value);
            case Estimated.Refused<T>(String because) -> because;
        };
    }

    private static String range(Interval i) {
        return signed(i.low()) + " to " + signed(i.high());
    }

    static String points(double d) {
        return String.format(Locale.ROOT, "%.2f", d);
    }

    static String signed(double d) {
        String text = String.format(Locale.ROOT, "%+.2f", d);
        return text.equals("-0.00") || text.equals("+0.00") ? "0.00" : text.replace('-', '−');
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String p(double p) {
        return String.format(Locale.ROOT, "%.5f", p).replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
}
