package org.paraspinal.proof.population;

/**
 * How common a yes is among adults who consult for back pain.
 *
 * @param item a question or qualifier
 * @param source an id of the bibliography or of {@code sources.csv}; {@code EJ} for a guess of ours
 */
record Prevalence(String item, Who who, double usual, double low, double high, String source, String note) {
    Prevalence {
        if (!(0 <= low && low <= usual && usual <= high && high <= 1))
            throw new IllegalArgumentException(item + ": expected 0 <= low <= prevalence <= high <= 1");
    }
}
