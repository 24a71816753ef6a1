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
 * @param base the address before {@code Patient/} under which these people are also known; empty for none
 * @param questionnaires canonical addresses of questionnaires whose link ids are ours
 */
public record Task(List<Path> files, String base, Set<String> questionnaires) {
    /** The questionnaire whose link ids are ours, wherever it is. */
    public static final String OURS = "https://paraspinal.example/fhir/Questionnaire/screening";

    public Task {
        files = List.copyOf(files);
        questionnaires = Set.copyOf(questionnaires);
    }

    /**
     * The NDJSON files among these: a file as it is, of a folder those in it that end in .ndjson or .ndjson.gz, by name.
     *
     * @throws NoSuchFileException where there is no such file, or none in a folder
     */
    public static Task of(List<Path> filesAndFolders, String base, Set<String> more) throws IOException {
        var files = new ArrayList<Path>();
        for (Path p : filesAndFolders) {
            if (Files.isDirectory(p)) files.addAll(in(p));
            else if (Files.isRegularFile(p)) files.add(p);
            else throw new NoSuchFileException(p.toString(), null, "there is no such file");
        }
        var questionnaires = new TreeSet<>(more);
        questionnaires.add(OURS);
        return new Task(files.stream().distinct().toList(), base, questionnaires);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches(".*\\.ndjson(\\.gz)?"))
                    .sorted()
                    .toList();
            if (found.isEmpty())
                throw new NoSuchFileException(
                        folder.toString(), null, "holds no file that ends in .ndjson or .ndjson.gz");
            return found;
        }
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
