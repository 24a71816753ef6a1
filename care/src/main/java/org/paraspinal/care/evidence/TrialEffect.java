package org.paraspinal.care.evidence;

import java.util.List;
import org.paraspinal.care.knowledge.TrialResult;
import org.paraspinal.statistics.synthesis.Effect;

/**
 * One trial's effect, as it goes into a pool.
 *
 * @param rows the rows it was taken from: one, or arms that share a control
 * @param effect on the scale of the pool, treated minus control
 */
public record TrialEffect(List<TrialResult> rows, Effect effect) {
    private static final double REACH = 1.959963984540054;

    public TrialEffect {
        rows = List.copyOf(rows);
    }

    /** The trial's name, with the years of its paper: {@code Cherkin2011}. */
    public String trial() {
        return rows.getFirst().trial();
    }

    public int year() {
        return rows.getFirst().year();
    }

    /** Lower end of its 95 % interval, by the normal distribution. */
    public double low() {
        return effect.y() - REACH * se();
    }

    /** Upper end of its 95 % interval. */
    public double high() {
        return effect.y() + REACH * se();
    }

    double se() {
        return Math.sqrt(effect.v());
    }

    /** Whether arms that share a control were averaged. */
    public boolean averaged() {
        return rows.size() > 1;
    }
}
