package org.paraspinal.care.intake;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All that rules see of many people, in the order in which they stand: the rows of each person one after the other in one array, so
 * that who reads them never has to look for the next.
 */
public final class Crowd {
    private final int many;
    private final int words;
    private final int leaveWords;

    /** Words of one person: those of a {@link Glance}, then those of the leaves. */
    private final int apart;

    private final long[] rows;
    private final NavigableMap<Integer, Glance> marked = new TreeMap<>();

    private Crowd(List<Glance> people) {
        many = people.size();
        words = many == 0 ? 0 : people.getFirst().words();
        leaveWords = many == 0 ? 0 : people.getFirst().leaveWords();
        apart = words * Glance.ROWS + leaveWords;
        rows = new long[Math.multiplyExact(many, apart)];
        for (int p = 0; p < many; p++) {
            Glance person = people.get(p);
            person.copy(rows, p * apart);
            if (!person.places().isEmpty()) marked.put(p, person);
        }
    }

    /** These people, all seen by the same knowledge, in this order. */
    public static Crowd of(List<Glance> people) {
        return new Crowd(people);
    }

    public int many() {
        return many;
    }

    /** Those of so many people, from {@code from} on, who marked places, by where they stand. */
    public NavigableMap<Integer, Glance> marked(int from, int many) {
        return marked.isEmpty() ? Collections.emptyNavigableMap() : marked.subMap(from, true, from + many, false);
    }

    /**
     * Lays people out as squares of 64 rows, {@code wide} squares beside each other: the first so many people are the first rows, the
     * next so many the second. Rows for which there is nobody keep what they hold.
     *
     * @param many at most {@code 64 * wide}
     * @param squares takes word w of row r: of person p at {@code [w * 64 + p / wide][r * wide + p % wide]}
     * @param leaves takes the leaves, word w at {@code [w * 64 + p / wide][p % wide]}
     */
    public void lay(int from, int many, int wide, long[][] squares, long[][] leaves) {
        for (int row = 0, p = 0; p < many; row++, p += wide) {
            int here = Math.min(wide, many - p);
            int at = (from + p) * apart;
            for (int w = 0; w < words; w++)
                for (int r = 0; r < Glance.ROWS; r++)
                    lay(at + w * Glance.ROWS + r, here, squares[w * Long.SIZE + row], r * wide);
            for (int w = 0; w < leaveWords; w++)
                lay(at + words * Glance.ROWS + w, here, leaves[w * Long.SIZE + row], 0);
        }
    }

    private void lay(int at, int many, long[] to, int first) {
        for (int i = 0; i < many; i++) to[first + i] = rows[at + i * apart];
    }
}
