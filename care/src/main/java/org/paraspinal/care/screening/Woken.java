package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.List;

/** Looks at all cases for 64 people at once. */
final class Woken {
    /** A place of a woven row that every case may name: everybody stands in it. */
    private final int everybody;

    /** The cases of each rule. */
    private final int[] from;

    /** Where the first two literals of each case stand, and where its further ones begin. */
    private final int[] first;

    private final int[] second;
    private final int[] furtherFrom;
    private final int[] further;

    Woken(Masks m, int everybody) {
        this.everybody = everybody;
        List<List<List<Integer>>> rules = m.waking.literalsOfCases();
        List<List<Integer>> cases = rules.stream().flatMap(List::stream).toList();
        from = new int[rules.size() + 1];
        for (int r = 0; r < rules.size(); r++)
            from[r + 1] = from[r] + rules.get(r).size();
        first = cases.stream().mapToInt(c -> place(c, 0)).toArray();
        second = cases.stream().mapToInt(c -> place(c, 1)).toArray();
        furtherFrom = new int[cases.size() + 1];
        var places = new ArrayList<Integer>();
        for (int c = 0; c < cases.size(); c++) {
            for (int i = 2; i < cases.get(c).size(); i++) places.add(place(cases.get(c), i));
            furtherFrom[c + 1] = places.size();
        }
        further = places.stream().mapToInt(Integer::intValue).toArray();
    }

    private int place(List<Integer> literals, int which) {
        if (which >= literals.size()) return everybody;
        int literal = literals.get(which);
        return Bulk.place(literal % Long.SIZE, literal / Long.SIZE);
    }

    /** For each rule, for whom it is so, may be so, may be so by what is unsure alone, and by what was not asked alone. */
    void wake(long[] woven, long[] so, long[] mayBe, long[] byUnsure, long[] byUnasked) {
        for (int r = 0; r < so.length; r++) {
            long is = 0;
            long may = 0;
            long unsure = 0;
            long unasked = 0;
            for (int c = from[r]; c < from[r + 1]; c++) {
                int one = first[c];
                int two = second[c];
                long a = woven[one] & woven[two];
                long b = woven[one + 1] & woven[two + 1];
                long d = woven[one + 2] & woven[two + 2];
                long e = woven[one + 3] & woven[two + 3];
                for (int i = furtherFrom[c]; i < furtherFrom[c + 1]; i++) {
                    int more = further[i];
                    a &= woven[more];
                    b &= woven[more + 1];
                    d &= woven[more + 2];
                    e &= woven[more + 3];
                }
                is |= a;
                may |= b;
                unsure |= d;
                unasked |= e;
            }
            so[r] = is;
            mayBe[r] = may;
            byUnsure[r] = unsure;
            byUnasked[r] = unasked;
        }
    }
}
