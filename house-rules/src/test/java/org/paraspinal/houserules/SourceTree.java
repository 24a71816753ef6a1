package org.paraspinal.houserules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources as they lie on the disk, for what the compiled classes no longer show. */
record SourceTree(Path root) {
    private static final Pattern CAPTION =
            Pattern.compile("/\\*\\*\\s+\\S[^*]{18,}[.!?]\\s+\\*/\\s*@NullMarked\\s+package ");
    private static final int LONGEST = 600;

    /** The tree this test is built in: the nearest folder above that holds the knowledge. */
    static SourceTree house() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent())
            if (Files.exists(p.resolve("knowledge/knowledge.yaml"))) return new SourceTree(p);
        throw new AssertionError("no folder above holds knowledge/knowledge.yaml");
    }

    /** Every Java file of every module, tests and planted ones among them. */
    List<Path> javaFiles() {
        return files(p -> p.toString().endsWith(".java"));
    }

    /** Rooms without a caption: a package of main code needs a package-info that says what it is for, and is null-marked. */
    List<String> withoutCaption() {
        return javaFiles().stream()
                .filter(p -> p.toString().contains("src/main/java"))
                .map(Path::getParent)
                .distinct()
                .filter(room -> !captioned(room.resolve("package-info.java")))
                .map(this::told)
                .toList();
    }

    /** Files that are longer than six hundred lines. */
    List<String> tooLong() {
        return javaFiles().stream()
                .filter(p -> text(p).lines().count() > LONGEST)
                .map(p -> told(p) + ": " + text(p).lines().count() + " lines")
                .toList();
    }

    /** Main code of these modules whose imports begin so. */
    List<String> importing(String beginning, Predicate<String> modules) {
        Pattern imported = Pattern.compile("(?m)^import (static )?" + Pattern.quote(beginning));
        return javaFiles().stream()
                .filter(p -> p.toString().contains("src/main/java"))
                .filter(p -> modules.test(told(p).replaceFirst("/.*", "")))
                .filter(p -> imported.matcher(text(p)).find())
                .map(this::told)
                .toList();
    }

    /** Whether a test class of this name has a method of this name. */
    boolean hasTest(String type, String method) {
        return javaFiles().stream()
                .filter(p -> p.toString().contains("src/test/java"))
                .filter(p -> p.getFileName().toString().equals(type + ".java"))
                .anyMatch(p -> Pattern.compile("void " + Pattern.quote(method) + "\\(")
                        .matcher(text(p))
                        .find());
    }

    String read(String file) {
        return text(root.resolve(file));
    }

    private static boolean captioned(Path packageInfo) {
        return Files.exists(packageInfo) && CAPTION.matcher(text(packageInfo)).find();
    }

    private String told(Path p) {
        return root.relativize(p).toString();
    }

    /** Files that are wanted, outside build folders, in order. */
    List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> !p.toString().contains("/target/"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Walking " + root, e);
        }
    }

    private static String text(Path p) {
        try {
            return Files.readString(p);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + p, e);
        }
    }
}
