package org.paraspinal.care.screening;

import java.util.Arrays;
import org.paraspinal.care.intake.Glance;

/** Looks at all cases for 64 people at once; cases that nobody wakes are passed over. */
final class Woken {
    private final Masks m;
    private final int[] from;
    private final int[] literals;

    Woken(Masks masks) {
        m = masks;
        from = new int[m.ruleOf.length + 1];
        int many = 0;
        for (long word : m.cases) many += Long.bitCount(word);
        literals = new int[many];
        int next = 0;
        for (int c = 0; c < m.ruleOf.length; c++) {
            from[c] = next;
            for (int l = 0; l < m.literals.all().size(); l++)
                if (Masks.has(m.cases, c * m.words, l)) literals[next++] = l;
        }
        from[m.ruleOf.length] = next;
    }

    /** For each rule, for whom it is so, may be so, may be so by what is unsure alone, and by what was not asked alone. */
    void wake(long[][] lanes, long everybody, long[] so, long[] mayBe, long[] byUnsure, long[] byUnasked) {
        Arrays.fill(so, 0);
        Arrays.fill(mayBe, 0);
        Arrays.fill(byUnsure, 0);
        Arrays.fill(byUnasked, 0);
        int last = m.wakes.length - 2;
        for (int l = 0; l <= last; l++) {
            if (l < last && lanes[Glance.MAY_BE][l] == 0) continue;
            for (int c = m.wakes[l]; c < m.wakes[l + 1]; c++) {
                long may = all(lanes[Glance.MAY_BE], c, everybody);
                if (may == 0) continue;
                int r = m.ruleOf[c];
                mayBe[r] |= may;
                so[r] |= all(lanes[Glance.SO], c, may);
                byUnsure[r] |= all(lanes[Glance.MAY_BE_BY_UNSURE], c, may);
                byUnasked[r] |= all(lanes[Glance.MAY_BE_BY_UNASKED], c, may);
            }
        }
    }

    private long all(long[] row, int which, long of) {
        long so = of;
        for (int i = from[which]; i < from[which + 1]; i++) so &= row[literals[i]];
        return so;
    }
}
