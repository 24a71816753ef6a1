package org.paraspinal.spark.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.formula.Words;
import org.paraspinal.cohort.table.ByPerson;
import org.paraspinal.cohort.table.CrossedGathered;
import org.paraspinal.cohort.table.Gathered;
import org.paraspinal.cohort.table.Layout;
import org.paraspinal.cohort.table.Portion;
import org.paraspinal.cohort.table.Stretch;
import org.paraspinal.cohort.table.Table;
import org.paraspinal.cohort.table.Tables;
import org.paraspinal.cohort.table.Unreadable;
import org.paraspinal.cohort.table.WordColumns;
import org.paraspinal.cohort.table.WordsSeen;
import org.paraspinal.spark.Machines;
import org.paraspinal.spark.file.Part;
import org.paraspinal.statistics.mixed.Person;

/**
 * A CSV file that many machines read, each a part. Where a part ends within a quoted cell, line ends are not ends of rows, and one machine
 * reads the whole; where none does, every part began with a row.
 */
final class CsvTable implements Table {
    /** What is said where rows are wanted and not their sums. */
    static final String ONE_MACHINE =
            "With several groupings rows do not become sums, and one machine holds them all. Leave --spark out.";

    private final Machines machines;
    private final Broadcast<SerializableConfiguration> where;
    private final long size;
    private final Travelling plan;
    private final Layout layout;
    private List<Part> parts;

    CsvTable(Machines machines, String file, long size, Tables.Asked asked) throws IOException, Unreadable {
        this.machines = machines;
        this.size = size;
        where = machines.filesThere();
        parts = Part.of(file, size, machines.many());
        List<String> header;
        try (InputStream stream = Part.whole(file).open(machines.files())) {
            header = Layout.header(stream);
        }
        Layout.check(header, asked.formula());
        Words words = words(file, header, asked.formula(), asked.words());
        plan = new Travelling(asked.formulaText(), header, words.levels());
        layout = plan.layout();
    }

    private Words words(String file, List<String> header, Formula formula, Map<String, Optional<String>> bases)
            throws IOException, Unreadable {
        Set<String> said = WordColumns.said(formula, bases);
        try (InputStream stream = Part.whole(file).open(machines.files())) {
            said.addAll(WordColumns.seen(stream, formula));
        }
        if (said.isEmpty()) return new Words(Map.of());
        List<String> columns = List.copyOf(said);
        WordsSeen seen = words(header, columns);
        if (again(seen.torn())) seen = words(header, columns);
        return seen.words(bases);
    }

    private WordsSeen words(List<String> header, List<String> columns) throws IOException {
        var there = where;
        long bytes = size;
        var each = each(part -> {
            try (InputStream lines = part.open(there.value().value())) {
                WordsSeen words = WordsSeen.of(lines, portion(part, bytes), header, columns);
                return Travelling.bytes(words::write);
            }
        });
        WordsSeen all = WordsSeen.read(columns, Travelling.read(each.getFirst()));
        for (byte[] next : each.subList(1, each.size())) all.join(WordsSeen.read(columns, Travelling.read(next)));
        return all;
    }

    /** Whether it must be read once more; then the whole is the only part from here on. */
    private boolean again(boolean torn) {
        if (!torn || parts.size() == 1) return false;
        parts = List.of(Part.whole(parts.getFirst().file()));
        return true;
    }

    private static Portion portion(Part part, long bytes) {
        if (part.from() > 0) return Portion.LATER;
        return part.to() >= bytes ? Portion.ALL : Portion.FIRST;
    }

    private JavaRDD<Part> spread() {
        return machines.context().parallelize(parts, parts.size());
    }

    private List<byte[]> each(Function<Part, byte[]> reading) throws IOException {
        return Machines.have(() -> spread().map(reading).collect());
    }

    @Override
    public Design design() {
        return layout.design();
    }

    @Override
    public Gathered people() throws IOException, Unreadable {
        Stretch whole = read();
        if (again(whole.torn())) whole = read();
        whole.end();
        whole.sound();
        return whole.scattered() ? scattered(whole.leftOut()) : whole.gathered();
    }

    private Stretch read() throws IOException {
        var there = where;
        var sent = plan;
        long bytes = size;
        var each = each(part -> {
            try (InputStream lines = part.open(there.value().value())) {
                Stretch stretch = Stretch.of(lines, portion(part, bytes), sent.layout());
                return Travelling.bytes(stretch::write);
            }
        });
        Stretch whole = Stretch.read(design().columns(), Travelling.read(each.getFirst()));
        for (byte[] next : each.subList(1, each.size()))
            whole.join(Stretch.read(design().columns(), Travelling.read(next)));
        return whole;
    }

    private Gathered scattered(long leftOut) throws IOException {
        var there = where;
        var sent = plan;
        long bytes = size;
        var rows = spread().flatMapToPair(part -> {
            try (InputStream lines = part.open(there.value().value())) {
                return Scattered.travelling(ByPerson.of(lines, portion(part, bytes), sent.layout()));
            }
        });
        return Scattered.gathered(rows, parts.size(), plan, leftOut);
    }

    @Override
    public Map<String, Person> byPerson() throws Unreadable {
        throw new Unreadable(List.of(ONE_MACHINE));
    }

    @Override
    public CrossedGathered crossed() throws Unreadable {
        throw new Unreadable(List.of(ONE_MACHINE));
    }
}
