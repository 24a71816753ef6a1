package org.paraspinal.care.screening;

import java.util.Arrays;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * Decides 64 people at once by {@link Masks}: one bit a person, one word a literal or a rule. It gives the verdict alone; who wants
 * the reasons of one of them decides that person by {@link Screening}. It makes no garbage, and is for one thread.
 */
public final class Bulk {
    private static final int MANY = Long.SIZE;
    private static final int NOT_TODAY = VerdictLevel.NOT_TODAY.ordinal();
    private static final int ANSWERS_NEEDED = VerdictLevel.ANSWERS_NEEDED.ordinal();
    private static final int CLINICIAN = VerdictLevel.CLINICIAN_FIRST.ordinal();
    private static final int NONE = -1;

    /** How many words of a row are turned together with those of the other rows. */
    private static final int WORDS = Turning.TOGETHER / Glance.ROWS;

    private final Masks m;
    private final Deciding alone;
    private final Woken woken;
    private final Said said;
    private final int[] then;
    private final int[] ifUnsure;
    private final int[] onceCleared;
    private final int[] item;
    private final boolean[] asks;
    private final long[] woven;
    private final int groups;
    private final long[] square = new long[MANY * Turning.TOGETHER];
    private final long[] leaves;
    private final long[] fired;
    private final long[] mayBe;
    private final long[] unsure;
    private final long[] unasked;
    private final long[] lowered;
    private final long[] atLeast = new long[VerdictLevel.values().length + 1];
    private long everybody;

    public Bulk(Masks masks) {
        m = masks;
        alone = new Deciding(masks);
        groups = (m.words + WORDS - 1) / WORDS;
        woven = new long[groups * square.length + Glance.ROWS];
        woken = new Woken(masks, groups * square.length);
        said = new Said(masks);
        then = levels(Masks.THEN);
        ifUnsure = levels(Masks.IF_UNSURE);
        onceCleared = levels(Masks.ONCE_CLEARED);
        item = m.rules.stream().mapToInt(this::item).toArray();
        asks = new boolean[m.rules.size()];
        for (int r = 0; r < asks.length; r++) asks[r] = m.asks(r);
        leaves = new long[m.lowers.length];
        fired = new long[m.rules.size()];
        mayBe = new long[m.rules.size()];
        unsure = new long[m.rules.size()];
        unasked = new long[m.rules.size()];
        lowered = new long[m.rules.size()];
    }

    /** Where the lanes of a literal stand, all rows side by side. */
    static int place(int bit, int word) {
        return word / WORDS * MANY * Turning.TOGETHER + bit * Turning.TOGETHER + word % WORDS * Glance.ROWS;
    }

    private int[] levels(int kind) {
        return m.rules.stream()
                .mapToInt(r -> Masks.consequence(r, kind)
                        .mapToInt(c -> c.verdict().ordinal())
                        .findFirst()
                        .orElse(NONE))
                .toArray();
    }

    private int item(Rule rule) {
        return rule.onceCleared().isPresent()
                ? rule.item().map(m.literals.clearable()::indexOf).orElse(NONE)
                : NONE;
    }

    /**
     * The verdicts on so many people.
     *
     * @param people from {@code from} on
     * @param codes takes each verdict's place in the rank order, at the person's own place
     */
    public void codes(Glance[] people, int from, int many, byte[] codes) {
        for (int at = from; at < from + many; at += MANY) some(people, at, Math.min(MANY, from + many - at), codes);
    }

    private void some(Glance[] people, int from, int many, byte[] codes) {
        everybody = many == MANY ? -1L : (1L << many) - 1;
        turn(people, from, many);
        Arrays.fill(woven, woven.length - Glance.ROWS, woven.length, everybody);
        woken.wake(woven, fired, mayBe, unsure, unasked);
        certain();
        long asked = asked();
        write(codes, from, many, asked);
        for (int p = from; p < from + many; p++)
            if (!people[p].places().isEmpty())
                codes[p] = (byte) alone.code(people[p]).ordinal();
    }

    /** People's rows become literals' lanes. */
    private void turn(Glance[] people, int from, int many) {
        for (int group = 0; group < groups; group++) {
            for (int p = 0; p < many; p++) people[from + p].weave(group * WORDS, WORDS, square, p * Turning.TOGETHER);
            Arrays.fill(square, many * Turning.TOGETHER, square.length, 0);
            Turning.turn(square);
            System.arraycopy(square, 0, woven, group * square.length, square.length);
        }
        Arrays.fill(leaves, 0);
        for (int p = 0; p < many; p++) {
            if (people[from + p].anyLeave()) leaves(people[from + p], 1L << p);
        }
    }

    private void leaves(Glance person, long bit) {
        for (int w = 0; w < person.leaveWords(); w++)
            for (long left = person.leaves(w); left != 0; left &= left - 1)
                leaves[w * Long.SIZE + Long.numberOfTrailingZeros(left)] |= bit;
    }

    /** The levels that are certain, and for whom each rule is unsure or could still fire. */
    private void certain() {
        Arrays.fill(atLeast, 0);
        for (int r = 0; r < fired.length; r++) {
            lowered[r] = 0;
            if (mayBe[r] == 0) continue;
            long unknown = mayBe[r] & ~fired[r];
            unsure[r] &= unknown;
            unasked[r] = unknown & (~unsure[r] | unasked[r]);
            long leave = item[r] == NONE ? 0 : leaves[item[r]];
            if (leave != 0) {
                lowered[r] =
                        leave & ((then[r] == CLINICIAN ? fired[r] : 0) | (ifUnsure[r] == CLINICIAN ? unsure[r] : 0));
                atLeast[onceCleared[r]] |= lowered[r];
            }
            atLeast[then[r]] |= fired[r] & ~lowered[r];
            atLeast[ifUnsure[r]] |= unsure[r] & ~lowered[r];
        }
        for (int level = atLeast.length - 2; level >= 0; level--) atLeast[level] |= atLeast[level + 1];
        atLeast[0] = everybody;
    }

    /** Who has an open rule that would change something and holds them up. */
    private long asked() {
        long hurt = atLeast[ANSWERS_NEEDED];
        long notToday = atLeast[NOT_TODAY] & ~hurt;
        long asked = 0;
        for (int r = 0; r < fired.length; r++) {
            if (mayBe[r] == 0 || !asks[r]) continue;
            int most = Math.max(then[r], ifUnsure[r]);
            long matters = ~atLeast[most];
            if (most == NOT_TODAY) matters |= notToday;
            asked |= unasked[r] & matters;
        }
        said.forget();
        for (int r = 0; r < fired.length; r++) {
            if (mayBe[r] == 0 || !asks[r]) continue;
            long left = unasked[r] & ~asked & ~atLeast[NOT_TODAY];
            if (left != 0) asked |= left & ~said.all(r, fired, unsure, lowered);
        }
        return asked & ~hurt;
    }

    private void write(byte[] codes, int from, int many, long asked) {
        long ones = 0;
        long twos = 0;
        long fours = 0;
        for (int l = 1; l < atLeast.length - 1; l++) {
            long exactly = atLeast[l] & ~atLeast[l + 1] & ~asked;
            if ((l & 1) != 0) ones |= exactly;
            if ((l & 2) != 0) twos |= exactly;
            if ((l & 4) != 0) fours |= exactly;
        }
        ones |= (ANSWERS_NEEDED & 1) != 0 ? asked : 0;
        twos |= (ANSWERS_NEEDED & 2) != 0 ? asked : 0;
        for (int p = 0; p < many; p++)
            codes[from + p] = (byte) (ones >>> p & 1 | (twos >>> p & 1) << 1 | (fours >>> p & 1) << 2);
    }
}
