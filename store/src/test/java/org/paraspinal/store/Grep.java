package org.paraspinal.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Finds the files below a folder that hold a string, byte for byte; files that vanish or are denied are passed by. */
final class Grep {

    private Grep() {}

    static List<Path> filesWith(String planted, Path folder) throws IOException {
        return filesWith(planted, folder, Integer.MAX_VALUE, Instant.EPOCH);
    }

    /** Only files written since, and not deeper than so many folders. */
    static List<Path> filesWith(String planted, Path folder, int depth, Instant since) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()
                        && !attributes.lastModifiedTime().toInstant().isBefore(since)
                        && holds(file, planted)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean holds(Path file, String planted) throws IOException {
        String bytes = Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
        return bytes.contains(new String(planted.getBytes(UTF_8), ISO_8859_1))
                || bytes.contains(new String(planted.getBytes(UTF_16LE), ISO_8859_1));
    }
}
