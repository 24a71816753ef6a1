package org.paraspinal.care.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * What rules call for of many people, and who is still asked: the two rounds of a verdict, with columns of one bit a person. Rules that call
 * for the same share a column, and so do those that would change the same while they are open.
 */
final class Called {
    private static final int NOT_TODAY = VerdictLevel.NOT_TODAY.ordinal();
    private static final int ANSWERS_NEEDED = VerdictLevel.ANSWERS_NEEDED.ordinal();
    private static final VerdictLevel CLINICIAN = VerdictLevel.CLINICIAN_FIRST;

    /** A verdict, and all that is said with it. */
    private record Consequence(int level, BitSet says) {}

    /** The gravest verdict that a rule could come to, and what it would state. */
    private record Open(int most, BitSet states) {}

    /** What a doctor's leave for an item does to a rule: those whom it lowers are called to something else. */
    private record Lowering(int item, boolean then, boolean ifUnsure, long[] to) {}

    /** The columns of what a rule does; {@code open} is looked at by nobody where the rule holds nobody up. */
    private record Bearing(long[] then, long[] ifUnsure, long[] open, Optional<Lowering> leave) {}

    private final Map<Consequence, long[]> consequences = new LinkedHashMap<>();
    private final Map<Open, long[]> open = new LinkedHashMap<>();

    private final Bearing[] bearings;

    /** For each thing that can be stated, who is called to something that says it; worked out when it is first asked for. */
    private final long[][][] saying;

    private final long[][] said;
    private final boolean[] known;
    private final long[][] atLeast = BitColumns.some(VerdictLevel.values().length + 1);
    private final long[] asked = BitColumns.one();
    private final long[] some = BitColumns.one();
    private final long[] unsure = BitColumns.one();
    private final long[] unasked = BitColumns.one();
    private final long[] lowered = BitColumns.one();

    Called(Masks m) {
        bearings =
                IntStream.range(0, m.rules.size()).mapToObj(r -> bearing(m, r)).toArray(Bearing[]::new);
        int stated = m.statedWords * Long.SIZE;
        saying = IntStream.range(0, stated)
                .mapToObj(s -> consequences.entrySet().stream()
                        .filter(c -> c.getKey().says.get(s))
                        .map(Map.Entry::getValue)
                        .toArray(long[][]::new))
                .toArray(long[][][]::new);
        said = BitColumns.some(stated);
        known = new boolean[stated];
    }

    private Bearing bearing(Masks m, int r) {
        Rule rule = m.rules.get(r);
        long[] then = column(m, Masks.THEN, rule.then(), r);
        long[] ifUnsure = column(m, Masks.IF_UNSURE, rule.ifUnsure(), r);
        long[] asks = m.asks(r)
                ? open.computeIfAbsent(new Open(Masks.most(rule).ordinal(), m.states(r)), _ -> BitColumns.one())
                : BitColumns.one();
        var leave = rule.onceCleared()
                .flatMap(cleared -> rule.item()
                        .map(item -> new Lowering(
                                m.literals.clearable().indexOf(item),
                                rule.then().verdict() == CLINICIAN,
                                rule.ifUnsure().verdict() == CLINICIAN,
                                column(m, Masks.ONCE_CLEARED, cleared, r))));
        return new Bearing(then, ifUnsure, asks, leave);
    }

    private long[] column(Masks m, int kind, Rule.Consequence of, int rule) {
        var consequence = new Consequence(of.verdict().ordinal(), m.says(kind, rule));
        return consequences.computeIfAbsent(consequence, _ -> BitColumns.one());
    }

    /** Forgets whom anything was called for. */
    void forget() {
        for (long[] column : consequences.values()) Arrays.fill(column, 0);
        for (long[] column : open.values()) Arrays.fill(column, 0);
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
        apart(ways, unsure, unasked);
        if (b.leave.isEmpty()) {
            BitColumns.add(b.then, ways);
            BitColumns.add(b.ifUnsure, unsure);
        } else {
            lower(b.leave.get(), ways, leaves);
            BitColumns.addBut(b.then, ways, lowered);
            BitColumns.addBut(b.ifUnsure, unsure, lowered);
        }
        BitColumns.add(b.open, unasked);
    }

    private void lower(Lowering by, long[] ways, long[][] leaves) {
        Arrays.fill(lowered, 0);
        if (by.then) BitColumns.addAmong(lowered, leaves[by.item], ways);
        if (by.ifUnsure) BitColumns.addAmong(lowered, leaves[by.item], unsure);
        BitColumns.add(by.to, lowered);
    }

    /** Who is unsure of a rule, and who could still come under it by what was not asked. */
    private static void apart(long[] ways, long[] unsure, long[] unasked) {
        for (int i = 0; i < BitColumns.WIDE; i++) {
            long unknown = ways[Glance.MAY_BE * BitColumns.WIDE + i] & ~ways[Glance.SO * BitColumns.WIDE + i];
            long byUnsure = ways[Glance.MAY_BE_BY_UNSURE * BitColumns.WIDE + i] & unknown;
            unsure[i] = byUnsure;
            unasked[i] = unknown & (~byUnsure | ways[Glance.MAY_BE_BY_UNASKED * BitColumns.WIDE + i]);
        }
    }

    /** The verdicts, once all rules have borne: takes the bits of each one's place in the rank order, lowest first. */
    void verdicts(long[][] bits) {
        for (long[] level : atLeast) Arrays.fill(level, 0);
        consequences.forEach((c, column) -> BitColumns.add(atLeast[c.level], column));
        for (int level = atLeast.length - 2; level >= 0; level--) BitColumns.add(atLeast[level], atLeast[level + 1]);
        ask();
        for (long[] bit : bits) Arrays.fill(bit, 0);
        for (int level = 1; level < atLeast.length - 1; level++) {
            BitColumns.but(some, atLeast[level], atLeast[level + 1]);
            for (int b = 0; b < bits.length; b++) if ((level >>> b & 1) != 0) BitColumns.addBut(bits[b], some, asked);
        }
        for (int b = 0; b < bits.length; b++) if ((ANSWERS_NEEDED >>> b & 1) != 0) BitColumns.add(bits[b], asked);
    }

    /** Who has an open rule that would change something and holds them up. */
    private void ask() {
        Arrays.fill(asked, 0);
        BitColumns.but(some, atLeast[NOT_TODAY], atLeast[ANSWERS_NEEDED]);
        open.forEach((o, column) -> {
            BitColumns.addBut(asked, column, atLeast[o.most]);
            if (o.most == NOT_TODAY) BitColumns.addAmong(asked, column, some);
        });
        BitColumns.neither(some, asked, atLeast[NOT_TODAY]);
        open.forEach((o, column) -> {
            if (o.states.isEmpty() || !BitColumns.meet(column, some)) return;
            for (int s = o.states.nextSetBit(0); s >= 0; s = o.states.nextSetBit(s + 1))
                BitColumns.addAmongBut(asked, column, some, said(s));
        });
        BitColumns.but(asked, asked, atLeast[ANSWERS_NEEDED]);
    }

    private long[] said(int what) {
        if (!known[what]) {
            known[what] = true;
            Arrays.fill(said[what], 0);
            for (long[] column : saying[what]) BitColumns.add(said[what], column);
        }
        return said[what];
    }
}
