package org.paraspinal.spark.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.paraspinal.exchange.bulk.Task;
import org.paraspinal.spark.file.Address;

/**
 * A file of resources.
 *
 * @param name what it is called in what is told
 * @param address where every machine finds it
 * @param bytes as it lies there
 * @param changed when it was last written to
 */
record ChartFile(String name, String address, long bytes, long changed) {
    private static final Comparator<ChartFile> BY_NAME =
            Comparator.comparing(f -> f.name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** The files meant, each once and in the order in which one machine reads them. What has no scheme is a file of this machine. */
    static List<ChartFile> of(List<String> filesAndFolders, Configuration where) throws IOException {
        var files = new LinkedHashMap<String, ChartFile>();
        for (String named : filesAndFolders) {
            List<ChartFile> some = Address.hasScheme(named) ? there(named, where) : here(named, where);
            for (ChartFile f : some) files.putIfAbsent(f.name, f);
        }
        return List.copyOf(files.values());
    }

    private static List<ChartFile> here(String named, Configuration where) throws IOException {
        var files = new ArrayList<ChartFile>();
        for (var file : Task.filesAt(java.nio.file.Path.of(named))) {
            files.add(of(file.toString(), status(Address.of(file), where)));
        }
        return files;
    }

    private static List<ChartFile> there(String named, Configuration where) throws IOException {
        var path = new Path(named);
        FileSystem system = path.getFileSystem(where);
        if (!system.exists(path)) throw Task.notThere(named);
        FileStatus status = system.getFileStatus(path);
        if (!status.isDirectory()) return List.of(of(named, status));
        var files = new ArrayList<ChartFile>();
        var all = system.listFiles(path, true);
        while (all.hasNext()) {
            FileStatus one = all.next();
            if (Task.isOne(one.getPath().getName())) files.add(of(one.getPath().toString(), one));
        }
        if (files.isEmpty()) throw Task.noneIn(named);
        files.sort(BY_NAME);
        return files;
    }

    private static ChartFile of(String name, FileStatus status) {
        return new ChartFile(name, status.getPath().toString(), status.getLen(), status.getModificationTime());
    }

    private static FileStatus status(Path path, Configuration where) throws IOException {
        return path.getFileSystem(where).getFileStatus(path);
    }

    boolean zipped() {
        return address.endsWith(".gz");
    }

    /** Whether it still is as it was when it was listed. */
    boolean asItWas(Configuration where) throws IOException {
        return of(name, status(new Path(address), where)).equals(this);
    }
}
