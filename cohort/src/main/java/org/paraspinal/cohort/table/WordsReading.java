package org.paraspinal.cohort.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Atom;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.formula.RandomTerm;
import org.paraspinal.cohort.formula.Words;

/** Finds which columns are of words, and which words: those that are said to be, and those whose first cell is no number. */
final class WordsReading {
    private static final int LOOKED_AT = 1000;
    private static final int MOST = 200;

    private final Source source;
    private final Formula formula;
    private final Map<String, Optional<String>> bases;

    /** @param bases the columns said to be of words, with the word the others stand against */
    WordsReading(Source source, Formula formula, Map<String, Optional<String>> bases) {
        this.source = source;
        this.formula = formula;
        this.bases = bases;
    }

    Words words(List<String> header) throws IOException, Unreadable {
        var columns = new LinkedHashSet<String>();
        Stream.concat(Stream.of(formula.fixed()), formula.random().stream().map(RandomTerm::side))
                .flatMap(s -> s.terms().stream().flatMap(List::stream))
                .filter(a -> a.make() == Atom.Make.WORDS || bases.containsKey(a.column()))
                .forEach(a -> columns.add(a.column()));
        if (source.file().isPresent()) columns.addAll(looksLikeWords(header));
        if (columns.isEmpty()) return new Words(Map.of());
        if (source.file().isEmpty())
            throw new Unreadable(List.of("A column of words (" + String.join(", ", columns)
                    + ") takes two readings of the table; give it as a file instead of '-'."));
        return levels(header, List.copyOf(columns));
    }

    private Set<String> looksLikeWords(List<String> header) throws IOException {
        var wanted = new ArrayList<>(Design.numberColumns(formula));
        wanted.remove(formula.outcome().column());
        var found = new LinkedHashSet<String>();
        var settled = new HashSet<String>();
        try (var stream = source.open()) {
            CsvRows rows = at(new CsvRows(stream, 1 << 13), header, wanted);
            for (int r = 0; r < LOOKED_AT && settled.size() < wanted.size() && rows.next(); r++) {
                if (rows.cells() != header.size()) continue;
                for (int i = 0; i < wanted.size(); i++) {
                    if (rows.missing(i) || !settled.add(wanted.get(i))) continue;
                    if (Double.isInfinite(rows.number(i))) found.add(wanted.get(i));
                }
            }
        }
        return found;
    }

    private Words levels(List<String> header, List<String> columns) throws IOException, Unreadable {
        var all = new ArrayList<Set<String>>();
        columns.forEach(_ -> all.add(new HashSet<>()));
        try (var stream = source.open()) {
            CsvRows rows = at(new CsvRows(stream, 1 << 16), header, columns);
            while (rows.next()) {
                if (rows.cells() != header.size()) continue;
                for (int i = 0; i < columns.size(); i++) {
                    if (rows.missing(i)) continue;
                    all.get(i).add(rows.text(i).strip());
                    if (all.get(i).size() > MOST)
                        throw new Unreadable(
                                List.of("line " + rows.line() + ": column '" + columns.get(i) + "' has more than "
                                        + MOST + " different words. Is it a column of numbers with a mistake?"));
                }
            }
        }
        var levels = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> base = bases.getOrDefault(columns.get(i), Optional.empty());
            int at = i;
            if (base.filter(b -> !all.get(at).contains(b)).isPresent())
                throw new Unreadable(List.of("Column '" + columns.get(i) + "' has no '" + base.get() + "'."));
            levels.put(columns.get(i), Words.ordered(all.get(i), base));
        }
        return new Words(levels);
    }

    private static CsvRows at(CsvRows rows, List<String> header, List<String> wanted) throws IOException {
        rows.header();
        rows.want(wanted.stream().mapToInt(header::indexOf).toArray(), header.size());
        return rows;
    }
}
