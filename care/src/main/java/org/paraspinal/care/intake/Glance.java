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
    /** The rows, one after the other; a part stands in {@link #SO} only if it stands in all. */
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
    private final long[] leaves;
    private final boolean anyLeave;
    private final Map<String, Set<String>> places;

    private Glance(int words, long[] rows, long[] leaves, boolean anyLeave, Map<String, Set<String>> places) {
        this.words = words;
        this.rows = rows;
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
        return rows[row * words + word];
    }

    /** Whether any doctor's leave holds that does something. */
    public boolean anyLeave() {
        return anyLeave;
    }

    /** Whether a doctor's leave holds for the item of this place among {@link Literals#clearable}. */
    public boolean leave(int item) {
        return (leaves[item / Long.SIZE] >>> item & 1) != 0;
    }

    /** The places marked for items; most people mark none. */
    public Map<String, Set<String>> places() {
        return places;
    }

    static Glance at(Facts facts, Map<String, Set<String>> places) {
        var literals = Literals.of(facts.knowledge());
        int words = literals.words();
        var rows = new long[ROWS * words];
        for (int i = 0; i < literals.all().size(); i++) {
            long bit = 1L << i;
            int word = i / Long.SIZE;
            Condition literal = literals.all().get(i);
            Truth is = facts.test(literal, Unknowns.ALL_OPEN);
            if (is == Truth.FALSE) continue;
            rows[MAY_BE * words + word] |= bit;
            if (is == Truth.TRUE) rows[SO * words + word] |= bit;
            if (is == Truth.TRUE || facts.test(literal, Unknowns.UNASKED_AS_UNFULFILLED) != Truth.FALSE)
                rows[MAY_BE_BY_UNSURE * words + word] |= bit;
            if (is == Truth.TRUE || facts.test(literal, Unknowns.UNSURE_AS_UNFULFILLED) != Truth.FALSE)
                rows[MAY_BE_BY_UNASKED * words + word] |= bit;
        }
        var leaves = new long[Literals.words(literals.clearable().size())];
        boolean any = false;
        for (String item : facts.everCleared()) {
            int place = literals.clearable().indexOf(item);
            if (place < 0 || facts.clearance(item).equals(Optional.empty())) continue;
            leaves[place / Long.SIZE] |= 1L << place;
            any = true;
        }
        return new Glance(words, rows, leaves, any, places);
    }
}
