package org.paraspinal.care.screening;

import java.util.Arrays;
import java.util.stream.IntStream;

/** To whom of 64 people each thing that can be stated is certainly said; worked out when it is first asked for. */
final class Said {
    private final int[][] stated;
    private final int[][] by;
    private final long[] said;
    private final boolean[] known;
    private final int rules;

    Said(Masks m) {
        rules = m.rules.size();
        int many = m.statedWords * Long.SIZE;
        said = new long[many];
        known = new boolean[many];
        stated = IntStream.range(0, rules)
                .mapToObj(r -> m.states(r).stream().toArray())
                .toArray(int[][]::new);
        by = IntStream.range(0, many)
                .mapToObj(s -> IntStream.range(0, 3 * rules)
                        .filter(c -> Masks.has(m.says, c * m.statedWords, s))
                        .toArray())
                .toArray(int[][]::new);
    }

    void forget() {
        Arrays.fill(known, false);
    }

    /** To whom all that this rule states is said. */
    long all(int rule, long[] fired, long[] unsure, long[] lowered) {
        long all = -1;
        for (int s : stated[rule]) {
            if (!known[s]) {
                said[s] = said(s, fired, unsure, lowered);
                known[s] = true;
            }
            all &= said[s];
        }
        return all;
    }

    private long said(int what, long[] fired, long[] unsure, long[] lowered) {
        long to = 0;
        for (int c : by[what]) {
            int r = c % rules;
            to |= switch (c / rules) {
                case Masks.THEN -> fired[r] & ~lowered[r];
                case Masks.IF_UNSURE -> unsure[r] & ~lowered[r];
                default -> lowered[r];
            };
        }
        return to;
    }
}
