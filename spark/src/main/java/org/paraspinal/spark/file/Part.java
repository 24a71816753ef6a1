package org.paraspinal.spark.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Part of a file: the lines that begin in a stretch of its bytes.
 *
 * @param file its address, such as {@code file:/data/visits.csv} or {@code hdfs://house/visits.csv}
 * @param from the first byte of the stretch
 * @param to the byte behind the stretch; as large as can be for all that comes
 */
public record Part(String file, long from, long to) implements Serializable {
    private static final long LEAST = 64 << 10;
    private static final long MOST = 64 << 20;
    /** How many parts a machine gets, so that the quick ones need not wait for the slow ones. */
    private static final int EACH = 4;

    /** All of a file, for what cannot be begun in its midst. */
    public static Part whole(String file) {
        return new Part(file, 0, Long.MAX_VALUE);
    }

    /** A file of this many bytes in parts, for so many that read at once. */
    public static List<Part> of(String file, long bytes, int readers) {
        long size = Math.clamp(bytes / ((long) EACH * readers), LEAST, MOST);
        var parts = new ArrayList<Part>();
        for (long from = 0; from < bytes; from += size) parts.add(new Part(file, from, Math.min(bytes, from + size)));
        return parts;
    }

    /** Its lines, each with its line break; the last one of a file may have none. */
    public InputStream open(Configuration where) throws IOException {
        var path = new Path(file);
        FileSystem system = path.getFileSystem(where);
        // not by way of the sums that Hadoop may keep beside files of this machine, which some names do not bear
        var all = (system instanceof LocalFileSystem here ? here.getRaw() : system).open(path);
        try {
            return new WholeLines(all, from, to);
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
    }
}
