package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/** A verdict, with the rules that fired, are unsure, were cleared or are open; what each says is unfolded when it is asked for. */
public final class Decision {
    private final List<Rule> rules;
    private final VerdictLevel level;
    private final long[] fired;
    private final long[] unsure;
    private final long[] lowered;
    private final long[] open;

    Decision(List<Rule> rules, VerdictLevel level, long[] fired, long[] unsure, long[] lowered, long[] open) {
        this.rules = rules;
        this.level = level;
        this.fired = fired;
        this.unsure = unsure;
        this.lowered = lowered;
        this.open = open;
    }

    public VerdictLevel level() {
        return level;
    }

    /** The rules that fired, in the order in which they are written. */
    public List<Rule> fired() {
        return in(fired);
    }

    /** The rules that only unsure answers keep from firing. */
    public List<Rule> unsure() {
        return in(unsure);
    }

    /** The rules that fired or are unsure, and whose item a doctor has cleared. */
    public List<Rule> lowered() {
        return in(lowered);
    }

    /** The rules that could still fire and would change something. */
    public List<Rule> open() {
        return in(open);
    }

    /** What is certain of a rule that fired or is unsure, and what follows from it. */
    record Certain(Rule rule, Reason.How how, Consequence consequence) {}

    List<Certain> certain() {
        return certain(rules, fired, unsure, lowered);
    }

    static List<Certain> certain(List<Rule> rules, long[] fired, long[] unsure, long[] lowered) {
        var out = new ArrayList<Certain>();
        for (int w = 0; w < fired.length; w++)
            for (long left = fired[w] | unsure[w]; left != 0; left &= left - 1) {
                Rule r = rules.get(w * Long.SIZE + Long.numberOfTrailingZeros(left));
                long bit = left & -left;
                boolean so = (fired[w] & bit) != 0;
                if ((lowered[w] & bit) != 0)
                    out.add(new Certain(r, Reason.How.CLEARED, r.onceCleared().orElseThrow()));
                else out.add(new Certain(r, so ? Reason.How.FIRED : Reason.How.UNSURE, so ? r.then() : r.ifUnsure()));
            }
        return out;
    }

    private List<Rule> in(long[] row) {
        var out = new ArrayList<Rule>();
        for (int w = 0; w < row.length; w++)
            for (long left = row[w]; left != 0; left &= left - 1)
                out.add(rules.get(w * Long.SIZE + Long.numberOfTrailingZeros(left)));
        return out;
    }
}
