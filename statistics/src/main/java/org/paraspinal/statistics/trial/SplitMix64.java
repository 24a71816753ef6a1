package org.paraspinal.statistics.trial;

/**
 * Numbers drawn from a seed, the same on every machine and in every version: what was drawn can be drawn again.
 *
 * <p>The state goes up by a fixed odd number, and each state is mixed; all 64-bit numbers come once before one comes again. Steele,
 * Lea and Flood, OOPSLA 2014, p. 453-472, mixed with the shifts and factors of Stafford's variant 13. It is written out here so that
 * the order of a stored trial does not hang on a generator of the platform.
 */
final class SplitMix64 {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** Any 64-bit number, each as likely as the others. */
    long next() {
        state += STEP;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** One coin: the highest bit of the next number. */
    boolean coin() {
        return next() < 0;
    }

    /** From 0 to below 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** A standard normal number by Marsaglia's polar method, SIAM Review 1964;6:260-264; the second of each two is not used. */
    double gaussian() {
        while (true) {
            double u = 2 * share() - 1;
            double v = 2 * share() - 1;
            double square = u * u + v * v;
            if (square > 0 && square < 1) return u * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        }
    }
}
