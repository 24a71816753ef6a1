package org.paraspinal.web.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraspinal.statistics.series.Ar1Regression;
import org.paraspinal.statistics.series.Ar1Regression.Spacing;
import org.paraspinal.statistics.series.Design;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fitting;
import org.paraspinal.statistics.series.Refusal;
import org.paraspinal.web.table.Table;
import org.paraspinal.web.table.TableReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits a trend to a series whose neighbouring errors are alike. */
@Command(
        name = "trend",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fits a trend to measurements over time whose neighbouring errors are alike",
            "(AR(1)); gaps are allowed. FILE is a CSV file in UTF-8 with a header. Empty or",
            "NA is missing; a row without a measurement is a gap. Exit code 1: it was read",
            "and cannot be fitted, with the reason. 2: file or option not understood.",
            "",
            "Alone it fits y ~ t. What --x names is fitted besides the trend:",
            "  --x phase                y ~ phase + t",
            "  --x phase --no-trend     y ~ phase",
            "  --no-trend               y ~ 1",
            "A column of words gets a coefficient for each word but the first of the",
            "alphabet, such as phaseB. Numbers are taken as they are.",
            ""
        })
final class Trend implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    private Path file = Path.of("");

    @Option(names = "--y", paramLabel = "COLUMN", required = true, description = "What was measured.")
    private String y = "";

    @Option(
            names = "--t",
            paramLabel = "COLUMN",
            required = true,
            description = "When, in whole numbers such as days or weeks.")
    private String t = "";

    @Option(
            names = "--x",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "What else it may hang on, commas between. a:b is the product of two columns; a*b is a, b and a:b.")
    private List<String> x = List.of();

    @Option(names = "--no-trend", description = "Leaves the trend over --t out; --t still orders the rows.")
    private boolean noTrend;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description = "Which series a row belongs to. Left out: all rows are one series.")
    private @Nullable String group;

    @Option(
            names = "--words",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns of --x whose numbers are names, such as the number of a block.")
    private List<String> words = List.of();

    @Option(
            names = "--base",
            paramLabel = "COLUMN=WORD",
            split = ",",
            description = "The word against which the others of a column stand.")
    private Map<String, String> bases = Map.of();

    @Option(
            names = "--method",
            paramLabel = "ML|REML",
            defaultValue = "REML",
            description = "Maximum likelihood, or restricted maximum likelihood. Left out: REML.")
    private Fit.Method method = Fit.Method.REML;

    @Option(
            names = "--phi",
            paramLabel = "F",
            description =
                    "The correlation of measurements one unit of time apart, between -1 and 1. Left out: it is estimated.")
    private @Nullable Double phi;

    @Option(names = "--continuous", description = "Allows times that are no whole numbers; phi is then from 0 to 1.")
    private boolean continuous;

    @Option(names = "--json", description = "Writes one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var asWords = new LinkedHashSet<>(words);
        asWords.addAll(bases.keySet());
        var model = new TrendModel(
                y,
                t,
                TrendModel.terms(x, t, !noTrend),
                Optional.ofNullable(group),
                asWords,
                new LinkedHashMap<>(bases));
        Optional<String> fault = model.fault().or(this::phiOutOfRange);
        if (fault.isPresent()) return refused(2, List.of(fault.get()));
        return switch (Table.read(file, model.columns())) {
            case TableReading.Refused r -> refused(2, r.said());
            case TableReading.Read(Table table) -> fit(model, new TrendData(model, table));
        };
    }

    private Optional<String> phiOutOfRange() {
        if (phi == null) return Optional.empty();
        boolean within = continuous ? phi >= 0 && phi < 1 : Math.abs(phi) < 1;
        return within
                ? Optional.empty()
                : Optional.of("--phi " + phi + ": expected a number "
                        + (continuous ? "from 0 to below 1." : "between -1 and 1."));
    }

    private int fit(TrendModel model, TrendData data) {
        return switch (data.made()) {
            case TrendData.Made.Refused(TableReading.Refused why) -> refused(2, why.said());
            case TrendData.Made.NoDesign(String why) -> refused(1, List.of(why));
            case TrendData.Made.Ready(Design design) -> fit(model, data, design);
        };
    }

    private int fit(TrendModel model, TrendData data, Design design) {
        var regression = new Ar1Regression(design, method, continuous ? Spacing.ANY : Spacing.WHOLE);
        OptionalDouble given = phi == null ? OptionalDouble.empty() : OptionalDouble.of(phi);
        Fitting fitting = given.isPresent() ? regression.fitAt(given.getAsDouble()) : regression.fit();
        var notes = new ArrayList<String>();
        if (!data.against().isEmpty()) notes.add("Words: " + String.join(", ", data.against()) + ".");
        if (data.gaps() > 0)
            notes.add(
                    data.gaps() == 1
                            ? "1 row has no measurement and counts as a gap."
                            : data.gaps() + " rows have no measurement and count as gaps.");
        return switch (fitting) {
            case Fitting.Fitted(Fit fit) -> {
                notes.addAll(TrendReport.notes(fit));
                var report = new TrendReport(model, notes);
                print(json ? List.of(report.json(fit)) : report.words(fit));
                yield 0;
            }
            case Fitting.Refused(Refusal why) -> {
                String said = data.said(why);
                if (json) print(List.of(new TrendReport(model, notes).refused(said)));
                spec.commandLine().getErr().println(said);
                yield 1;
            }
        };
    }

    private int refused(int exit, List<String> said) {
        if (json) print(List.of(TrendReport.json(said)));
        said.forEach(spec.commandLine().getErr()::println);
        return exit;
    }

    private void print(List<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
