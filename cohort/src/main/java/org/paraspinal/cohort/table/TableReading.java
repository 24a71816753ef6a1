package org.paraspinal.cohort.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.formula.RandomTerm;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.CrossedRows;
import org.paraspinal.statistics.mixed.Person;
import org.paraspinal.statistics.mixed.Sandwich;
import org.paraspinal.statistics.mixed.Visits;

/** Reads a table for a formula: in one pass where the rows of a person stand together, in two where they do not. */
public final class TableReading {
    private static final int BUFFER = 1 << 16;

    private final Source source;
    private final Formula formula;
    private final List<String> header;
    private final Design design;
    private final CsvRows begun;

    public TableReading(Source source, Formula formula, Map<String, Optional<String>> bases)
            throws IOException, Unreadable {
        this.source = source;
        this.formula = formula;
        begun = new CsvRows(source.open(), BUFFER);
        header = begun.header();
        check();
        design = new Design(formula, new WordsReading(source, formula, bases).words(header));
    }

    private void check() throws Unreadable {
        if (header.isEmpty()) throw new Unreadable(List.of("The table is empty; it needs a header."));
        var said = new ArrayList<String>();
        var wanted = new LinkedHashSet<>(Design.groupColumns(formula));
        wanted.addAll(Design.numberColumns(formula));
        for (String column : wanted)
            if (!header.contains(column))
                said.add("There is no column '" + column + "'. There are: " + String.join(", ", header) + ".");
            else if (header.indexOf(column) != header.lastIndexOf(column))
                said.add("The column '" + column + "' is there twice.");
        if (!said.isEmpty()) throw new Unreadable(said);
    }

    public Design design() {
        return design;
    }

    private List<String> grouping() {
        return formula.random().getFirst().grouping();
    }

    /** The people in sums by pattern of visits; the same bits whatever the number of threads. */
    public Gathered people(int threads) throws IOException, Unreadable {
        Columns columns = design.columns();
        if (threads > 1 && source.file().isPresent()) {
            Optional<Gathered> inParts = inParts(columns, threads);
            if (inParts.isPresent()) return inParts.get();
        }
        var faults = new Faults();
        var stretch = new Stretch(columns);
        stretch.read(new RowCells(begun, header, design, faults), grouping());
        if (!stretch.scattered) {
            stretch.end();
            sound(faults);
        }
        if (!stretch.scattered) return gathered(stretch);
        if (source.file().isEmpty())
            throw new Unreadable(
                    List.of(
                            "The rows of one person do not stand together. Sort them by person, or give a file instead of '-'."));
        return scattered(columns);
    }

    private static Gathered gathered(Stretch stretch) {
        return new Gathered(
                stretch.visits, stretch.many ? Optional.empty() : Optional.of(stretch.sandwich), stretch.leftOut);
    }

    private static void sound(Faults faults) throws Unreadable {
        if (!faults.none()) throw new Unreadable(faults.said());
    }

    private Gathered scattered(Columns columns) throws IOException, Unreadable {
        var people = new HashMap<String, Person>();
        var faults = new Faults();
        double[] row = new double[columns.names().size()];
        long leftOut;
        try (InputStream stream = source.open()) {
            RowCells cells = again(stream, faults);
            while (cells.next(row)) {
                cells.sameGroup(grouping());
                people.computeIfAbsent(cells.group(), _ -> new Person(columns)).add(row);
            }
            leftOut = cells.leftOut();
        }
        sound(faults);
        var visits = new Visits(columns);
        var sandwich = new Sandwich(columns);
        boolean many = people.size() > Stretch.MOST_SINGLE;
        for (Person person : people.values()) {
            if (many) visits.add(person);
            else visits.add(person, sandwich);
        }
        return new Gathered(visits, many ? Optional.empty() : Optional.of(sandwich), leftOut);
    }

    private RowCells again(InputStream stream, Faults faults) throws IOException {
        var rows = new CsvRows(stream, BUFFER);
        rows.header();
        return new RowCells(rows, header, design, faults);
    }

    /** Nothing when it does not go in parts: for quotes, faults, or people who come back. */
    private Optional<Gathered> inParts(Columns columns, int threads) throws IOException {
        long size = Files.size(source.file().orElseThrow());
        List<Callable<Optional<Stretch>>> parts = new ArrayList<>();
        long from = 0;
        for (int t = 1; t <= threads; t++) {
            long to = t == threads ? size : lineAfter(size / threads * t);
            if (to <= from) continue;
            long begins = from;
            parts.add(() -> part(columns, begins, to));
            from = to;
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Optional<Stretch> whole = Optional.empty();
            for (var done : pool.invokeAll(parts)) {
                if (done.get().isEmpty()) return Optional.empty();
                if (whole.isEmpty()) whole = done.get();
                else whole.get().join(done.get().get());
            }
            if (whole.isEmpty()) return Optional.empty();
            whole.get().end();
            return whole.get().scattered ? Optional.empty() : Optional.of(gathered(whole.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private Optional<Stretch> part(Columns columns, long from, long to) throws IOException {
        var faults = new Faults();
        try (InputStream stream = source.open(from, to)) {
            var rows = new CsvRows(stream, BUFFER);
            if (from == 0) rows.header();
            var stretch = new Stretch(columns);
            stretch.read(new RowCells(rows, header, design, faults), grouping());
            boolean whole = faults.none() && !stretch.quotes && !stretch.scattered;
            return whole ? Optional.of(stretch) : Optional.empty();
        }
    }

    private long lineAfter(long place) throws IOException {
        try (InputStream stream = source.open(place, Long.MAX_VALUE)) {
            byte[] bytes = new byte[4096];
            for (long at = place; ; ) {
                int read = stream.readNBytes(bytes, 0, bytes.length);
                for (int i = 0; i < read; i++) if (bytes[i] == '\n') return at + i + 1;
                if (read < bytes.length) return at + read;
                at += read;
            }
        }
    }

    /** All rows with their levels in each grouping, held in memory. */
    public CrossedGathered crossed() throws IOException, Unreadable {
        var groupings =
                formula.random().stream().map(RandomTerm::grouping).distinct().toList();
        var seen = new ArrayList<Map<String, Integer>>();
        groupings.forEach(_ -> seen.add(new HashMap<>()));
        var values = new ArrayList<double[]>();
        var levels = new ArrayList<int[]>();
        var faults = new Faults();
        var cells = new RowCells(begun, header, design, faults);
        double[] row = new double[design.names().size()];
        while (cells.next(row)) {
            int[] own = new int[groupings.size()];
            for (int g = 0; g < own.length; g++) {
                cells.sameGroup(groupings.get(g));
                var known = seen.get(g);
                own[g] = known.computeIfAbsent(cells.group(), _ -> known.size());
            }
            values.add(row.clone());
            levels.add(own);
        }
        sound(faults);
        var rows = new CrossedRows(design.names(), design.fixed(), groupings.size());
        int[][] ranks = seen.stream().map(TableReading::ranks).toArray(int[][]::new);
        for (int r = 0; r < values.size(); r++) {
            int[] own = levels.get(r);
            for (int g = 0; g < own.length; g++) own[g] = ranks[g][own[g]];
            rows.add(values.get(r), own);
        }
        return new CrossedGathered(rows, seen.getFirst().size(), cells.leftOut());
    }

    /** The place of each level in the alphabet, so that the order of the rows cannot show. */
    private static int[] ranks(Map<String, Integer> levels) {
        int[] ranks = new int[levels.size()];
        int rank = 0;
        for (String level : levels.keySet().stream().sorted().toList()) ranks[levels.getOrDefault(level, 0)] = rank++;
        return ranks;
    }
}
