package org.paraspinal.care.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * What rules call for of many people, and who is still asked: the two rounds of a verdict, with lanes of one bit a person. Rules that call
 * for the same share a lane, and so do those that would change the same while they are open.
 */
final class Called {
    private static final int NOT_TODAY = VerdictLevel.NOT_TODAY.ordinal();
    private static final int ANSWERS_NEEDED = VerdictLevel.ANSWERS_NEEDED.ordinal();
    private static final VerdictLevel CLINICIAN = VerdictLevel.CLINICIAN_FIRST;

    /** A verdict, and all that is said with it. */
    private record Consequence(int level, BitSet says) {}

    /** The gravest verdict that a rule could come to, and what it would state. */
    private record Open(int most, BitSet states) {}

    /** The lanes of what a rule does; {@code onceCleared} is nobody's where a doctor's leave does nothing. */
    private record Bearing(
            long[] then,
            long[] ifUnsure,
            long[] onceCleared,
            long[] open,
            int item,
            boolean lowersThen,
            boolean lowersIfUnsure) {}

    private static final int NONE = -1;

    private final int wide;
    private final Map<Consequence, long[]> consequences = new LinkedHashMap<>();
    private final Map<Open, long[]> open = new LinkedHashMap<>();

    /** Who has a rule open that holds nobody up. */
    private final long[] unheeded;

    private final Bearing[] bearings;

    /** For each thing that can be stated, who is called to something that says it; worked out when it is first asked for. */
    private final long[][][] saying;

    private final long[][] said;
    private final boolean[] known;
    private final long[][] atLeast;
    private final long[] asked;
    private final long[] some;

    /** @param wide words of a lane */
    Called(Masks m, int wide) {
        this.wide = wide;
        unheeded = new long[wide];
        bearings =
                IntStream.range(0, m.rules.size()).mapToObj(r -> bearing(m, r)).toArray(Bearing[]::new);
        int stated = m.statedWords * Long.SIZE;
        saying = IntStream.range(0, stated)
                .mapToObj(s -> consequences.entrySet().stream()
                        .filter(c -> c.getKey().says.get(s))
                        .map(Map.Entry::getValue)
                        .toArray(long[][]::new))
                .toArray(long[][][]::new);
        said = new long[stated][wide];
        known = new boolean[stated];
        atLeast = new long[VerdictLevel.values().length + 1][wide];
        asked = new long[wide];
        some = new long[wide];
    }

    private Bearing bearing(Masks m, int r) {
        var rule = m.rules.get(r);
        int item = rule.onceCleared().isPresent()
                ? rule.item().map(m.literals.clearable()::indexOf).orElse(NONE)
                : NONE;
        return new Bearing(
                lane(m, Masks.THEN, r),
                lane(m, Masks.IF_UNSURE, r),
                item == NONE ? unheeded : lane(m, Masks.ONCE_CLEARED, r),
                m.asks(r)
                        ? open.computeIfAbsent(new Open(Masks.most(rule).ordinal(), m.states(r)), _ -> new long[wide])
                        : unheeded,
                item,
                rule.then().verdict() == CLINICIAN,
                rule.ifUnsure().verdict() == CLINICIAN);
    }

    private long[] lane(Masks m, int kind, int rule) {
        int level = Masks.consequence(m.rules.get(rule), kind)
                .findFirst()
                .orElseThrow()
                .verdict()
                .ordinal();
        return consequences.computeIfAbsent(new Consequence(level, m.says(kind, rule)), _ -> new long[wide]);
    }

    /** Forgets whom anything was called for. */
    void forget() {
        for (long[] lane : consequences.values()) Arrays.fill(lane, 0);
        for (long[] lane : open.values()) Arrays.fill(lane, 0);
        Arrays.fill(known, false);
    }

    /**
     * Lets a rule bear.
     *
     * @param ways for whom it is so, in each of the ways of a {@link Glance} one after the other
     * @param leaves for whom a doctor's leave holds, for each item
     */
    void bear(int rule, long[] ways, long[][] leaves) {
        Bearing b = bearings[rule];
        if (b.item == NONE) bear(ways, b.then, b.ifUnsure, b.open, wide);
        else
            bear(
                    ways,
                    b.then,
                    b.ifUnsure,
                    b.open,
                    wide,
                    leaves[b.item],
                    b.lowersThen ? -1L : 0,
                    b.lowersIfUnsure ? -1L : 0,
                    b.onceCleared);
    }

    private static void bear(long[] ways, long[] then, long[] ifUnsure, long[] open, int wide) {
        for (int i = 0; i < wide; i++) {
            long so = ways[Glance.SO * wide + i];
            long unknown = ways[Glance.MAY_BE * wide + i] & ~so;
            long unsure = ways[Glance.MAY_BE_BY_UNSURE * wide + i] & unknown;
            then[i] |= so;
            ifUnsure[i] |= unsure;
            open[i] |= unknown & (~unsure | ways[Glance.MAY_BE_BY_UNASKED * wide + i]);
        }
    }

    private static void bear(
            long[] ways,
            long[] then,
            long[] ifUnsure,
            long[] open,
            int wide,
            long[] leave,
            long lowersThen,
            long lowersIfUnsure,
            long[] onceCleared) {
        for (int i = 0; i < wide; i++) {
            long so = ways[Glance.SO * wide + i];
            long unknown = ways[Glance.MAY_BE * wide + i] & ~so;
            long unsure = ways[Glance.MAY_BE_BY_UNSURE * wide + i] & unknown;
            long lowered = leave[i] & (so & lowersThen | unsure & lowersIfUnsure);
            then[i] |= so & ~lowered;
            ifUnsure[i] |= unsure & ~lowered;
            onceCleared[i] |= lowered;
            open[i] |= unknown & (~unsure | ways[Glance.MAY_BE_BY_UNASKED * wide + i]);
        }
    }

    /** The verdicts, once all rules have borne: takes the bits of each one's place in the rank order, lowest first. */
    void verdicts(long[][] bits) {
        for (long[] level : atLeast) Arrays.fill(level, 0);
        consequences.forEach((c, lane) -> Lanes.add(atLeast[c.level], lane));
        for (int level = atLeast.length - 2; level >= 0; level--) Lanes.add(atLeast[level], atLeast[level + 1]);
        ask();
        for (long[] bit : bits) Arrays.fill(bit, 0);
        for (int level = 1; level < atLeast.length - 1; level++) {
            Lanes.but(some, atLeast[level], atLeast[level + 1]);
            for (int b = 0; b < bits.length; b++) if ((level >>> b & 1) != 0) Lanes.addBut(bits[b], some, asked);
        }
        for (int b = 0; b < bits.length; b++) if ((ANSWERS_NEEDED >>> b & 1) != 0) Lanes.add(bits[b], asked);
    }

    /** Who has an open rule that would change something and holds them up. */
    private void ask() {
        Arrays.fill(asked, 0);
        Lanes.but(some, atLeast[NOT_TODAY], atLeast[ANSWERS_NEEDED]);
        open.forEach((o, lane) -> {
            Lanes.addBut(asked, lane, atLeast[o.most]);
            if (o.most == NOT_TODAY) Lanes.addAmong(asked, lane, some);
        });
        Lanes.neither(some, asked, atLeast[NOT_TODAY]);
        open.forEach((o, lane) -> {
            if (o.states.isEmpty() || !Lanes.meet(lane, some)) return;
            for (int s = o.states.nextSetBit(0); s >= 0; s = o.states.nextSetBit(s + 1))
                Lanes.addAmongBut(asked, lane, some, said(s));
        });
        Lanes.but(asked, asked, atLeast[ANSWERS_NEEDED]);
    }

    private long[] said(int what) {
        if (!known[what]) {
            known[what] = true;
            Arrays.fill(said[what], 0);
            for (long[] lane : saying[what]) Lanes.add(said[what], lane);
        }
        return said[what];
    }
}
