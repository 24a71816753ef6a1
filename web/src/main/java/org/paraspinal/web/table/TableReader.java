package org.paraspinal.web.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Guess;

/** Reads one file into one table; used once. */
final class TableReader {
    private static final int MOST_ROWS = 5_000_000;

    /** In characters; a longer field is most likely a quote that nobody closed. */
    private static final int LONGEST_FIELD = 1 << 20;

    private static final int LONGEST_LINE = 1 << 22;
    private static final int MOST_FIELDS = 10_000;

    private static final int MOST_NAMES = 12;

    private static final Pattern STARTED = Pattern.compile("line ([0-9]{1,18})");

    private final Path path;
    private final String name;
    private final List<Column> wanted;
    private final Problems problems = new Problems();
    private final Map<String, Cells> kept = new LinkedHashMap<>();
    private int[] lines = new int[16];
    private int rows;

    TableReader(Path path, List<Column> wanted) {
        this.path = path;
        this.name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
        this.wanted = List.copyOf(wanted);
        if (wanted.stream().map(Column::name).distinct().count() < wanted.size())
            throw new IllegalArgumentException("A column is wanted twice: " + wanted);
    }

    TableReading read() {
        if (Files.isDirectory(path)) return refused(0, "this is a folder; expected a CSV file.");
        if (!Files.exists(path)) return refused(0, "there is no such file.");
        try (var csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(bounded(), new BufferedReader(new Utf8(Files.newInputStream(path))))) {
            return read(csv.iterator());
        } catch (AccessDeniedException _) {
            return refused(0, "you may not read this file.");
        } catch (UncheckedIOException e) {
            return broken(e);
        } catch (IOException e) {
            return broken(e);
        }
    }

    /** Records, none of them larger than a table's can be. */
    private static CsvRecordHandler bounded() {
        return CsvRecordHandler.builder()
                .maxFields(MOST_FIELDS)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(LONGEST_LINE)
                .build();
    }

    /** Broken text comes wrapped where it was met between rows, and bare where the first was read. */
    private TableReading broken(Exception e) {
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof Utf8.Broken here)
                return refused(
                        here.line(),
                        "this is not UTF-8 text, and the rest was not read. Maybe save the file as \"CSV UTF-8\".");
        return refused(0, "the file could not be read: " + e.getMessage());
    }

    private TableReading read(Iterator<CsvRecord> records) {
        long line = 1;
        try {
            if (!records.hasNext())
                return refused(0, "the file is empty; expected a header line with " + wantedNames() + ".");
            CsvRecord header = records.next();
            List<String> names = header.getFields().stream().map(String::strip).toList();
            header(names, header.getStartingLineNumber());
            if (!problems.none()) return problems.refused();
            var at = new ArrayList<Integer>();
            kept.keySet().forEach(c -> at.add(names.indexOf(c)));
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                row(record, names.size(), at);
                if (rows > MOST_ROWS)
                    return refused(line, String.format(Locale.ROOT, "the table has more than %,d rows.", MOST_ROWS));
            }
        } catch (CsvParseException e) {
            return refused(
                    startOf(e, line),
                    "this line cannot be told apart into fields, and the rest was not read."
                            + " Maybe a quote is opened here and not closed.");
        }
        if (rows == 0) return refused(0, "the file has a header and no rows.");
        return problems.none()
                ? new TableReading.Read(new Table(name, Arrays.copyOf(lines, rows), kept))
                : problems.refused();
    }

    /** The line on which the record began that could not be read: known to the exception only in words. */
    private static long startOf(CsvParseException e, long last) {
        Matcher said = STARTED.matcher(String.valueOf(e.getMessage()));
        return said.find() ? Long.parseLong(said.group(1)) : last;
    }

    private void header(List<String> names, long line) {
        String guess = otherForm(names);
        if (!guess.isEmpty()) {
            add(line, "", "the header reads '" + Cells.shown(String.join(",", names)) + "'. " + guess);
            return;
        }
        for (Column column : wanted) {
            long times = names.stream().filter(column.name()::equals).count();
            if (times > 1) add(line, column.name(), "there are " + times + " columns of this name; expected one.");
            else if (times == 1) kept.put(column.name(), new Cells(column));
            else if (column.needed())
                add(line, "", "there is no column '" + column.name() + "'." + guess(column, names));
        }
    }

    /** In which other form the file may be; the empty text is none. */
    private static String otherForm(List<String> names) {
        String first = names.getFirst();
        if (first.indexOf('\0') >= 0) return "Maybe the file is UTF-16: save it as \"CSV UTF-8\".";
        if (names.size() > 1) return "";
        if (first.contains(";"))
            return "Maybe the file is separated by semicolons: save it with commas, and with points in its numbers.";
        return first.contains("\t") ? "Maybe the file is separated by tabs: save it with commas." : "";
    }

    private static String guess(Column column, List<String> names) {
        String maybe = names.stream()
                .filter(column.name()::equalsIgnoreCase)
                .findFirst()
                .map(n -> " Maybe '" + n + "'.")
                .orElseGet(() -> Guess.of(column.name(), names));
        String there = names.stream()
                .limit(MOST_NAMES)
                .map(n -> "'" + Cells.shown(n) + "'")
                .collect(Collectors.joining(", "));
        return maybe + " The file has " + there + (names.size() > MOST_NAMES ? " and more." : ".");
    }

    private void row(CsvRecord record, int width, List<Integer> at) {
        if (record.getFields().stream().allMatch(String::isBlank)) return;
        long line = record.getStartingLineNumber();
        rows++;
        if (record.getFieldCount() != width) {
            add(line, "", "the line has " + fields(record.getFieldCount()) + "; the header has " + width + ".");
            return;
        }
        int column = 0;
        for (var cells : kept.entrySet()) {
            Optional<String> wrong =
                    cells.getValue().take(record.getField(at.get(column++)).strip(), line);
            wrong.ifPresent(why -> add(line, cells.getKey(), why));
        }
        if (!problems.none()) return;
        if (rows > lines.length) lines = Arrays.copyOf(lines, lines.length * 2);
        lines[rows - 1] = Math.toIntExact(line);
    }

    private static String fields(int count) {
        return count == 1 ? "1 field" : count + " fields";
    }

    private String wantedNames() {
        return wanted.stream()
                .filter(Column::needed)
                .map(c -> "'" + c.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** From the first problem on nothing more is kept: there will be no table. */
    private void add(long line, String column, String message) {
        problems.add(new TableProblem(name, line, column, message));
        kept.values().forEach(Cells::letGo);
    }

    private TableReading refused(long line, String message) {
        add(line, "", message);
        return problems.refused();
    }
}
