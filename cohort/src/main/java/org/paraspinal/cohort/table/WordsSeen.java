package org.paraspinal.cohort.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Words;

/** The words in some columns of a table, each with the line where it was first seen; those of the next part join behind. */
public final class WordsSeen {
    /** The most words of a column. */
    public static final int MOST = 200;

    private final List<String> columns;
    private final List<Map<String, Long>> seen = new ArrayList<>();
    private long lines;
    private boolean torn;
    private long tooManyAt = Long.MAX_VALUE;
    private String tooMany = "";

    WordsSeen(List<String> columns) {
        this.columns = columns;
        columns.forEach(_ -> seen.add(new LinkedHashMap<>()));
    }

    /** Reads part of a CSV file, to its end or until there are too many words. */
    public static WordsSeen of(InputStream lines, Portion portion, List<String> header, List<String> columns)
            throws IOException {
        CsvRows csv = Layout.csv(lines);
        if (portion.begins()) csv.header();
        csv.want(columns.stream().mapToInt(header::indexOf).toArray(), header.size());
        var words = new WordsSeen(columns);
        try {
            words.read(csv, header.size());
        } catch (IOException e) {
            // Maybe a quoted cell that began before, which makes rows of what are none.
            if (portion == Portion.ALL) throw e;
            words.torn = true;
        }
        words.torn |= csv.torn();
        words.lines = csv.lines();
        return words;
    }

    private void read(CsvRows csv, int width) throws IOException {
        while (tooMany.isEmpty() && csv.next()) {
            if (csv.cells() != width) continue;
            for (int i = 0; i < columns.size(); i++)
                if (!csv.missing(i)) see(i, csv.text(i).strip(), csv.line());
        }
    }

    private void see(int column, String word, long line) {
        Map<String, Long> known = seen.get(column);
        if (known.putIfAbsent(word, line) != null || known.size() <= MOST || line >= tooManyAt) return;
        tooManyAt = line;
        tooMany = columns.get(column);
    }

    /** Puts those of the next part behind these. */
    public void join(WordsSeen next) {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            next.seen.get(i).forEach((word, line) -> see(column, word, line + lines));
        }
        lines += next.lines;
        torn |= next.torn;
    }

    /** Whether a portion ended within a quoted cell; then what was read apart is read wrongly. */
    public boolean torn() {
        return torn;
    }

    /** The words of each column in their order; refused when they are too many, or one that is wished for is not among them. */
    public Words words(Map<String, Optional<String>> bases) throws Unreadable {
        if (!tooMany.isEmpty()) throw new Unreadable(List.of("line " + tooManyAt + ": " + tooMany(tooMany)));
        var levels = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < columns.size(); i++)
            levels.put(columns.get(i), ordered(columns.get(i), seen.get(i).keySet(), bases));
        return new Words(levels);
    }

    /** What is said of a column with too many words. */
    public static String tooMany(String column) {
        return "column '" + column + "' has more than " + MOST
                + " different words. Is it a column of numbers with a mistake?";
    }

    /** The words of a column in their order, the one that is wished for first. */
    public static List<String> ordered(
            String column, java.util.Collection<String> words, Map<String, Optional<String>> bases) throws Unreadable {
        Optional<String> base = bases.getOrDefault(column, Optional.empty());
        if (base.filter(b -> !words.contains(b)).isPresent())
            throw new Unreadable(List.of("Column '" + column + "' has no '" + base.get() + "'."));
        return Words.ordered(words, base);
    }

    public void write(DataOutput to) throws IOException {
        for (Map<String, Long> words : seen) {
            to.writeInt(words.size());
            for (var word : words.entrySet()) {
                to.writeUTF(word.getKey());
                to.writeLong(word.getValue());
            }
        }
        to.writeLong(lines);
        to.writeBoolean(torn);
    }

    /** Reads what was written of these columns. */
    public static WordsSeen read(List<String> columns, DataInput from) throws IOException {
        var words = new WordsSeen(columns);
        for (int i = 0; i < columns.size(); i++)
            for (int left = from.readInt(); left > 0; left--) words.see(i, from.readUTF(), from.readLong());
        words.lines = from.readLong();
        words.torn = from.readBoolean();
        return words;
    }
}
