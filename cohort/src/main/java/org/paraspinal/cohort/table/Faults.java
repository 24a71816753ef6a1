package org.paraspinal.cohort.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a table, all of it counted and the first told. */
public final class Faults {
    private static final int TOLD = 20;
    private static final String LINE = "line";
    private final List<Fault> told = new ArrayList<>();
    private long count;

    /** One of them: what the place is, such as a line, and which. */
    private record Fault(String place, long number, String what) {}

    void add(long line, String what) {
        add(LINE, line, what);
    }

    /** What is wrong at a place that has a number, such as a row of a file. */
    public void add(String place, long number, String what) {
        if (count++ < TOLD) told.add(new Fault(place, number, what));
    }

    /** Puts those of the next part behind these. */
    void join(Faults next, long linesBefore) {
        for (Fault f : next.told)
            if (told.size() < TOLD)
                told.add(f.place.equals(LINE) ? new Fault(LINE, f.number + linesBefore, f.what) : f);
        count += next.count;
    }

    public boolean none() {
        return count == 0;
    }

    public List<String> said() {
        var said = new ArrayList<String>();
        for (Fault f : told) said.add(f.place + " " + f.number + ": " + f.what);
        if (count > TOLD) said.add("and " + (count - TOLD) + " more.");
        return said;
    }

    void write(DataOutput to) throws IOException {
        to.writeLong(count);
        for (Fault f : told) {
            to.writeUTF(f.place);
            to.writeLong(f.number);
            to.writeUTF(f.what);
        }
    }

    static Faults read(DataInput from) throws IOException {
        var faults = new Faults();
        faults.count = from.readLong();
        while (faults.told.size() < Math.min(TOLD, faults.count))
            faults.told.add(new Fault(from.readUTF(), from.readLong(), from.readUTF()));
        return faults;
    }
}
