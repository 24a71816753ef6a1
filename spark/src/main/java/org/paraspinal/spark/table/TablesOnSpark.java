package org.paraspinal.spark.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.paraspinal.cohort.table.Table;
import org.paraspinal.cohort.table.Tables;
import org.paraspinal.cohort.table.Unreadable;
import org.paraspinal.spark.Machines;
import org.paraspinal.spark.file.Address;

/** Tables that are read on the machines of a Spark master; these are asked for with the first table. */
public final class TablesOnSpark implements Tables, AutoCloseable {
    private static final String PARQUET = ".parquet";

    private @Nullable Machines machines;

    @Override
    public Table open(Asked asked) throws IOException, Unreadable {
        if (asked.file().equals("-")) throw new Unreadable(List.of("Spark reads files, and not the standard input."));
        Machines all = Machines.of(asked.spark().orElse("local[*]"), "paraspinal cohort");
        machines = all;
        var path = Address.of(asked.file());
        FileSystem files = path.getFileSystem(all.files());
        try {
            FileStatus file = files.getFileStatus(path);
            if (path.getName().endsWith(PARQUET) || file.isDirectory() && holdsParquet(files, path))
                return new ParquetTable(all, path.toString(), asked);
            if (file.isDirectory()) throw new Unreadable(List.of(asked.file() + " is a folder without Parquet files."));
            return new CsvTable(all, path.toString(), file.getLen(), asked);
        } catch (FileNotFoundException e) {
            throw new NoSuchFileException(asked.file());
        }
    }

    private static boolean holdsParquet(FileSystem files, Path folder) throws IOException {
        for (FileStatus file : files.listStatus(folder))
            if (file.getPath().getName().endsWith(PARQUET)) return true;
        return false;
    }

    @Override
    public void close() {
        if (machines != null) machines.close();
    }
}
