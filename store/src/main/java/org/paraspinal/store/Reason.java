package org.paraspinal.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file system or SQLite refused, in words that end a sentence. */
final class Reason {

    private Reason() {}

    static String of(Exception refusal) {
        return switch (refusal) {
            case NoSuchFileException missing -> "%s does not exist".formatted(missing.getFile());
            case FileAlreadyExistsException taken -> "%s exists already".formatted(taken.getFile());
            case AccessDeniedException denied -> "access to %s is denied".formatted(denied.getFile());
            case NotDirectoryException file -> "%s is not a folder".formatted(file.getFile());
            case DirectoryNotEmptyException full -> "%s is not empty".formatted(full.getFile());
            case FileSystemException other -> "%s: %s".formatted(other.getFile(), other.getReason());
            default -> Objects.requireNonNullElse(refusal.getMessage(), refusal.toString());
        };
    }
}
