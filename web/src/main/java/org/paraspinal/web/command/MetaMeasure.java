package org.paraspinal.web.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kind of effect is pooled. The names are metafor's. */
enum MetaMeasure {
    SMD("standardised mean difference (Hedges' g), first group less second", MetaShape.MEANS),
    SMD_UB(
            "standardised mean difference (Hedges' g) with the unbiased variance, first group less second",
            MetaShape.MEANS),
    MD("mean difference in points of the scale, first group less second", MetaShape.MEANS),
    SMDH("standardised mean difference with unequal variances, first group less second", MetaShape.MEANS),
    ROM("ratio of means, first group over second, as logarithm", MetaShape.MEANS),
    RR("risk ratio, first group over second, as logarithm", MetaShape.COUNTS, MetaShape.CELLS),
    OR("odds ratio, first group over second, as logarithm", MetaShape.COUNTS, MetaShape.CELLS),
    RD("risk difference, first group less second", MetaShape.COUNTS, MetaShape.CELLS),
    IRR("ratio of rates, first group over second, as logarithm", MetaShape.RATES),
    MC("mean change in one group, first column less second", MetaShape.ONE_GROUP),
    SMCC("change in one group over the deviation of the changes", MetaShape.ONE_GROUP),
    SMCR("change in one group over the deviation of the first column", MetaShape.ONE_GROUP),
    ZCOR("correlation as Fisher's z", MetaShape.CORRELATION),
    PLO("share with the event, as logarithm of the odds", MetaShape.PROPORTION),
    HR("hazard ratio from observed less expected events, as logarithm", MetaShape.LOG_RANK),
    GIVEN("effects as given");

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that cannot be changed
    private final List<MetaShape> from;

    MetaMeasure(String words, MetaShape... from) {
        this.words = words;
        this.from = List.of(from);
    }

    String words() {
        return words;
    }

    /** What it is computed from. */
    List<MetaShape> from() {
        return from;
    }

    /** Whether the effect is a logarithm, so that readers want it turned back. */
    boolean logarithm() {
        return switch (this) {
            case RR, OR, IRR, HR, ROM -> true;
            case SMD, SMD_UB, MD, SMDH, RD, MC, SMCC, SMCR, ZCOR, PLO, GIVEN -> false;
        };
    }

    /** Whether the effect is counted in standard deviations, so that its variance depends on it. */
    boolean standardised() {
        return switch (this) {
            case SMD, SMD_UB, SMDH, SMCC, SMCR -> true;
            case MD, ROM, RR, OR, RD, IRR, MC, ZCOR, PLO, HR, GIVEN -> false;
        };
    }

    /** Whether nobody was compared with. */
    boolean oneGroup() {
        return from.contains(MetaShape.ONE_GROUP) || from.contains(MetaShape.PROPORTION);
    }

    /** The measure that is taken of a shape when none is asked for: the first of this list that is made from it. */
    static MetaMeasure usual(MetaShape shape) {
        return Arrays.stream(values())
                .filter(m -> m.from.contains(shape))
                .findFirst()
                .orElse(GIVEN);
    }

    /** By its name, small letters or large, with - or _. */
    static Optional<MetaMeasure> named(String name) {
        String plain = name.strip().replace('-', '_');
        return Arrays.stream(values())
                .filter(m -> m != GIVEN && m.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).filter(m -> m != GIVEN).map(Enum::name).toList();
    }
}
