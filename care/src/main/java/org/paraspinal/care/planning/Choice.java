package org.paraspinal.care.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses pieces of work for a time: of all ways to take each piece whole, by half, by a quarter or not at all, the one of the greatest
 * worth that fits, found exactly in steps of {@link #UNIT} seconds (a knapsack with choices; Kellerer, Pferschy, Pisinger 2004, ch. 11).
 */
final class Choice {
    /** Time is counted in units of so many seconds. */
    static final int UNIT = 5;

    private static final double[] SHARES = {1, 0.5, 0.25};

    private final List<Piece> pieces;
    private final int units;
    private final int shortest;

    /** @param shortest a step shorter than this, in seconds, is not worth changing hands for */
    Choice(List<Piece> pieces, int seconds, int shortest) {
        this.pieces = pieces;
        units = Math.max(0, seconds / UNIT);
        this.shortest = shortest;
    }

    /** The chosen pieces, in the order given, each as long as it was chosen. */
    List<Piece> best() {
        double[] best = new double[units + 1];
        var taken = new byte[pieces.size()][units + 1];
        for (int i = 0; i < pieces.size(); i++) {
            double[] with = best.clone();
            for (int s = 0; s < SHARES.length; s++) {
                int needs = units(pieces.get(i), SHARES[s]);
                if (needs == 0) continue;
                double worth = pieces.get(i).worth() * pieces.get(i).seconds() * SHARES[s];
                for (int t = needs; t <= units; t++)
                    if (best[t - needs] + worth > with[t] + 1e-9) {
                        with[t] = best[t - needs] + worth;
                        taken[i][t] = (byte) (s + 1);
                    }
            }
            best = with;
        }
        return walkBack(taken);
    }

    private List<Piece> walkBack(byte[][] taken) {
        var out = new ArrayList<Piece>();
        int t = units;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (taken[i][t] == 0) continue;
            double share = SHARES[taken[i][t] - 1];
            out.addFirst(pieces.get(i).shortened(share));
            t -= units(pieces.get(i), share);
        }
        return out;
    }

    /** How many units a share of a piece takes; 0 when it would be too short. */
    private int units(Piece piece, double share) {
        if (share < 1 && piece.shortest() * share < shortest) return 0;
        return Math.ceilDiv((int) Math.ceil(piece.seconds() * share), UNIT);
    }
}
