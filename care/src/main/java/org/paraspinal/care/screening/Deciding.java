package org.paraspinal.care.screening;

import java.util.Arrays;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Decides one person after the other by {@link Masks}, in rows of its own that it uses again: it makes no garbage, and it is for one
 * thread. The same two rounds as are written: what is certain, then what is open and would still change something.
 */
public final class Deciding {
    private static final VerdictLevel[] LEVELS = VerdictLevel.values();
    private static final int CLINICIAN = VerdictLevel.CLINICIAN_FIRST.ordinal();

    /** No doctor's leave lowers it. */
    private static final VerdictLevel GRAVEST = LEVELS[LEVELS.length - 1];

    private static final int EVERY_WAY = (1 << Glance.ROWS) - 1;

    private final Masks m;
    private final long[] so;
    private final long[] mayBe;
    private final long[] byUnsure;
    private final long[] byUnasked;
    private final long[] unsure;
    private final long[] lowered;
    private final long[] could;
    private final long[] open;
    private final long[] certain;

    public Deciding(Masks masks) {
        m = masks;
        so = new long[m.ruleWords];
        mayBe = new long[m.ruleWords];
        byUnsure = new long[m.ruleWords];
        byUnasked = new long[m.ruleWords];
        unsure = new long[m.ruleWords];
        lowered = new long[m.ruleWords];
        could = new long[m.ruleWords];
        open = new long[m.ruleWords];
        certain = new long[m.statedWords];
    }

    /** Whether these are the masks it decides by. */
    @SuppressWarnings("ReferenceEquality")
    boolean by(Masks masks) {
        return m == masks;
    }

    /** The verdict alone: rules that cannot call for anything graver than what is certain are not looked at. */
    public VerdictLevel code(Glance person) {
        clear();
        VerdictLevel sure = VerdictLevel.PROCEED;
        int gravest = LEVELS.length - 1;
        for (int band = 0; band < Waking.BANDS.length; band++) {
            if (wake(person, band, true)) return GRAVEST;
            weigh(person);
            // later bands cannot be graver; and what is graver than this band has been looked for
            int mildest = Waking.BANDS[band].ordinal();
            sure = sure(gravest, mildest);
            if (sure != VerdictLevel.PROCEED && band + 1 < Waking.BANDS.length) return sure;
            gravest = mildest - 1;
        }
        if (sure.compareTo(VerdictLevel.ANSWERS_NEEDED) >= 0) return sure;
        for (int w = 0; w < m.ruleWords; w++)
            if ((could[w] & m.graver[sure.ordinal()][w] & m.asks[w]) != 0) return VerdictLevel.ANSWERS_NEEDED;
        return open(person, sure, true) ? VerdictLevel.ANSWERS_NEEDED : sure;
    }

    /** The verdict and the rules behind it. */
    public Decision decide(Glance person) {
        clear();
        for (int band = 0; band < Waking.BANDS.length; band++) wake(person, band, false);
        weigh(person);
        VerdictLevel sure = sure(LEVELS.length - 1, 1);
        VerdictLevel level = open(person, sure, false) ? sure.or(VerdictLevel.ANSWERS_NEEDED) : sure;
        return new Decision(m.rules, level, so.clone(), unsure.clone(), lowered.clone(), open.clone());
    }

    private void clear() {
        Arrays.fill(so, 0);
        Arrays.fill(mayBe, 0);
        Arrays.fill(byUnsure, 0);
        Arrays.fill(byUnasked, 0);
    }

    /** Looks at the cases of these rules that any literal wakes; no further, if asked so, once one calls for the gravest. */
    private boolean wake(Glance person, int band, boolean gravestIsEnough) {
        int[] wakes = m.waking.wakes[band];
        long[] wakers = m.waking.wakers[band];
        for (int w = 0; w < wakers.length; w++)
            for (long left = person.word(Glance.MAY_BE, w) & wakers[w]; left != 0; left &= left - 1) {
                int literal = w * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (look(person, person.ways(literal), wakes[literal], wakes[literal + 1]) && gravestIsEnough)
                    return true;
            }
        return look(person, EVERY_WAY, wakes[wakes.length - 2], wakes[wakes.length - 1]) && gravestIsEnough;
    }

    /** Whether any of these cases is so and calls for the gravest. */
    private boolean look(Glance person, int woken, int from, int to) {
        boolean gravest = false;
        for (int c = from; c < to; c++) {
            int ways = woken;
            for (int o = m.waking.othersFrom[c]; o < m.waking.othersFrom[c + 1]; o++)
                ways &= person.ways(m.waking.others[o]);
            if (ways == 0) continue;
            int rule = m.waking.ruleOf[c];
            holds(rule, ways);
            if ((ways & 1 << Glance.SO) != 0) gravest |= Masks.has(m.calls[Masks.THEN][GRAVEST.ordinal()], 0, rule);
        }
        return gravest;
    }

    private void holds(int rule, long ways) {
        int word = rule / Long.SIZE;
        so[word] |= (ways >>> Glance.SO & 1) << rule;
        mayBe[word] |= (ways >>> Glance.MAY_BE & 1) << rule;
        byUnsure[word] |= (ways >>> Glance.MAY_BE_BY_UNSURE & 1) << rule;
        byUnasked[word] |= (ways >>> Glance.MAY_BE_BY_UNASKED & 1) << rule;
    }

    private void lower(Glance person) {
        for (int w = 0; w < person.leaveWords(); w++)
            for (long left = person.leaves(w); left != 0; left &= left - 1)
                lower(m.lowers[w * Long.SIZE + Long.numberOfTrailingZeros(left)]);
    }

    private void lower(long[] rules) {
        for (int w = 0; w < m.ruleWords; w++)
            lowered[w] |= rules[w]
                    & (so[w] & m.calls[Masks.THEN][CLINICIAN][w] | unsure[w] & m.calls[Masks.IF_UNSURE][CLINICIAN][w]);
    }

    /** Which rules are unsure, could still fire, or are lowered by a doctor's leave. */
    private void weigh(Glance person) {
        for (int w = 0; w < m.ruleWords; w++) {
            long unknown = mayBe[w] & ~so[w];
            unsure[w] = unknown & byUnsure[w];
            could[w] = unknown & (~unsure[w] | byUnasked[w]);
            lowered[w] = 0;
        }
        if (person.anyLeave()) lower(person);
    }

    /** The gravest of these levels that is certain; to proceed, if none is. */
    private VerdictLevel sure(int gravest, int mildest) {
        for (int level = gravest; level >= mildest && level > 0; level--) if (certain(level)) return LEVELS[level];
        return VerdictLevel.PROCEED;
    }

    private boolean certain(int level) {
        long[] then = m.calls[Masks.THEN][level];
        long[] ifUnsure = m.calls[Masks.IF_UNSURE][level];
        long[] cleared = m.calls[Masks.ONCE_CLEARED][level];
        long called = 0;
        for (int w = 0; w < m.ruleWords; w++)
            called |= (so[w] & then[w] | unsure[w] & ifUnsure[w]) & ~lowered[w] | lowered[w] & cleared[w];
        return called != 0;
    }

    /** Which open rules would change something, and whether any of them asks. */
    private boolean open(Glance person, VerdictLevel sure, boolean asksIsEnough) {
        boolean known = false;
        long asks = 0;
        for (int w = 0; w < m.ruleWords; w++) {
            open[w] = could[w] & m.graver[sure.ordinal()][w];
            if (sure == VerdictLevel.NOT_TODAY) open[w] |= could[w] & m.notToday[w];
            asks |= open[w] & m.asks[w];
            if (!sure.cleared()) continue;
            for (long left = could[w] & ~open[w]; left != 0; left &= left - 1) {
                long bit = left & -left;
                if (asksIsEnough && (bit & m.asks[w]) == 0) continue;
                if (!known) state();
                known = true;
                if (!adds(person, w * Long.SIZE + Long.numberOfTrailingZeros(left))) continue;
                open[w] |= bit;
                asks |= bit & m.asks[w];
            }
        }
        return asks != 0;
    }

    /** All that is certainly said. */
    private void state() {
        Arrays.fill(certain, 0);
        for (int w = 0; w < m.ruleWords; w++) {
            for (long left = so[w] | unsure[w]; left != 0; left &= left - 1) {
                int from = m.said(kind(w, left & -left), w * Long.SIZE + Long.numberOfTrailingZeros(left));
                for (int s = 0; s < m.statedWords; s++) certain[s] |= m.says[from + s];
            }
        }
    }

    private int kind(int word, long bit) {
        if ((lowered[word] & bit) != 0) return Masks.ONCE_CLEARED;
        return (so[word] & bit) != 0 ? Masks.THEN : Masks.IF_UNSURE;
    }

    /** Whether this rule states what is not said yet. Where places were marked, limits are compared as they are written. */
    private boolean adds(Glance person, int rule) {
        if (!person.places().isEmpty()) return Marked.adds(person, m.rules, so, unsure, lowered, rule);
        long missing = 0;
        for (int s = 0; s < m.statedWords; s++) missing |= m.states[rule * m.statedWords + s] & ~certain[s];
        return missing != 0;
    }
}
