package org.paraspinal.cohort.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraspinal.cohort.csv.Decimal;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Term;

/** How the cells of a row become the columns of the model: words against their first, as R's treatment contrasts have it. */
public final class Design {
    /** What is wrong with a row that cannot be held. */
    public static final String NO_NUMBER = "a column made of this row has no number (such as the logarithm of 0).";

    private static final String INTERCEPT = "(Intercept)";

    private final Formula formula;
    private final Words words;
    private final List<String> cells;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<MadeColumn> made = new ArrayList<>();
    private final List<List<Integer>> random = new ArrayList<>();
    private final List<Integer> fixed;
    private final int[] plain;

    public Design(Formula formula, Words words) {
        this.formula = formula;
        this.words = words;
        cells = List.copyOf(numberColumns(formula));
        for (RandomTerm term : formula.random()) random.add(places(term.side()));
        fixed = places(formula.fixed());
        made.add(new MadeColumn(
                formula.outcome().text(),
                List.of(new MadeColumn.Part(
                        formula.outcome(), cells.indexOf(formula.outcome().column()), -1))));
        plain = made.stream().mapToInt(Design::plain).toArray();
    }

    /** The columns that are read for their numbers or words, in the order their cells are wanted. */
    public static Set<String> numberColumns(Formula formula) {
        var names = new LinkedHashSet<String>();
        for (Atom atom : formula.explaining()) names.add(atom.column());
        names.add(formula.outcome().column());
        return names;
    }

    /** The columns of the groupings, each once. */
    public static Set<String> groupColumns(Formula formula) {
        var names = new LinkedHashSet<String>();
        formula.random().forEach(t -> names.addAll(t.grouping()));
        return names;
    }

    /** All that are read: those of numbers and words, then those of the groupings. */
    public static Set<String> readColumns(Formula formula) {
        var names = numberColumns(formula);
        names.addAll(groupColumns(formula));
        return names;
    }

    private List<Integer> places(Side side) {
        var columns = new ArrayList<Integer>();
        if (side.intercept()) columns.add(place(new MadeColumn(INTERCEPT, List.of())));
        for (List<Atom> term : side.terms()) for (MadeColumn column : columns(side, term)) columns.add(place(column));
        return columns;
    }

    private int place(MadeColumn column) {
        return places.computeIfAbsent(column.name(), _ -> {
            made.add(column);
            return made.size() - 1;
        });
    }

    /** The columns of a term, the first atom's words changing fastest. */
    private List<MadeColumn> columns(Side side, List<Atom> term) {
        List<MadeColumn> columns = List.of(new MadeColumn("", List.of()));
        for (Atom atom : term) {
            List<MadeColumn> next = new ArrayList<>();
            for (MadeColumn.Part part : parts(side, term, atom))
                for (MadeColumn column : columns) {
                    String own = part.word() < 0
                            ? atom.text()
                            : atom.text() + words.of(atom).get(part.word());
                    var joined = new ArrayList<>(column.parts());
                    joined.add(part);
                    next.add(new MadeColumn(column.name().isEmpty() ? own : column.name() + ":" + own, joined));
                }
            columns = next;
        }
        return columns;
    }

    private List<MadeColumn.Part> parts(Side side, List<Atom> term, Atom atom) {
        int slot = cells.indexOf(atom.column());
        if (!words.has(atom)) return List.of(new MadeColumn.Part(atom, slot, -1));
        var parts = new ArrayList<MadeColumn.Part>();
        int count = words.of(atom).size();
        for (int w = against(side, term, atom) ? 1 : 0; w < count; w++) parts.add(new MadeColumn.Part(atom, slot, w));
        return parts;
    }

    /** Words stand against the first where the term without them is in the model too; else each has its own column. */
    private boolean against(Side side, List<Atom> term, Atom atom) {
        var without = new ArrayList<>(term);
        without.remove(atom);
        if (!without.isEmpty())
            return side.terms().stream().anyMatch(t -> t.size() == without.size() && t.containsAll(without));
        if (side.intercept()) return true;
        return side.terms().stream()
                .takeWhile(t -> !t.equals(term))
                .anyMatch(t -> t.size() == 1 && words.has(t.getFirst()));
    }

    private static int plain(MadeColumn column) {
        if (column.parts().isEmpty()) return -1;
        MadeColumn.Part only = column.parts().getFirst();
        boolean itself =
                column.parts().size() == 1 && only.word() < 0 && only.atom().kind() == Atom.Kind.ITSELF;
        return itself ? only.slot() : -2;
    }

    public Formula formula() {
        return formula;
    }

    public List<String> names() {
        return made.stream().map(MadeColumn::name).toList();
    }

    public List<Integer> fixed() {
        return fixed;
    }

    public Words words() {
        return words;
    }

    /** Whether there is but one grouping, so that sums by pattern of visits do. */
    public boolean oneGrouping() {
        boolean same = formula.random().stream()
                .allMatch(t -> t.grouping().equals(formula.random().getFirst().grouping()));
        int varying = random.stream().mapToInt(List::size).sum();
        return same
                && made.size() <= Columns.MOST
                && varying == new LinkedHashSet<>(flat()).size()
                && varying < made.size();
    }

    private List<Integer> flat() {
        return random.stream().flatMap(List::stream).toList();
    }

    /** With one grouping: the columns, those of the random terms first as they were placed first. */
    public Columns columns() {
        return new Columns(names(), flat().size(), fixed);
    }

    /** With one grouping: how many effects go together. */
    public List<Integer> termSizes() {
        return terms().stream().map(t -> t.columns().size()).toList();
    }

    /** The random terms; effects that do not go together are terms of their own. */
    public List<Term> terms() {
        var groupings =
                formula.random().stream().map(RandomTerm::name).distinct().toList();
        var terms = new ArrayList<Term>();
        for (int t = 0; t < random.size(); t++) {
            RandomTerm term = formula.random().get(t);
            int grouping = groupings.indexOf(term.name());
            if (term.together()) terms.add(new Term(term.name(), grouping, random.get(t)));
            else for (int column : random.get(t)) terms.add(new Term(term.name(), grouping, List.of(column)));
        }
        return terms;
    }

    /** Whether a row that was made has numbers that can be held: their products would else not fit. */
    public static boolean held(double[] row) {
        for (double d : row) if (!(Math.abs(d) <= Decimal.LARGEST)) return false;
        return true;
    }

    /** Makes the columns of a row from its cells: numbers, or the places of words. */
    public void make(double[] cells, double[] row) {
        for (int i = 0; i < plain.length; i++) {
            int slot = plain[i];
            row[i] = slot >= 0 ? cells[slot] : slot == -1 ? 1 : made.get(i).of(cells);
        }
    }
}
