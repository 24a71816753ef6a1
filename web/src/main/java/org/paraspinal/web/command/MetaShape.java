package org.paraspinal.web.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraspinal.statistics.synthesis.Correlation;
import org.paraspinal.statistics.synthesis.Effect;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.LogRank;
import org.paraspinal.statistics.synthesis.OneGroup;
import org.paraspinal.statistics.synthesis.Proportion;
import org.paraspinal.statistics.synthesis.TwoCounts;
import org.paraspinal.statistics.synthesis.TwoMeans;
import org.paraspinal.statistics.synthesis.TwoRates;

/** In which columns a file of trials can hold what an effect is made of. Each column has metafor's name and often a plainer one. */
enum MetaShape {
    /** An effect and its sampling variance. */
    EFFECT_VARIANCE("yi", "vi"),
    /** An effect and its standard error. */
    EFFECT_ERROR("yi", "sei|se"),
    /** An effect and its confidence interval. */
    EFFECT_INTERVAL("yi", "ci_lb", "ci_ub"),
    /** A ratio and its confidence interval, not as logarithms. */
    RATIO_INTERVAL("ratio", "ci_lb", "ci_ub"),
    /** Size, mean and standard deviation of two groups. */
    MEANS("n1i|n1", "m1i|mean1", "sd1i|sd1", "n2i|n2", "m2i|mean2", "sd2i|sd2"),
    /** Events and size of two groups. */
    COUNTS("ai", "n1i|n1", "ci", "n2i|n2"),
    /** The four cells of two groups. */
    CELLS("ai", "bi", "ci", "di"),
    /** Events and person-time of two groups. */
    RATES("x1i|x1", "t1i|t1", "x2i|x2", "t2i|t2"),
    /** One group measured twice. */
    ONE_GROUP("ni|n", "m1i|mean1", "sd1i|sd1", "m2i|mean2", "sd2i|sd2", "ri|r"),
    /** A correlation and the size of the group. */
    CORRELATION("ri|r", "ni|n"),
    /** Events and size of one group. */
    PROPORTION("xi", "ni|n"),
    /** Observed less expected events, and its variance. */
    LOG_RANK("OmE", "V");

    @SuppressWarnings("ImmutableEnumChecker") // toList and List.of give lists that cannot be changed
    private final List<List<String>> columns;

    MetaShape(String... columns) {
        this.columns = Stream.of(columns).map(c -> List.of(c.split("\\|"))).toList();
    }

    /** The columns, each with all its names. */
    List<List<String>> columns() {
        return columns;
    }

    /** The columns in words, by their plainer names. */
    String inWords() {
        return String.join(",", columns.stream().map(List::getLast).toList());
    }

    /** Where an effect stands in the file already, and nothing has to be computed from groups. */
    boolean given() {
        return switch (this) {
            case EFFECT_VARIANCE, EFFECT_ERROR, EFFECT_INTERVAL, RATIO_INTERVAL -> true;
            case MEANS, COUNTS, CELLS, RATES, ONE_GROUP, CORRELATION, PROPORTION, LOG_RANK -> false;
        };
    }

    /**
     * The effect of one row.
     *
     * @param c the row's numbers, in the order of the columns; none is missing
     * @param level of the confidence interval, where there is one
     */
    Estimated<Effect> effect(MetaMeasure measure, double[] c, double level) {
        return switch (this) {
            case EFFECT_VARIANCE -> given(c[0], c[1], "variance", c[1]);
            case EFFECT_ERROR -> given(c[0], c[1] * c[1], "standard error", c[1]);
            case EFFECT_INTERVAL -> Effect.fromInterval(c[0], c[1], c[2], level);
            case RATIO_INTERVAL -> ratio(c, level);
            case MEANS -> means(measure, means(c).orElseThrow());
            case COUNTS -> counts(measure, new TwoCounts(c[0], c[1], c[2], c[3]));
            case CELLS -> cells(measure, c);
            case RATES -> new TwoRates(c[0], c[1], c[2], c[3]).rateRatio();
            case ONE_GROUP -> oneGroup(measure, new OneGroup(c[0], c[1], c[2], c[3], c[4], c[5]));
            case CORRELATION -> new Correlation(c[0], c[1]).fisherZ();
            case PROPORTION -> new Proportion(c[0], c[1]).logOdds();
            case LOG_RANK -> new LogRank(c[0], c[1]).hazardRatio();
        };
    }

    private static Estimated<Effect> given(double y, double v, String what, double written) {
        if (!(written > 0)) return Estimated.refused("The " + what + " is " + written + "; it has to be above 0.");
        if (!(v > 0) || Double.isInfinite(v))
            return Estimated.refused(
                    "The " + what + " " + written + " is too near to 0, or too large, to reckon with.");
        return Estimated.of(new Effect(y, v));
    }

    private static Estimated<Effect> ratio(double[] c, double level) {
        return c[0] > 0 && c[1] > 0 && c[2] > 0
                ? Effect.fromInterval(Math.log(c[0]), Math.log(c[1]), Math.log(c[2]), level)
                : Estimated.refused(
                        "A ratio and its interval have to be above 0. Maybe these are logarithms: then name the"
                                + " column 'yi'.");
    }

    private static Estimated<Effect> cells(MetaMeasure measure, double[] c) {
        return c[1] < 0 || c[3] < 0
                ? Estimated.refused("Counts cannot be below 0; they are " + c[1] + " and " + c[3] + ".")
                : counts(measure, new TwoCounts(c[0], c[0] + c[1], c[2], c[2] + c[3]));
    }

    private static Estimated<Effect> means(MetaMeasure measure, TwoMeans m) {
        return switch (measure) {
            case MD -> m.difference();
            case SMD_UB -> m.standardisedUnbiased();
            case SMDH -> m.standardisedUnequal();
            case ROM -> m.ratio();
            case SMD, RR, OR, RD, IRR, MC, SMCC, SMCR, ZCOR, PLO, HR, GIVEN -> m.standardised();
        };
    }

    private static Estimated<Effect> counts(MetaMeasure measure, TwoCounts m) {
        return switch (measure) {
            case OR -> m.oddsRatio();
            case RD -> m.riskDifference();
            case RR, MD, SMD, SMD_UB, SMDH, ROM, IRR, MC, SMCC, SMCR, ZCOR, PLO, HR, GIVEN -> m.riskRatio();
        };
    }

    private static Estimated<Effect> oneGroup(MetaMeasure measure, OneGroup g) {
        return switch (measure) {
            case SMCC -> g.standardisedByChange();
            case SMCR -> g.standardisedBySd1();
            case MC, MD, SMD, SMD_UB, SMDH, ROM, RR, OR, RD, IRR, ZCOR, PLO, HR, GIVEN -> g.change();
        };
    }

    /** The two groups, where the row describes two groups by their means. */
    Optional<TwoMeans> means(double[] c) {
        return this == MEANS ? Optional.of(new TwoMeans(c[0], c[1], c[2], c[3], c[4], c[5])) : Optional.empty();
    }

    /** The numbers of each group, to see whether groups come twice; none where the row tells no groups apart. */
    List<List<Double>> arms(double[] c) {
        return switch (this) {
            case MEANS -> List.of(List.of(c[0], c[1], c[2]), List.of(c[3], c[4], c[5]));
            case COUNTS, CELLS, RATES -> List.of(List.of(c[0], c[1]), List.of(c[2], c[3]));
            case EFFECT_VARIANCE,
                    EFFECT_ERROR,
                    EFFECT_INTERVAL,
                    RATIO_INTERVAL,
                    ONE_GROUP,
                    CORRELATION,
                    PROPORTION,
                    LOG_RANK -> List.of();
        };
    }
}
