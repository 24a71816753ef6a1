package org.paraspinal.statistics.mixed;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a mixed model with one grouping needs of the people seen, pattern of visits by pattern of visits; two of them merge by addition,
 * and any split of the people over threads, machines or sites gives the same bits (Limpoco 2024, arXiv 2407.20796, for the idea).
 */
public final class Visits {
    private static final int MARK = 0x50735631;

    private final Columns columns;
    private final Map<Key, Pattern> patterns = new HashMap<>();
    private Pattern last;

    public Visits(Columns columns) {
        this.columns = columns;
        last = new Pattern(columns, filled(columns.products(), Double.NaN));
    }

    private static double[] filled(int length, double with) {
        double[] all = new double[length];
        Arrays.fill(all, with);
        return all;
    }

    private record Key(double[] shared, int hash) {
        static Key of(double[] shared) {
            return new Key(shared, Arrays.hashCode(shared));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key k && Arrays.equals(shared, k.shared);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    public Columns columns() {
        return columns;
    }

    /** Adds a person with all rows; one without rows is passed over. */
    public void add(Person person) {
        if (person.rows() > 0) add(person.products(), person.rows());
    }

    private void add(double[] products, int rows) {
        if (!same(last.shared, products)) last = pattern(products);
        last.add(products, rows);
    }

    /** Adds a person, and keeps the products for the sandwich too. */
    public void add(Person person, Sandwich sandwich) {
        if (person.rows() == 0) return;
        double[] products = person.products();
        add(products, person.rows());
        sandwich.add(products);
    }

    private static boolean same(double[] shared, double[] products) {
        for (int i = 0; i < shared.length; i++) if (shared[i] != products[i]) return false;
        return true;
    }

    private Pattern pattern(double[] products) {
        double[] shared = Arrays.copyOf(products, columns.patternProducts());
        return patterns.computeIfAbsent(Key.of(shared), _ -> new Pattern(columns, shared));
    }

    /** Adds the people of another, who must not be among those here; the other must not be used after. */
    public void add(Visits other) {
        if (!columns.equals(other.columns)) throw new IllegalArgumentException("other columns: " + other.columns);
        other.patterns.forEach((key, pattern) -> {
            Pattern mine = patterns.get(key);
            if (mine == null) patterns.put(key, pattern);
            else mine.add(pattern);
        });
    }

    public long people() {
        return patterns.values().stream().mapToLong(Pattern::count).sum();
    }

    public long rows() {
        return patterns.values().stream().mapToLong(Pattern::rows).sum();
    }

    public int patternCount() {
        return patterns.size();
    }

    long mostVisits() {
        return patterns.values().stream()
                .mapToLong(p -> (p.rows() + p.count() - 1) / p.count())
                .max()
                .orElse(0);
    }

    /** How many people have a pattern that fewer than eleven share. */
    public long inSmallPatterns() {
        return patterns.values().stream()
                .filter(Pattern::small)
                .mapToLong(Pattern::count)
                .sum();
    }

    /** Those whose pattern at least eleven share; of the others nothing, not even in a sum. The patterns are shared with this one. */
    public Visits withoutSmallPatterns() {
        var large = new Visits(columns);
        patterns.forEach((key, pattern) -> {
            if (!pattern.small()) large.patterns.put(key, pattern);
        });
        return large;
    }

    /** The patterns in an order of their own numbers. */
    List<Pattern> ordered() {
        var all = new ArrayList<>(patterns.values());
        all.sort((a, b) -> Arrays.compare(a.shared, b.shared));
        return all;
    }

    /** The products of each pair of columns over all rows, rounded once. */
    double[] totals() {
        var totals = new ExactSum[columns.products()];
        Arrays.setAll(totals, _ -> new ExactSum());
        patterns.values().forEach(p -> p.total(totals));
        return Arrays.stream(totals).mapToDouble(ExactSum::value).toArray();
    }

    /** All of it as bytes, those of small patterns too: for the machines of one house. Equal people give equal bytes. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public void write(OutputStream stream) throws IOException {
        var to = new DataOutputStream(stream);
        to.writeInt(MARK);
        to.writeInt(columns.names().size());
        for (String name : columns.names()) to.writeUTF(name);
        to.writeInt(columns.varying());
        to.writeInt(columns.fixed().size());
        for (int f : columns.fixed()) to.writeInt(f);
        to.writeInt(patterns.size());
        for (Pattern pattern : ordered()) pattern.write(to);
        to.flush();
    }

    /** Reads what was written; anything else is an IOException that says so. */
    public static Visits read(InputStream stream) throws IOException {
        var from = new DataInputStream(stream);
        if (from.readInt() != MARK) throw new IOException("These are no statistics of visits.");
        int width = from.readInt();
        if (width < 2 || width > Columns.MOST) throw new IOException("Statistics of " + width + " columns.");
        var names = new ArrayList<String>();
        for (int i = 0; i < width; i++) names.add(from.readUTF());
        int varying = from.readInt();
        int fixedCount = from.readInt();
        if (varying < 1 || varying >= width || fixedCount < 0 || fixedCount >= width)
            throw new IOException("Statistics that contradict themselves.");
        var fixed = new ArrayList<Integer>();
        for (int i = 0; i < fixedCount; i++) fixed.add(Math.floorMod(from.readInt(), width - 1));
        var visits = new Visits(new Columns(names, varying, fixed));
        int count = from.readInt();
        for (int i = 0; i < count; i++) {
            Pattern pattern = Pattern.read(visits.columns, from);
            if (visits.patterns.put(Key.of(pattern.shared), pattern) != null)
                throw new IOException("A pattern stands in the statistics twice.");
        }
        return visits;
    }
}
