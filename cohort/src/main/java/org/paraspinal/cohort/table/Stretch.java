package org.paraspinal.cohort.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraspinal.cohort.csv.CsvRows;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Person;

/** A stretch of a table whose people stand together: those in the midst are summed up, the first and the last may go on in the next. */
public final class Stretch {
    private final Columns columns;
    private final Sums sums;
    private final Keys done;
    private final Faults faults;
    private @Nullable Run first;
    private @Nullable Run last;
    private long leftOut;
    private long lines;
    private boolean torn;
    private boolean scattered;

    /** The rows of a person that stand together. */
    private record Run(String group, long key, Person person) {
        static void write(@Nullable Run run, DataOutputStream to) throws IOException {
            to.writeBoolean(run != null);
            if (run == null) return;
            to.writeUTF(run.group);
            to.writeLong(run.key);
            run.person.write(to);
        }

        static @Nullable Run read(Columns columns, DataInputStream from) throws IOException {
            return from.readBoolean() ? new Run(from.readUTF(), from.readLong(), Person.read(columns, from)) : null;
        }
    }

    Stretch(Columns columns, Faults faults) {
        this(columns, new Sums(columns), new Keys(), faults);
    }

    private Stretch(Columns columns, Sums sums, Keys done, Faults faults) {
        this.columns = columns;
        this.sums = sums;
        this.done = done;
        this.faults = faults;
    }

    /** Reads part of a CSV file to its end. */
    public static Stretch of(InputStream lines, Portion portion, Layout layout) throws IOException {
        CsvRows csv = Layout.csv(lines);
        if (portion.begins()) csv.header();
        var faults = new Faults();
        var stretch = new Stretch(layout.design().columns(), faults);
        try {
            stretch.readAll(new RowCells(csv, layout.header(), layout.design(), faults), layout);
        } catch (IOException e) {
            // Maybe a quoted cell that began before, which makes rows of what are none.
            if (portion == Portion.ALL) throw e;
            stretch.torn = true;
        }
        stretch.torn |= csv.torn();
        stretch.lines = csv.lines();
        return stretch;
    }

    /** One without any row, before the first. */
    public static Stretch none(Layout layout) {
        return new Stretch(layout.design().columns(), new Faults());
    }

    /** Reads rows that come from elsewhere to their end. */
    public static Stretch of(Rows rows, Faults faults, Layout layout) throws IOException {
        var stretch = new Stretch(layout.design().columns(), faults);
        stretch.readAll(rows, layout);
        return stretch;
    }

    /** Goes on after somebody came back, for what is wrong further down; nothing is summed up any more. */
    private void readAll(Rows rows, Layout layout) throws IOException {
        read(rows, layout);
        double[] passedOver = new double[columns.names().size()];
        boolean more = scattered;
        while (more) more = rows.next(passedOver);
        leftOut = rows.leftOut();
    }

    /** Reads to the end, or until somebody comes back. */
    void read(Rows rows, Layout layout) throws IOException {
        double[] row = new double[columns.names().size()];
        boolean more = rows.next(row);
        if (more) rows.sameGroup(layout.grouping());
        var person = new Person(columns);
        while (more && !scattered) more = person(rows, layout.grouping(), row, person);
        leftOut = rows.leftOut();
    }

    /** Reads the rows of the person whose first is at hand; false when none of another follows. Only the first is kept, so one is used for many. */
    private boolean person(Rows rows, List<String> grouping, double[] row, Person used) throws IOException {
        boolean begins = first == null;
        Person person = begins ? new Person(columns) : used;
        person.clear();
        String group = begins ? rows.group() : "";
        long key = rows.groupKey();
        boolean more = run(rows, grouping, row, person);
        if (!more) last = new Run(rows.group(), key, person);
        else if (begins) first = new Run(group, key, person);
        else finish(person, key);
        return more;
    }

    /** Adds the row at hand to a person, and those behind it of the same grouping; false when none of another follows. */
    private static boolean run(Rows rows, List<String> grouping, double[] row, Person person) throws IOException {
        do {
            person.add(row);
            if (!rows.next(row)) return false;
        } while (rows.sameGroup(grouping));
        return true;
    }

    private void finish(Person person, long key) {
        if (!done.add(key)) scattered = true;
        sums.add(person);
    }

    /** Puts the next stretch behind this one; the next must not be used after. */
    public void join(Stretch next) {
        faults.join(next.faults, lines);
        lines += next.lines;
        leftOut += next.leftOut;
        torn |= next.torn;
        if (!done.addAll(next.done)) scattered = true;
        scattered |= next.scattered;
        sums.join(next.sums);
        open(next.first);
        open(next.last);
    }

    /** A run goes on with the one at the end, or ends it. */
    private void open(@Nullable Run run) {
        if (run == null) return;
        if (last == null) last = run;
        else if (last.group().equals(run.group())) {
            Person person = last.person();
            person.addAll(run.person());
        } else {
            finish(last.person(), last.key());
            last = run;
        }
    }

    /** Ends what is open; after the last stretch. */
    public void end() {
        Run begun = first;
        Run ended = last;
        if (begun != null) finish(begun.person(), begun.key());
        if (ended != null) finish(ended.person(), ended.key());
        first = null;
        last = null;
    }

    /** Whether a portion ended within a quoted cell; then what was read apart is read wrongly. */
    public boolean torn() {
        return torn;
    }

    /** Whether somebody came back whose rows had ended; then these sums are not all. */
    public boolean scattered() {
        return scattered;
    }

    /** Refuses the table when something is wrong with it. */
    public void sound() throws Unreadable {
        if (!faults.none()) throw new Unreadable(faults.said());
    }

    boolean faulty() {
        return !faults.none();
    }

    public long leftOut() {
        return leftOut;
    }

    /** The people of a whole table, once it has ended. */
    public Gathered gathered() {
        return sums.gathered(leftOut);
    }

    /** Writes all of it, for the machines of one house. */
    public void write(DataOutputStream to) throws IOException {
        sums.write(to);
        done.write(to);
        faults.write(to);
        Run.write(first, to);
        Run.write(last, to);
        to.writeLong(leftOut);
        to.writeLong(lines);
        to.writeBoolean(torn);
        to.writeBoolean(scattered);
    }

    /** Reads what was written of one with these columns. */
    public static Stretch read(Columns columns, DataInputStream from) throws IOException {
        var stretch = new Stretch(columns, Sums.read(from), Keys.read(from), Faults.read(from));
        stretch.first = Run.read(columns, from);
        stretch.last = Run.read(columns, from);
        stretch.leftOut = from.readLong();
        stretch.lines = from.readLong();
        stretch.torn = from.readBoolean();
        stretch.scattered = from.readBoolean();
        return stretch;
    }
}
