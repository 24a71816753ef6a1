package org.paraspinal.spark.file;

import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/** Where every machine finds what somebody names: what has no scheme is a file of this machine, and of the others by the same path. */
public final class Address {
    private static final Pattern WITH_SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

    private Address() {}

    /** Whether a name says by itself where it is, as {@code hdfs://house/visits.csv} does. */
    public static boolean hasScheme(String named) {
        return WITH_SCHEME.matcher(named).matches();
    }

    public static Path of(String named) {
        return hasScheme(named) ? new Path(named) : of(java.nio.file.Path.of(named));
    }

    /** By its URI, which bears every name a file can have. */
    public static Path of(java.nio.file.Path file) {
        return new Path(file.toAbsolutePath().normalize().toUri());
    }
}
