package org.paraspinal.care.trial;

import org.paraspinal.statistics.trial.Arm;

/**
 * How far a period was kept to, by the sessions held in it. It is told, and used for nothing.
 *
 * @param period from 0
 * @param planned sessions; 0 where it asks for none
 * @param held sessions that belong to it
 * @param against sessions that belong to the other treatment
 * @param reached whether the trial went on to its first day
 */
public record Kept(int period, Arm arm, int planned, int held, int against, boolean reached) {
    /**
     * From 0 to 1: sessions held as a share of those planned, or in a period without any of what a period with them plans; each session
     * of the other treatment takes one off. A period that was not reached is 0.
     *
     * @param usual sessions that a period asks for, where it asks for some
     */
    public double share(int usual) {
        if (!reached) return 0;
        int kept = planned == 0 ? usual : Math.min(planned, held);
        return Math.max(0, (double) (kept - against) / usual);
    }
}
