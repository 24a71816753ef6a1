package org.paraspinal.cohort.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.cohort.formula.Atom;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;

/** Finds which columns are of words: those that are said to be, and those whose first cell is no number. */
public final class WordColumns {
    private static final int LOOKED_AT = 1000;

    private WordColumns() {}

    /** Those that are said to be, by the formula or beside it. */
    public static Set<String> said(Formula formula, Map<String, Optional<String>> bases) {
        var columns = new LinkedHashSet<String>();
        for (Atom atom : formula.explaining())
            if (atom.kind() == Atom.Kind.WORDS || bases.containsKey(atom.column())) columns.add(atom.column());
        return columns;
    }

    /** The columns of the formula that may be of words, whatever is said: all that explain. */
    public static List<String> possible(Formula formula) {
        var possible = new ArrayList<>(Design.numberColumns(formula));
        possible.remove(formula.outcome().column());
        return possible;
    }

    /** Those that look like it at the beginning of a CSV file. */
    public static Set<String> seen(InputStream file, Formula formula) throws IOException {
        CsvRows rows = Layout.csv(file);
        List<String> header = rows.header();
        List<String> wanted = possible(formula);
        rows.want(wanted.stream().mapToInt(header::indexOf).toArray(), header.size());
        var found = new LinkedHashSet<String>();
        var settled = new HashSet<String>();
        for (int r = 0; r < LOOKED_AT && settled.size() < wanted.size() && rows.next(); r++) {
            if (rows.cells() != header.size()) continue;
            for (int i = 0; i < wanted.size(); i++) {
                if (rows.missing(i) || !settled.add(wanted.get(i))) continue;
                if (Double.isInfinite(rows.number(i))) found.add(wanted.get(i));
            }
        }
        return found;
    }
}
