package org.paraspinal.benchmarks.rules;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Times every engine in one run, keeps the raw results, and puts them beside each other in one table. */
public final class Measure {
    private static final Map<String, String> NAMES = names();

    private Measure() {}

    /** Takes the file for the table, which is added to, and that for the raw results. */
    public static void main(String[] args) throws Exception {
        var options = new OptionsBuilder()
                .include("Deciders\\..*")
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(args[1])
                .build();
        Collection<RunResult> results = new Runner(options).run();
        var each = new LinkedHashMap<String, Result<?>>();
        var bytes = new LinkedHashMap<String, Double>();
        for (RunResult r : results) {
            String name = r.getPrimaryResult().getLabel();
            each.put(name, r.getPrimaryResult());
            r.getSecondaryResults().forEach((label, second) -> {
                if (label.endsWith("gc.alloc.rate.norm")) bytes.put(name, second.getScore());
            });
        }
        try (var out = new PrintWriter(Files.newBufferedWriter(
                Path.of(args[0]), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND))) {
            write(each, bytes, out);
        }
    }

    private static void write(Map<String, Result<?>> each, Map<String, Double> bytes, PrintWriter out) {
        double explained = score(each, "oursExplained");
        out.println("evaluator,decisions_a_second,error,bytes_each,explained_is_so_many_times_as_fast");
        NAMES.forEach((label, name) -> {
            Result<?> r = each.get(label);
            if (r == null) return;
            out.printf(
                    Locale.ROOT,
                    "%s,%.0f,%.0f,%.0f,%.2f%n",
                    name,
                    r.getScore(),
                    r.getScoreError(),
                    bytes.getOrDefault(label, Double.NaN),
                    explained / r.getScore());
        });
        out.println("target,wanted,reached,met");
        target(out, "explained to Drools DRL", 10, explained / score(each, "drl"));
        target(out, "explained to CQL", 100, explained / score(each, "cql"));
        target(out, "explained to Drools DMN", 400, explained / score(each, "dmn"));
        target(out, "explained to plain Java", 0.5, explained / score(each, "plainJava"));
        target(out, "code alone to explained", 2, score(each, "oursCode") / explained);
        target(out, "bulk to code alone", 10, score(each, "oursBulk") / score(each, "oursCode"));
    }

    private static void target(PrintWriter out, String what, double wanted, double reached) {
        out.printf(Locale.ROOT, "%s,%.1f,%.2f,%s%n", what, wanted, reached, reached >= wanted ? "yes" : "no");
    }

    private static double score(Map<String, Result<?>> each, String label) {
        Result<?> r = each.get(label);
        if (r == null) throw new IllegalStateException("Not measured: " + label);
        return r.getScore();
    }

    private static Map<String, String> names() {
        var out = new LinkedHashMap<String, String>();
        out.put("dmn", "Drools DMN 10.2.0");
        out.put("cql", "CQL reference engine 3.29.0; new for each person");
        out.put("drl", "Drools DRL 10.2.0; session reused");
        out.put("plainJava", "plain Java; generated if and else");
        out.put("oursUnfolded", "ours; from facts to a verdict in sentences");
        out.put("oursExplained", "ours; explained");
        out.put("oursCode", "ours; code alone");
        out.put("oursBulk", "ours; in bulk with turning");
        return out;
    }
}
