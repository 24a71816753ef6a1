package org.paraspinal.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the files below a folder that hold a string byte for byte, in UTF-8 or UTF-16. */
final class Grep extends SimpleFileVisitor<Path> {

    private static final Set<FileVisitOption> NO_LINKS = EnumSet.noneOf(FileVisitOption.class);
    private static final long LARGEST = 100_000_000;

    private final String planted;
    private final Instant since;
    private final List<Path> found = new ArrayList<>();

    private Grep(String planted, Instant since) {
        this.planted = planted;
        this.since = since;
    }

    static List<Path> filesWith(String planted, Path folder) throws IOException {
        return filesWith(planted, folder, Integer.MAX_VALUE, Instant.EPOCH);
    }

    /** Only files written since, not deeper than so many folders, and no larger than 100 MB. */
    static List<Path> filesWith(String planted, Path folder, int depth, Instant since) throws IOException {
        var grep = new Grep(planted, since);
        Files.walkFileTree(folder, NO_LINKS, depth, grep);
        return grep.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        boolean worthALook = attributes.isRegularFile()
                && attributes.size() <= LARGEST
                && !attributes.lastModifiedTime().toInstant().isBefore(since);
        if (worthALook && isIn(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Other people's files may vanish, or be none of our business. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unseen) {
        return FileVisitResult.CONTINUE;
    }

    private boolean isIn(Path file) throws IOException {
        try {
            String bytes = Files.readString(file, ISO_8859_1);
            return bytes.contains(new String(planted.getBytes(UTF_8), ISO_8859_1))
                    || bytes.contains(new String(planted.getBytes(UTF_16LE), ISO_8859_1));
        } catch (NoSuchFileException vanished) {
            return false;
        }
    }
}
