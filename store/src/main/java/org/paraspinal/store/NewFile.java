package org.paraspinal.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is there in full or not at all: its name is taken at once, its content grows in a folder {@code .part}
 * beside it, and closing removes that folder, and the name too unless the file was completed.
 */
final class NewFile implements AutoCloseable {

    private final Path file;
    private final Path part;
    private boolean complete;

    private NewFile(Path file) {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
    }

    /** @throws IOException when there is such a file, or none can be made */
    static NewFile reserve(Path file) throws IOException {
        var reserved = new NewFile(file);
        PrivateFiles.createFile(file);
        try {
            PrivateFiles.deleteFolder(reserved.part);
            PrivateFiles.createFolders(reserved.part);
            PrivateFiles.createFile(reserved.content());
            return reserved;
        } catch (IOException refused) {
            Files.delete(file);
            throw refused;
        }
    }

    /** Where to write what the file shall hold. */
    Path content() {
        return part.resolve("content");
    }

    /** An empty file of the same kind for what is needed on the way; gone at the end. */
    Path aside(String name) throws IOException {
        Path aside = part.resolve(name);
        PrivateFiles.createFile(aside);
        return aside;
    }

    /** Puts the content under the file's name, safe on the disk. */
    void complete() throws IOException {
        PrivateFiles.sync(content());
        Files.move(content(), file, ATOMIC_MOVE, REPLACE_EXISTING);
        PrivateFiles.sync(part.resolveSibling("."));
        complete = true;
    }

    @Override
    public void close() throws IOException {
        if (!complete) {
            Files.deleteIfExists(file);
        }
        PrivateFiles.deleteFolder(part);
    }
}
