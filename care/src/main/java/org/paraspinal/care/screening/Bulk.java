package org.paraspinal.care.screening;

import org.paraspinal.care.intake.Crowd;
import org.paraspinal.care.intake.Glance;

/**
 * Decides 64 people a word by {@link Masks}, and many words side by side: one bit a person, one column a literal or a rule. It gives the
 * verdict alone; who wants the reasons of one of them decides that person by {@link Screening}. It is for one thread. A handful of
 * people take it as long as {@link #TOGETHER} do.
 */
public final class Bulk {
    /** A verdict's place in the rank order takes so many. */
    private static final int BITS = 3;

    /** So many people are decided at once. */
    public static final int TOGETHER = BitColumns.WIDE * Long.SIZE;

    private final int rules;
    private final Deciding alone;
    private final Circuit circuit;
    private final Called called;
    private final long[][] literals;
    private final long[][] leaves;
    private final long[][] bits = BitColumns.some(BITS);

    public Bulk(Masks masks) {
        rules = masks.rules.size();
        alone = new Deciding(masks);
        literals = new long[masks.words * Long.SIZE][Glance.ROWS * BitColumns.WIDE];
        leaves = BitColumns.some(Masks.wordsFor(masks.lowers.length) * Long.SIZE);
        circuit = new Circuit(masks, literals);
        called = new Called(masks);
    }

    /**
     * The verdicts on so many people.
     *
     * @param people from {@code from} on
     * @param codes takes each verdict's place in the rank order, at the person's own place
     */
    public void codes(Crowd people, int from, int many, byte[] codes) {
        for (int at = from; at < from + many; at += TOGETHER)
            some(people, at, Math.min(TOGETHER, from + many - at), codes);
    }

    private void some(Crowd people, int from, int many, byte[] codes) {
        people.lay(from, many, BitColumns.WIDE, literals, leaves);
        for (int at = 0; at < literals.length; at += Long.SIZE) Turning.turn(literals, at);
        for (int at = 0; at < leaves.length; at += Long.SIZE) Turning.turn(leaves, at);
        circuit.run();
        called.forget();
        for (int r = 0; r < rules; r++) called.bear(r, circuit.rule(r), leaves);
        called.verdicts(bits);
        for (int row = 0, p = 0; p < many; row++, p += BitColumns.WIDE)
            write(row, codes, from + p, Math.min(BitColumns.WIDE, many - p));
        people.marked(from, many)
                .forEach((p, marked) -> codes[p] = (byte) alone.code(marked).ordinal());
    }

    private void write(int row, byte[] codes, int from, int many) {
        for (int i = 0; i < many; i++)
            codes[from + i] =
                    (byte) (bits[0][i] >>> row & 1 | (bits[1][i] >>> row & 1) << 1 | (bits[2][i] >>> row & 1) << 2);
    }
}
