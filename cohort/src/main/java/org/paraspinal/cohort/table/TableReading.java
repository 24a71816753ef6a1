package org.paraspinal.cohort.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.formula.RandomTerm;
import org.paraspinal.cohort.formula.Words;
import org.paraspinal.statistics.mixed.CrossedRows;
import org.paraspinal.statistics.mixed.Person;

/** Reads a table on this machine: in one pass where the rows of a person stand together, in two where they do not. */
public final class TableReading implements Table {
    private static final String PARQUET = "PAR1";

    private final Source source;
    private final int threads;
    private final Layout layout;
    private final CsvRows begun;

    public TableReading(Source source, Formula formula, Map<String, Optional<String>> bases, int threads)
            throws IOException, Unreadable {
        if (source.file().filter(Files::isDirectory).isPresent())
            throw new Unreadable(
                    List.of("A folder is no table. Parquet files in it are read with --spark 'local[*]'."));
        this.source = source;
        this.threads = threads;
        begun = Layout.csv(source.open());
        List<String> header = begun.header();
        if (!header.isEmpty() && header.getFirst().startsWith(PARQUET))
            throw new Unreadable(List.of("This is Parquet and not CSV; it is read with --spark 'local[*]'."));
        Layout.check(header, formula);
        layout = Layout.of(header, formula, words(header, formula, bases));
    }

    private Words words(List<String> header, Formula formula, Map<String, Optional<String>> bases)
            throws IOException, Unreadable {
        Set<String> columns = WordColumns.said(formula, bases);
        if (source.file().isPresent())
            try (var stream = source.open()) {
                columns.addAll(WordColumns.seen(stream, formula));
            }
        if (columns.isEmpty()) return new Words(Map.of());
        if (source.file().isEmpty())
            throw new Unreadable(List.of("A column of words (" + String.join(", ", columns)
                    + ") takes two readings of the table; give it as a file instead of '-'."));
        try (var stream = source.open()) {
            return WordsSeen.of(stream, Portion.ALL, header, List.copyOf(columns))
                    .words(bases);
        }
    }

    @Override
    public Design design() {
        return layout.design();
    }

    @Override
    public Gathered people() throws IOException, Unreadable {
        if (threads > 1 && source.file().isPresent()) {
            Optional<Gathered> inParts = inParts();
            if (inParts.isPresent()) return inParts.get();
        }
        var faults = new Faults();
        var stretch = new Stretch(design().columns(), faults);
        stretch.read(new RowCells(begun, layout.header(), design(), faults), layout);
        if (!stretch.scattered()) {
            stretch.end();
            stretch.sound();
        }
        if (!stretch.scattered()) return stretch.gathered();
        if (source.file().isEmpty())
            throw new Unreadable(
                    List.of(
                            "The rows of one person do not stand together. Sort them by person, or give a file instead of '-'."));
        return scattered();
    }

    @Override
    public Map<String, Person> byPerson() throws IOException, Unreadable {
        if (source.file().isEmpty())
            throw new Unreadable(
                    List.of("The effects of each person take a second reading; give a file instead of '-'."));
        try (InputStream stream = source.open()) {
            return ByPerson.of(stream, Portion.ALL, layout);
        }
    }

    private Gathered scattered() throws IOException, Unreadable {
        var faults = new Faults();
        try (InputStream stream = source.open()) {
            CsvRows rows = Layout.csv(stream);
            rows.header();
            var cells = new RowCells(rows, layout.header(), design(), faults);
            Map<String, Person> people = ByPerson.of(cells, layout);
            if (!faults.none()) throw new Unreadable(faults.said());
            var sums = new Sums(design().columns());
            people.values().forEach(sums::add);
            return sums.gathered(cells.leftOut());
        }
    }

    /** Nothing when it does not go in parts: for line ends in quotes, faults, or people who come back. */
    private Optional<Gathered> inParts() throws IOException {
        long size = Files.size(source.file().orElseThrow());
        List<Callable<Stretch>> parts = new ArrayList<>();
        long from = 0;
        for (int t = 1; t <= threads; t++) {
            long to = t == threads ? size : lineAfter(size / threads * t);
            if (to <= from) continue;
            long begins = from;
            parts.add(() -> part(begins, to));
            from = to;
        }
        if (parts.isEmpty()) return Optional.empty();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var done = pool.invokeAll(parts);
            Stretch whole = done.getFirst().get();
            for (var next : done.subList(1, done.size())) whole.join(next.get());
            whole.end();
            boolean good = !whole.faulty() && !whole.torn() && !whole.scattered();
            return good ? Optional.of(whole.gathered()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private Stretch part(long from, long to) throws IOException {
        try (InputStream stream = source.open(from, to)) {
            return Stretch.of(stream, from == 0 ? Portion.FIRST : Portion.LATER, layout);
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

    @Override
    public CrossedGathered crossed() throws IOException, Unreadable {
        var groupings = design().formula().random().stream()
                .map(RandomTerm::grouping)
                .distinct()
                .toList();
        var seen = new ArrayList<Map<String, Integer>>();
        groupings.forEach(_ -> seen.add(new HashMap<>()));
        var values = new ArrayList<double[]>();
        var levels = new ArrayList<int[]>();
        var faults = new Faults();
        var cells = new RowCells(begun, layout.header(), design(), faults);
        double[] row = new double[design().names().size()];
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
        if (!faults.none()) throw new Unreadable(faults.said());
        var rows = new CrossedRows(design().names(), design().fixed(), groupings.size());
        int[][] ranks = seen.stream().map(TableReading::ranks).toArray(int[][]::new);
        for (int r = 0; r < values.size(); r++) {
            int[] own = levels.get(r);
            for (int g = 0; g < own.length; g++) own[g] = ranks[g][own[g]];
            rows.add(values.get(r), own);
        }
        return new CrossedGathered(
                rows,
                seen.stream().map(m -> m.keySet().stream().sorted().toList()).toList(),
                cells.leftOut());
    }

    /** The place of each level in the alphabet, so that the order of the rows cannot show. */
    private static int[] ranks(Map<String, Integer> levels) {
        int[] ranks = new int[levels.size()];
        int rank = 0;
        for (String level : levels.keySet().stream().sorted().toList()) ranks[levels.getOrDefault(level, 0)] = rank++;
        return ranks;
    }
}
