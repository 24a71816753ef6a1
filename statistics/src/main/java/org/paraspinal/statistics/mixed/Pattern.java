package org.paraspinal.statistics.mixed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The people who share a pattern of visits: up to ten are kept one by one, more only as sums of their products. */
final class Pattern {
    /** A group of fewer is small: it never leaves the house. */
    static final int SMALL = 11;

    final double[] shared;
    private final int varying;
    private final int width;
    private final int seen;
    private long count;
    private long rows;
    private List<double[]> single = new ArrayList<>(2);
    private ExactSum[] sums = new ExactSum[0];

    Pattern(Columns columns, double[] products) {
        shared = Arrays.copyOf(products, columns.patternProducts());
        varying = columns.varying();
        width = columns.width();
        seen = columns.seenProducts();
    }

    void add(double[] products, int visits) {
        count++;
        rows += visits;
        if (count < SMALL) single.add(products);
        else {
            spill();
            sum(products);
        }
    }

    void add(Pattern other) {
        count += other.count;
        rows += other.rows;
        if (count >= SMALL) spill();
        for (double[] products : other.single) {
            if (count < SMALL) single.add(products);
            else sum(products);
        }
        for (int i = 0; i < other.sums.length; i++) sums[i].add(other.sums[i]);
    }

    private void spill() {
        if (sums.length > 0) return;
        int plain = Columns.at(width - 1, width - 1) + 1 - shared.length;
        sums = new ExactSum[plain + seen * (seen + 1) / 2];
        Arrays.setAll(sums, _ -> new ExactSum());
        single.forEach(this::sum);
        single = List.of();
    }

    /** First each product that is not of the pattern, and then each pair of those of a varying column with another. */
    private void sum(double[] products) {
        int from = shared.length;
        int at = products.length - from;
        for (int i = 0; i < at; i++) sums[i].add(products[from + i]);
        for (int a = 0; a < seen; a++) {
            double x = products[seenAt(a)];
            for (int b = 0; b <= a; b++) sums[at++].add(x * products[seenAt(b)]);
        }
    }

    private int seenAt(int i) {
        return Columns.at(varying + i / varying, i % varying);
    }

    long count() {
        return count;
    }

    long rows() {
        return rows;
    }

    boolean small() {
        return count < SMALL;
    }

    /** The people kept one by one, in an order of their own numbers. */
    List<double[]> single() {
        if (small()) single.sort(Arrays::compare);
        return single;
    }

    private double sum(int column, int varied) {
        return sums[Columns.at(column, varied) - shared.length].value();
    }

    /** The sum over people of S S', S being Z' times all columns, in rows of varying columns within other columns. */
    double[][] moments() {
        int all = varying * width;
        double[][] moments = new double[all][all];
        for (int a = 0; a < width; a++)
            for (int i = 0; i < varying; i++)
                for (int b = 0; b <= a; b++)
                    for (int j = 0; j < varying; j++) {
                        double m = moment(a, i, b, j);
                        moments[a * varying + i][b * varying + j] = m;
                        moments[b * varying + j][a * varying + i] = m;
                    }
        return moments;
    }

    private double moment(int a, int i, int b, int j) {
        boolean constant = b < varying;
        if (a < varying) return count * shared[Columns.at(a, i)] * shared[Columns.at(b, j)];
        if (constant) return shared[Columns.at(b, j)] * sum(a, i);
        int one = (a - varying) * varying + i;
        int other = (b - varying) * varying + j;
        int plain = Columns.at(width - 1, width - 1) + 1 - shared.length;
        return sums[plain + Columns.at(one, other)].value();
    }

    void total(ExactSum[] totals) {
        for (int i = 0; i < shared.length; i++) {
            double high = shared[i] * count;
            totals[i].add(high);
            totals[i].add(Math.fma(shared[i], count, -high));
        }
        for (double[] products : single)
            for (int i = shared.length; i < products.length; i++) totals[i].add(products[i]);
        if (sums.length > 0) for (int i = shared.length; i < totals.length; i++) totals[i].add(sums[i - shared.length]);
    }

    void write(DataOutput to) throws IOException {
        to.writeLong(count);
        to.writeLong(rows);
        for (double d : shared) to.writeDouble(d);
        for (double[] products : single())
            for (int i = shared.length; i < products.length; i++) to.writeDouble(products[i]);
        for (ExactSum sum : sums) sum.write(to);
    }

    static Pattern read(Columns columns, DataInput from) throws IOException {
        long count = from.readLong();
        long rows = from.readLong();
        if (count < 1 || rows < count) throw new IOException("a pattern of " + count + " people and " + rows + " rows");
        double[] shared = new double[columns.patternProducts()];
        for (int i = 0; i < shared.length; i++) shared[i] = from.readDouble();
        var pattern = new Pattern(columns, shared);
        pattern.count = count;
        pattern.rows = rows;
        if (pattern.small())
            for (int p = 0; p < count; p++) {
                double[] products = Arrays.copyOf(shared, columns.products());
                for (int i = shared.length; i < products.length; i++) products[i] = from.readDouble();
                pattern.single.add(products);
            }
        else {
            pattern.spill();
            for (int i = 0; i < pattern.sums.length; i++) pattern.sums[i] = ExactSum.read(from);
        }
        return pattern;
    }
}
