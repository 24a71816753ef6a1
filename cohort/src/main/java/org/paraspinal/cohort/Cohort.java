package org.paraspinal.cohort;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.table.CrossedGathered;
import org.paraspinal.cohort.table.Gathered;
import org.paraspinal.cohort.table.Source;
import org.paraspinal.cohort.table.Table;
import org.paraspinal.cohort.table.TableReading;
import org.paraspinal.cohort.table.Tables;
import org.paraspinal.cohort.table.Unreadable;
import org.paraspinal.statistics.mixed.CrossedModel;
import org.paraspinal.statistics.mixed.Fitting;
import org.paraspinal.statistics.mixed.Model;
import org.paraspinal.statistics.mixed.Sandwich;
import org.paraspinal.statistics.mixed.Visits;

/** The command {@code paraspinal cohort}. */
public final class Cohort {
    private final Tables tables;
    private final PrintStream out;
    private final PrintStream err;

    private Cohort(Tables tables, PrintStream out, PrintStream err) {
        this.tables = tables;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        int exit = run(args, here(System.in));
        if (exit != 0) System.exit(exit);
    }

    /** As {@link #run(String[], Tables, PrintStream, PrintStream)}, to the terminal. */
    public static int run(String[] args, Tables tables) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(args, tables, out, err);
        out.flush();
        return exit;
    }

    /** Exit code 0 is done, 1 is read but not fitted, 2 is not understood. */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, here(in), out, err);
    }

    /** As above, with tables that are read where these say. */
    public static int run(String[] args, Tables tables, PrintStream out, PrintStream err) {
        return new Cohort(tables, out, err).run(args);
    }

    private static Tables here(InputStream in) {
        return asked -> {
            if (asked.spark().isPresent())
                throw new Unreadable(List.of("--spark is for ./paraspinal cohort, which fetches Spark and starts it."));
            return new TableReading(Source.of(asked.file(), in), asked.formula(), asked.words(), asked.threads());
        };
    }

    private int run(String[] args) {
        Options options;
        try {
            options = Options.of(args);
        } catch (Options.NotUnderstood e) {
            return refused(List.of(args).contains("--json"), 2, List.of(String.valueOf(e.getMessage())));
        }
        if (options.help()) {
            Options.HELP.forEach(out::println);
            return 0;
        }
        try {
            return options.file().isPresent() ? table(options, options.file().get()) : sites(options);
        } catch (Formula.NotUnderstood | SiteStatistics.Unreadable e) {
            return refused(options.json(), 2, List.of(String.valueOf(e.getMessage())));
        } catch (Unreadable e) {
            return refused(options.json(), 2, e.said());
        } catch (NoSuchFileException e) {
            return refused(options.json(), 2, List.of("There is no file " + e.getMessage() + "."));
        } catch (IOException e) {
            return refused(options.json(), 2, List.of("It cannot be read or written: " + e.getMessage()));
        } catch (ArithmeticException e) {
            return refused(options.json(), 1, List.of("The numbers are too far apart in size to be fitted."));
        }
    }

    private int table(Options options, String file)
            throws Formula.NotUnderstood, Unreadable, IOException, SiteStatistics.Unreadable {
        String text = options.formula().orElseThrow();
        Table reading = tables.open(
                new Tables.Asked(file, Formula.of(text), text, options.words(), options.threads(), options.spark()));
        if (!reading.design().oneGrouping()) return crossed(options, reading);
        Gathered gathered = reading.people();
        boolean alone = options.merge().isEmpty() && options.statisticsOut().isEmpty();
        Visits visits = gathered.visits();
        var notes = new ArrayList<>(against(reading.design()));
        if (options.statisticsOut().isPresent()) {
            long small = visits.inSmallPatterns();
            visits = visits.withoutSmallPatterns();
            new SiteStatistics(text, reading.design().termSizes(), visits)
                    .write(Path.of(options.statisticsOut().get()));
            notes.add(SmallCells.told(small));
        }
        merge(options, text, visits);
        Fitting fitting = model(
                        options, reading.design().formula(), reading.design().termSizes())
                .fit(visits);
        if (fitting instanceof Fitting.Fitted(var fit) && options.effectsOut().isPresent())
            EffectsFile.write(Path.of(options.effectsOut().get()), fit, visits.columns(), reading.byPerson());
        return told(
                options,
                text,
                fitting,
                visits,
                gathered.leftOut(),
                alone ? gathered.sandwich() : Optional.empty(),
                notes);
    }

    private static Model model(Options options, Formula formula, List<Integer> termSizes) {
        return new Model(formula.random().getFirst().name(), termSizes, options.restricted());
    }

    private static List<String> against(Design design) {
        return design.words().levels().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> "Words of " + e.getKey() + " stand against '"
                        + e.getValue().getFirst() + "'.")
                .toList();
    }

    private static void merge(Options options, String formula, Visits visits) throws SiteStatistics.Unreadable {
        for (String file : options.merge()) {
            SiteStatistics other = SiteStatistics.read(Path.of(file));
            if (!other.visits().columns().equals(visits.columns()))
                throw new SiteStatistics.Unreadable(file + " is of '" + other.formula() + "' with the columns "
                        + String.join(", ", other.visits().columns().names()) + ", and here are '" + formula + "' with "
                        + String.join(", ", visits.columns().names()) + ".");
            visits.add(other.visits());
        }
    }

    private int sites(Options options) throws Formula.NotUnderstood, SiteStatistics.Unreadable {
        SiteStatistics first = SiteStatistics.read(Path.of(options.merge().getFirst()));
        var visits = new Visits(first.visits().columns());
        merge(options, first.formula(), visits);
        Model model = model(options, Formula.of(first.formula()), first.termSizes());
        return told(options, first.formula(), model.fit(visits), visits, 0, Optional.empty(), List.of());
    }

    private int told(
            Options options,
            String formula,
            Fitting fitting,
            Visits visits,
            long leftOut,
            Optional<Sandwich> alone,
            List<String> notes) {
        if (!(fitting instanceof Fitting.Fitted(var fit))) return notFitted(options, fitting);
        tell(
                options,
                new Outcome(
                        formula,
                        fit,
                        visits.people(),
                        Optional.of(visits.patternCount()),
                        leftOut,
                        alone.map(s -> s.errors(fit)),
                        notes));
        return 0;
    }

    private int crossed(Options options, Table reading) throws Unreadable, IOException {
        if (options.statisticsOut().isPresent() || !options.merge().isEmpty())
            return refused(
                    options.json(),
                    2,
                    List.of(
                            "With several groupings rows do not become sums, so there are no statistics to write or to merge."));
        CrossedGathered gathered = reading.crossed();
        var model = new CrossedModel(reading.design().terms(), options.restricted());
        Fitting fitting = model.fit(gathered.rows());
        if (!(fitting instanceof Fitting.Fitted(var fit))) return notFitted(options, fitting);
        if (options.effectsOut().isPresent())
            EffectsFile.write(Path.of(options.effectsOut().get()), fit, model, gathered);
        tell(
                options,
                new Outcome(
                        options.formula().orElseThrow(),
                        fit,
                        gathered.people(),
                        Optional.empty(),
                        gathered.leftOut(),
                        Optional.empty(),
                        against(reading.design())));
        return 0;
    }

    private int notFitted(Options options, Fitting fitting) {
        return fitting instanceof Fitting.Refused(var why) ? refused(options.json(), 1, List.of(why.sentence())) : 0;
    }

    private void tell(Options options, Outcome outcome) {
        if (options.json()) out.println(JsonReport.of(outcome));
        else TextReport.of(outcome).forEach(out::println);
    }

    private int refused(boolean json, int exit, List<String> said) {
        if (json) out.println(JsonReport.refused(said));
        said.forEach(err::println);
        return exit;
    }
}
