package org.paraspinal.spark.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.paraspinal.cohort.formula.Design;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.formula.Words;
import org.paraspinal.cohort.table.ByPerson;
import org.paraspinal.cohort.table.CrossedGathered;
import org.paraspinal.cohort.table.Faults;
import org.paraspinal.cohort.table.Gathered;
import org.paraspinal.cohort.table.Layout;
import org.paraspinal.cohort.table.Stretch;
import org.paraspinal.cohort.table.Table;
import org.paraspinal.cohort.table.Tables;
import org.paraspinal.cohort.table.Unreadable;
import org.paraspinal.cohort.table.WordColumns;
import org.paraspinal.cohort.table.WordsSeen;
import org.paraspinal.spark.Machines;
import org.paraspinal.statistics.mixed.Person;

/** A Parquet file, or a folder of them. Columns of text, and of yes or no, are of words. */
final class ParquetTable implements Table {
    private final Dataset<Row> cells;
    private final Travelling plan;
    private final Layout layout;

    ParquetTable(Machines machines, String file, Tables.Asked asked) throws IOException, Unreadable {
        Dataset<Row> all = Machines.have(() -> machines.session().read().parquet(file));
        List<String> header = List.of(all.columns());
        Layout.check(header, asked.formula());
        checkTypes(all, asked.formula());
        plan = new Travelling(
                asked.formulaText(),
                header,
                words(all, asked.formula(), asked.words()).levels());
        layout = plan.layout();
        List<String> wanted = ParquetRows.wanted(layout);
        cells = Machines.have(() -> all.select(withPlace(wanted)));
    }

    /** The columns of the formula, and behind them where each row stands. */
    private static Column[] withPlace(List<String> wanted) {
        var columns = new ArrayList<Column>();
        wanted.forEach(w -> columns.add(column(w)));
        columns.add(functions.col("_metadata.file_name"));
        columns.add(functions.col("_metadata.row_index"));
        return columns.toArray(Column[]::new);
    }

    private static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    private static DataType type(Dataset<Row> all, String column) {
        return all.schema()
                .fields()[Arrays.asList(all.columns()).indexOf(column)]
                .dataType();
    }

    private static boolean words(DataType type) {
        return type instanceof StringType || type instanceof BooleanType;
    }

    private static void checkTypes(Dataset<Row> all, Formula formula) throws Unreadable {
        var said = new ArrayList<String>();
        for (String column : Design.readColumns(formula)) {
            DataType type = type(all, column);
            if (!words(type) && !(type instanceof NumericType))
                said.add("Column '" + column + "' holds " + type.simpleString() + "; expected numbers or text.");
        }
        if (!said.isEmpty()) throw new Unreadable(said);
    }

    private static Words words(Dataset<Row> all, Formula formula, Map<String, Optional<String>> bases)
            throws IOException, Unreadable {
        Set<String> columns = WordColumns.said(formula, bases);
        for (String column : WordColumns.possible(formula)) if (words(type(all, column))) columns.add(column);
        var levels = new LinkedHashMap<String, List<String>>();
        for (String column : columns) {
            List<Row> seen = Machines.have(() -> all.select(column(column))
                    .distinct()
                    .limit(WordsSeen.MOST + 3)
                    .collectAsList());
            var words = new TreeSet<String>();
            for (Row row : seen) ParquetRows.text(row.get(0)).map(String::strip).ifPresent(words::add);
            if (words.size() > WordsSeen.MOST) throw new Unreadable(List.of(WordsSeen.tooMany(column)));
            levels.put(column, WordsSeen.ordered(column, words, bases));
        }
        return new Words(levels);
    }

    @Override
    public Design design() {
        return layout.design();
    }

    @Override
    public Gathered people() throws IOException, Unreadable {
        var sent = plan;
        JavaRDD<Row> rows = cells.javaRDD();
        List<byte[]> each = Machines.have(() -> rows.mapPartitions(part -> {
                    var faults = new Faults();
                    Layout there = sent.layout();
                    Stretch stretch = Stretch.of(new ParquetRows(part, there, faults), faults, there);
                    return List.of(Travelling.bytes(stretch::write)).iterator();
                })
                .collect());
        Stretch whole = Stretch.none(layout);
        for (byte[] next : each) whole.join(Stretch.read(design().columns(), Travelling.read(next)));
        whole.end();
        whole.sound();
        return whole.scattered() ? scattered(rows, whole.leftOut()) : whole.gathered();
    }

    private Gathered scattered(JavaRDD<Row> rows, long leftOut) throws IOException {
        var sent = plan;
        var travelling = rows.mapPartitionsToPair(part -> {
            Layout there = sent.layout();
            return Scattered.travelling(ByPerson.of(new ParquetRows(part, there, new Faults()), there));
        });
        return Scattered.gathered(travelling, rows.getNumPartitions(), plan, leftOut);
    }

    @Override
    public Map<String, Person> byPerson() throws Unreadable {
        throw new Unreadable(List.of(CsvTable.ONE_MACHINE));
    }

    @Override
    public CrossedGathered crossed() throws Unreadable {
        throw new Unreadable(List.of(CsvTable.ONE_MACHINE));
    }
}
