package org.paraspinal.care.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.knowledge.Condition;

/**
 * All that rules see of a person, as rows of bits, one bit a {@link Literals literal}. What is neither surely so nor surely not is in
 * no row as no: it stands among what may be so.
 */
public final class Glance {
    /** The rows, the words of all rows side by side; a part stands in {@link #SO} only if it stands in all. */
    public static final int SO = 0;

    /** Not surely otherwise, whatever the reason. */
    public static final int MAY_BE = 1;

    /** Not surely otherwise, were all that was not asked not so. */
    public static final int MAY_BE_BY_UNSURE = 2;

    /** Not surely otherwise, were all that is unsure not so. */
    public static final int MAY_BE_BY_UNASKED = 3;

    public static final int ROWS = 4;

    private final int words;
    private final long[] rows;
    private final byte[] ways;
    private final long[] leaves;
    private final boolean anyLeave;
    private final Map<String, Set<String>> places;

    private Glance(
            int words, long[] rows, byte[] ways, long[] leaves, boolean anyLeave, Map<String, Set<String>> places) {
        this.words = words;
        this.rows = rows;
        this.ways = ways;
        this.leaves = leaves;
        this.anyLeave = anyLeave;
        this.places = places;
    }

    /** How many words a row has. */
    public int words() {
        return words;
    }

    /** One word of a row. */
    public long word(int row, int word) {
        return rows[word * ROWS + row];
    }

    /** The rows in which a literal stands, as one bit a row. */
    public int ways(int literal) {
        return ways[literal];
    }

    /** Copies the words of all rows, those of one place side by side, and behind them the leaves. */
    void copy(long[] to, int at) {
        System.arraycopy(rows, 0, to, at, rows.length);
        System.arraycopy(leaves, 0, to, at + rows.length, leaves.length);
    }

    /** Whether any doctor's leave holds that does something. */
    public boolean anyLeave() {
        return anyLeave;
    }

    /** The items for which a doctor's leave holds, as bits in the order of {@link Literals#clearable}. */
    public long leaves(int word) {
        return leaves[word];
    }

    public int leaveWords() {
        return leaves.length;
    }

    /** The places marked for items; most people mark none. */
    public Map<String, Set<String>> places() {
        return places;
    }

    static Glance at(Facts facts, Map<String, Set<String>> places) {
        var literals = Literals.of(facts.knowledge());
        int words = literals.words();
        var ways = new byte[literals.all().size()];
        var rows = new long[ROWS * words];
        for (int l = 0; l < ways.length; l++) {
            ways[l] = (byte) ways(facts, literals.all().get(l));
            for (int row = 0; row < ROWS; row++) rows[l / Long.SIZE * ROWS + row] |= (long) (ways[l] >>> row & 1) << l;
        }
        var leaves = new long[Literals.words(literals.clearable().size())];
        boolean any = false;
        for (String item : facts.everCleared()) {
            int place = literals.clearable().indexOf(item);
            if (place < 0 || facts.clearance(item).equals(Optional.empty())) continue;
            leaves[place / Long.SIZE] |= 1L << place;
            any = true;
        }
        return new Glance(words, rows, ways, leaves, any, places);
    }

    private static int ways(Facts facts, Condition literal) {
        Truth is = facts.test(literal, Unknowns.ALL_OPEN);
        if (is == Truth.TRUE) return (1 << ROWS) - 1;
        if (is == Truth.FALSE) return 0;
        return 1 << MAY_BE
                | (facts.test(literal, Unknowns.UNASKED_AS_UNFULFILLED) != Truth.FALSE ? 1 << MAY_BE_BY_UNSURE : 0)
                | (facts.test(literal, Unknowns.UNSURE_AS_UNFULFILLED) != Truth.FALSE ? 1 << MAY_BE_BY_UNASKED : 0);
    }
}
