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

    private final Masks m;
    private final long[] so;
    private final long[] mayBe;
    private final long[] byUnsure;
    private final long[] byUnasked;
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

    /** The verdict alone. */
    public VerdictLevel code(Glance person) {
        weigh(person);
        VerdictLevel sure = sure();
        if (sure.compareTo(VerdictLevel.ANSWERS_NEEDED) >= 0) return sure;
        for (int w = 0; w < m.ruleWords; w++)
            if ((could[w] & m.graver[sure.ordinal()][w] & m.asks[w]) != 0) return VerdictLevel.ANSWERS_NEEDED;
        return open(person, sure, true) ? VerdictLevel.ANSWERS_NEEDED : sure;
    }

    /** The verdict and the rules behind it. */
    public Decision decide(Glance person) {
        weigh(person);
        VerdictLevel sure = sure();
        VerdictLevel level = open(person, sure, false) ? sure.or(VerdictLevel.ANSWERS_NEEDED) : sure;
        return new Decision(m.rules, level, so.clone(), byUnsure.clone(), lowered.clone(), open.clone());
    }

    private void weigh(Glance person) {
        Arrays.fill(so, 0);
        Arrays.fill(mayBe, 0);
        Arrays.fill(byUnsure, 0);
        Arrays.fill(byUnasked, 0);
        Arrays.fill(lowered, 0);
        for (int w = 0; w < m.words; w++)
            for (long left = person.word(Glance.MAY_BE, w); left != 0; left &= left - 1)
                wake(person, w * Long.SIZE + Long.numberOfTrailingZeros(left));
        wake(person, m.wakes.length - 2);
        for (int w = 0; w < m.ruleWords; w++) {
            long unknown = mayBe[w] & ~so[w];
            byUnsure[w] &= unknown;
            could[w] = unknown & (~byUnsure[w] | byUnasked[w]);
        }
        if (person.anyLeave()) lower(person);
    }

    /** Looks at each case that this literal wakes. */
    private void wake(Glance person, int literal) {
        for (int c = m.wakes[literal]; c < m.wakes[literal + 1]; c++) {
            if (!holds(person, Glance.MAY_BE, c)) continue;
            int word = m.ruleOf[c] / Long.SIZE;
            long bit = 1L << m.ruleOf[c];
            mayBe[word] |= bit;
            if (holds(person, Glance.SO, c)) so[word] |= bit;
            if (holds(person, Glance.MAY_BE_BY_UNSURE, c)) byUnsure[word] |= bit;
            if (holds(person, Glance.MAY_BE_BY_UNASKED, c)) byUnasked[word] |= bit;
        }
    }

    private boolean holds(Glance person, int row, int which) {
        long missing = 0;
        int from = which * m.words;
        for (int w = 0; w < m.words; w++) missing |= m.cases[from + w] & ~person.word(row, w);
        return missing == 0;
    }

    private void lower(Glance person) {
        for (int item = 0; item < m.lowers.length; item++) {
            if (!person.leave(item)) continue;
            for (int w = 0; w < m.ruleWords; w++)
                lowered[w] |= m.lowers[item][w]
                        & (so[w] & m.calls[Masks.THEN][CLINICIAN][w]
                                | byUnsure[w] & m.calls[Masks.IF_UNSURE][CLINICIAN][w]);
        }
    }

    private VerdictLevel sure() {
        for (int level = LEVELS.length - 1; level > 0; level--)
            for (int w = 0; w < m.ruleWords; w++) {
                long called = so[w] & m.calls[Masks.THEN][level][w] | byUnsure[w] & m.calls[Masks.IF_UNSURE][level][w];
                if ((called & ~lowered[w] | lowered[w] & m.calls[Masks.ONCE_CLEARED][level][w]) != 0)
                    return LEVELS[level];
            }
        return VerdictLevel.PROCEED;
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
            for (long left = so[w] | byUnsure[w]; left != 0; left &= left - 1) {
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
        if (!person.places().isEmpty()) return Marked.adds(person, m.rules, so, byUnsure, lowered, rule);
        long missing = 0;
        for (int s = 0; s < m.statedWords; s++) missing |= m.states[rule * m.statedWords + s] & ~certain[s];
        return missing != 0;
    }
}
