package org.paraspinal.statistics.mixed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The rows of one person, gathered in any order and summed in one, so that the sums have the same bits whatever the order was. */
public final class Person {
    private final int width;
    private double[] rows;
    private int count;

    public Person(Columns columns) {
        width = columns.width();
        rows = new double[width * 16];
    }

    /** Adds a row of as many numbers as there are columns; they are copied. */
    public void add(double[] row) {
        if ((count + 1) * width > rows.length) rows = Arrays.copyOf(rows, rows.length * 2);
        int at = count++ * width;
        for (int i = 0; i < width; i++) rows[at + i] = row[i] + 0.0;
    }

    /** Adds the rows of the same person that were gathered elsewhere. */
    public void addAll(Person other) {
        double[] row = new double[width];
        for (int i = 0; i < other.count; i++) {
            System.arraycopy(other.rows, i * width, row, 0, width);
            add(row);
        }
    }

    /** Writes the rows, so that {@link #read} gives the same again. */
    public void write(DataOutput to) throws IOException {
        to.writeInt(count);
        for (int i = 0; i < count * width; i++) to.writeDouble(rows[i]);
    }

    /** Reads what was written of a person with as many columns. */
    public static Person read(Columns columns, DataInput from) throws IOException {
        var person = new Person(columns);
        double[] row = new double[person.width];
        for (int left = from.readInt(); left > 0; left--) {
            for (int i = 0; i < row.length; i++) row[i] = from.readDouble();
            person.add(row);
        }
        return person;
    }

    public int rows() {
        return count;
    }

    public void clear() {
        count = 0;
    }

    /** The products of each pair of columns, summed over the rows. */
    double[] products() {
        order();
        double[] sums = new double[width * (width + 1) / 2];
        for (int r = 0; r < count; r++) {
            int row = r * width;
            int at = 0;
            for (int a = 0; a < width; a++) {
                double x = rows[row + a];
                for (int b = 0; b <= a; b++) sums[at++] += x * rows[row + b];
            }
        }
        return sums;
    }

    private void order() {
        int r = 1;
        while (r < count && compare(r - 1, r) <= 0) r++;
        if (r >= count) return;
        double[][] each = new double[count][];
        for (int i = 0; i < count; i++) each[i] = Arrays.copyOfRange(rows, i * width, (i + 1) * width);
        Arrays.sort(each, Arrays::compare);
        for (int i = 0; i < count; i++) System.arraycopy(each[i], 0, rows, i * width, width);
    }

    private int compare(int a, int b) {
        for (int i = 0; i < width; i++) {
            double x = rows[a * width + i];
            double y = rows[b * width + i];
            if (x < y) return -1;
            if (x > y) return 1;
        }
        return 0;
    }
}
