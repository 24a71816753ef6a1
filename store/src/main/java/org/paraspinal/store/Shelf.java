package org.paraspinal.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A folder within the data folder for files that whoever runs Paraspinal lays there; each is there in full or not at all. It may be read
 * and written while the pages run, and holds nothing of the people of the record.
 */
public final class Shelf {
    private static final String PART = ".part";

    private final Path folder;

    private Shelf(Path folder) {
        this.folder = folder;
    }

    /**
     * A shelf; its folder is made when something is first put there.
     *
     * @param name of the folder, in small letters
     */
    public static Shelf in(Path data, String name) {
        if (!name.matches("[a-z]+")) throw new IllegalArgumentException("A shelf is named in small letters");
        return new Shelf(data.toAbsolutePath().normalize().resolve(name));
    }

    /** What lies there, by name. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (isName(name) && !name.endsWith(PART)) names.add(name);
            }
        }
        Collections.sort(names);
        return names;
    }

    /** A file, whole; empty when there is none of this name. */
    public Optional<byte[]> read(String name) throws IOException {
        Path file = file(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Puts a file there, for its owner only, in the stead of what was: returns when it is on the disk in full. */
    public void put(String name, byte[] content) throws IOException {
        Path file = file(name);
        PrivateFiles.createFolders(folder);
        Path growing = folder.resolve(name + PART);
        Files.deleteIfExists(growing);
        PrivateFiles.createFile(growing);
        Files.write(growing, content);
        PrivateFiles.sync(growing);
        Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.sync(folder);
    }

    /** Takes a file away, if it is there. */
    public void remove(String name) throws IOException {
        if (Files.deleteIfExists(file(name))) PrivateFiles.sync(folder);
    }

    private Path file(String name) {
        if (!isName(name))
            throw new IllegalArgumentException("A file is named in small letters, digits, dots and strokes");
        return folder.resolve(name);
    }

    private static boolean isName(String name) {
        return name.matches("[a-z0-9]+([.-][a-z0-9]+)*");
    }
}
