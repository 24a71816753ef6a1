package org.paraspinal.statistics.synthesis;

import tools.jackson.databind.JsonNode;

/** The public data of the papers whose printed results are checked. */
final class Papers {
    private Papers() {}

    /** The four cells of the 13 trials of BCG vaccine (Colditz and others, JAMA 1994;271:698-702). */
    static TwoCounts[] bcg() {
        JsonNode raw = GroundTruth.set("bcg_RR").get("raw_all_rows");
        double[] a = GroundTruth.numbers(raw.get("ai"));
        double[] b = GroundTruth.numbers(raw.get("bi"));
        double[] c = GroundTruth.numbers(raw.get("ci"));
        double[] d = GroundTruth.numbers(raw.get("di"));
        TwoCounts[] trials = new TwoCounts[a.length];
        for (int i = 0; i < a.length; i++) trials[i] = new TwoCounts(a[i], a[i] + b[i], c[i], c[i] + d[i]);
        return trials;
    }

    /** A column of the design of a set's regression, such as latitude. */
    static double[] moderator(String set, int column) {
        JsonNode design = GroundTruth.set(set).get("meta_regression").get("design");
        double[] values = new double[design.size()];
        for (int i = 0; i < values.length; i++)
            values[i] = design.get(i).get(column).doubleValue();
        return values;
    }

    static Pooled pooled(Effects effects, Method method, Inference test) {
        return Pooled.of(effects, method, test).value().orElseThrow();
    }

    /** How a paper prints a number. */
    static double rounded(double x, int decimals) {
        double ten = Math.pow(10, decimals);
        return Math.round(x * ten) / ten;
    }
}
