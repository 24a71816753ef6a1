package org.paraspinal.exchange.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Knowledge;

/**
 * What is to be screened.
 *
 * @param files in the order in which they are read
 * @param base the address under which these people are also known, up to {@code Patient/}; empty for none
 * @param questionnaires canonical addresses of questionnaires whose link ids are ours; {@link #OURS} always is among them
 */
public record Task(List<Path> files, String base, Set<String> questionnaires) {
    /** The questionnaire whose link ids are ours, wherever it is. */
    public static final String OURS = "https://paraspinal.example/fhir/Questionnaire/screening";

    public Task {
        files = List.copyOf(files);
        base = base.isEmpty() || base.endsWith("/") ? base : base + "/";
        var all = new TreeSet<>(questionnaires);
        all.add(OURS);
        questionnaires = Set.copyOf(all);
    }

    /**
     * All NDJSON files among these, each once.
     *
     * @throws NoSuchFileException where there is no such file, or none in a folder
     */
    public static Task of(List<Path> filesAndFolders, String base, Set<String> questionnaires) throws IOException {
        var files = new ArrayList<Path>();
        for (Path p : filesAndFolders) files.addAll(filesAt(p));
        return new Task(files.stream().distinct().toList(), base, questionnaires);
    }

    /**
     * The NDJSON files there: a file as it is, of a folder those in it that end in .ndjson or .ndjson.gz, by name.
     *
     * @throws NoSuchFileException where there is no such file, or none in a folder
     */
    public static List<Path> filesAt(Path p) throws IOException {
        if (Files.isDirectory(p)) return in(p);
        if (Files.isRegularFile(p)) return List.of(p);
        throw notThere(p.toString());
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(f -> isOne(f.getFileName().toString()))
                    .sorted()
                    .toList();
            if (found.isEmpty()) throw noneIn(folder.toString());
            return found;
        }
    }

    /** Whether a file of a folder is read, by its name. */
    public static boolean isOne(String name) {
        return name.endsWith(".ndjson") || name.endsWith(".ndjson.gz");
    }

    /** What is said where there is nothing. */
    public static NoSuchFileException notThere(String name) {
        return new NoSuchFileException(name, null, "there is no such file");
    }

    /** What is said of a folder without such files. */
    public static NoSuchFileException noneIn(String folder) {
        return new NoSuchFileException(folder, null, "holds no file that ends in .ndjson or .ndjson.gz");
    }

    /** How many bytes all files have, as they lie there. */
    long bytes() throws IOException {
        long bytes = 0;
        for (Path f : files) bytes += Files.size(f);
        return bytes;
    }

    /** What tells it from any other task: the files as they are now, the knowledge, and how ids are read. */
    String fingerprint(Knowledge knowledge) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var parts = new ArrayList<String>(List.of("1", knowledge.version(), base));
            parts.addAll(new TreeSet<>(questionnaires));
            knowledge.codes().forEach(c -> parts.add(c.toString()));
            knowledge.rules().forEach(r -> parts.add(r.id() + r.when()));
            for (Path f : files)
                parts.add(f + " " + Files.size(f) + " "
                        + Files.getLastModifiedTime(f).toMillis());
            for (String part : parts) digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
