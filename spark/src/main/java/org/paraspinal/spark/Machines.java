package org.paraspinal.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** The machines that do the work, for as long as they are needed. */
public final class Machines implements AutoCloseable {
    private static final String LOCAL = "local";

    private final SparkSession session;
    private final JavaSparkContext context;
    private final Broadcast<SerializableConfiguration> files;
    private final int many;

    /**
     * Asks a master for them.
     *
     * @param master {@code local[2]} for two threads here, {@code local-cluster[2,1,1024]} for two processes of one thread and 1024 MiB here,
     *     or the address of a master, such as {@code spark://host:7077}
     * @throws IOException where there is no such master, or it does not answer
     */
    public static Machines of(String master, String name) throws IOException {
        return have(() -> new Machines(master, name));
    }

    private Machines(String master, String name) throws IOException {
        var builder = SparkSession.builder()
                .master(master)
                .appName(name)
                .config("spark.ui.enabled", false)
                .config("spark.ui.showConsoleProgress", Boolean.getBoolean("paraspinal.terminal"))
                .config("spark.log.level", "ERROR");
        if (master.startsWith(LOCAL))
            builder.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        else builder.config("spark.jars", String.join(",", ours()));
        session = builder.getOrCreate();
        if (session.sparkContext().isStopped()) throw new IOException(master + " does not answer.");
        context = new JavaSparkContext(session.sparkContext());
        files = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        many = context.defaultParallelism();
    }

    /** What the machines need that a Spark of their own does not have: all that lies beside this class. */
    private static List<String> ours() {
        try {
            var here = Path.of(Machines.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> beside = Files.list(here.resolveSibling("lib"))) {
                return Stream.concat(Stream.of(here), beside)
                        .map(p -> p.toUri().toString())
                        .collect(Collectors.toList());
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("What was built for many machines is not where it was built", e);
        }
    }

    /** Has them do something; where they cannot, an IOException says why. */
    public static <T> T have(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            Throwable cause = e;
            while (cause.getCause() != null) cause = cause.getCause();
            String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            throw new IOException("Spark could not do it: " + said, e);
        }
    }

    public SparkSession session() {
        return session;
    }

    public JavaSparkContext context() {
        return context;
    }

    /** How many can work at once. */
    public int many() {
        return many;
    }

    /** Where files are found, here. */
    public Configuration files() {
        return files.value().value();
    }

    /** Where files are found, for every machine. */
    public Broadcast<SerializableConfiguration> filesThere() {
        return files;
    }

    @Override
    public void close() {
        session.stop();
    }
}
