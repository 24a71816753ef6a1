package org.paraspinal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The folder that holds one Paraspinal's data, and the sole right to it until it is closed. */
public final class DataFolder implements AutoCloseable {

    private static final String DATABASE = "journal.db";
    private static final String STAGING = "restoring";
    private static final Set<String> NETWORK_FILE_SYSTEMS = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "9p",
            "ceph",
            "afs",
            "fuse.sshfs",
            "fuse.glusterfs",
            "fuse.rclone",
            "fuse.davfs");

    private final Path path;
    private final FolderLock lock;
    private final List<String> warnings;

    private DataFolder(Path path, FolderLock lock, List<String> warnings) {
        this.path = path;
        this.lock = lock;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Opens a folder, making it (for its owner only) when it is missing.
     *
     * @throws CannotOpen when it is no folder, may not be written, or another Paraspinal runs on it
     */
    public static DataFolder open(Path folder) throws CannotOpen {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new CannotOpen(
                        "%s is a file, not a folder. Name a folder for the data with --data.".formatted(path));
            }
            PrivateFiles.createFolders(path);
            if (!Files.isWritable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            FolderLock lock = FolderLock.tryOn(path).orElseThrow(() -> alreadyRunning(path));
            return locked(path, lock);
        } catch (IOException refused) {
            throw new CannotOpen("""
                    Paraspinal may not write in its data folder %s (%s). \
                    Give its user the right to, or name another folder with --data.""".formatted(path, Reason.of(refused)), refused);
        }
    }

    /**
     * Where the data lies unless somebody says otherwise: {@code $XDG_DATA_HOME/paraspinal} or
     * {@code ~/.local/share/paraspinal}, on a Mac {@code ~/Library/Application Support/Paraspinal}, on Windows
     * {@code %LOCALAPPDATA%\Paraspinal}.
     *
     * @param environment as {@link System#getenv()}
     * @param system as {@link System#getProperties()}; {@code os.name} and {@code user.home} are read
     */
    public static Path usual(Map<String, String> environment, Properties system) {
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getProperty("user.home", "."));
        if (os.startsWith("windows")) {
            return variable(environment, "LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Paraspinal");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Paraspinal");
        }
        return variable(environment, "XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("paraspinal");
    }

    /** Absolute. */
    public Path path() {
        return path;
    }

    /** What the operator should know though it stops nothing, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    Path database() {
        return databaseIn(path);
    }

    static Path databaseIn(Path folder) {
        return folder.resolve(DATABASE);
    }

    /** A small file of this name inside, whole; empty when there is none. */
    public Optional<byte[]> kept(String name) {
        Path file = small(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps a small file of this name inside, for its owner only: returns when it is on the disk in full, in the stead of what was there. */
    public void keep(String name, byte[] content) {
        Path file = small(name);
        Path growing = path.resolve(name + ".part");
        try {
            Files.deleteIfExists(growing);
            PrivateFiles.createFile(growing);
            Files.write(growing, content);
            PrivateFiles.sync(growing);
            Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.sync(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path small(String name) {
        if (!name.matches("[a-z]+(-[a-z]+)*\\.(p12|json)"))
            throw new IllegalArgumentException("A small file is named in small letters, and ends in .p12 or .json");
        return path.resolve(name);
    }

    /** An empty folder inside for preparing what will replace the database. */
    Path emptyStaging() throws IOException {
        clearStaging(path);
        Path staging = path.resolve(STAGING);
        PrivateFiles.createFolders(staging);
        return staging;
    }

    /** Removes that folder, or leaves it to the next opening when it cannot be removed now. */
    void removeStaging() {
        try {
            clearStaging(path);
        } catch (IOException ignored) {
            // The next opening tries again, and says so if it cannot either.
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static DataFolder locked(Path path, FolderLock lock) throws IOException {
        try {
            clearStaging(path);
            return new DataFolder(path, lock, warningsAbout(path));
        } catch (IOException failed) {
            lock.close();
            throw failed;
        }
    }

    private static CannotOpen alreadyRunning(Path path) {
        return new CannotOpen("""
                Another Paraspinal is already running on %s. \
                Stop it first, or start this one with --data on another folder.""".formatted(path));
    }

    private static List<String> warningsAbout(Path path) {
        List<String> warnings = new ArrayList<>();
        try {
            if (PrivateFiles.isOpenToOthers(path)) {
                warnings.add("Others on this machine may look into the data folder %s. Maybe: chmod 700 %s"
                        .formatted(path, path));
            }
            warningAbout(Files.getFileStore(path).type(), path).ifPresent(warnings::add);
        } catch (IOException unknown) {
            warnings.add("Who may look into the data folder %s, or what disk it is on, cannot be told: %s."
                    .formatted(path, Reason.of(unknown)));
        }
        return warnings;
    }

    static Optional<String> warningAbout(String fileSystem, Path path) {
        return Optional.of(fileSystem.toLowerCase(Locale.ROOT))
                .filter(NETWORK_FILE_SYSTEMS::contains)
                .map(type -> """
                        The data folder %s is on a network file system (%s), where locks and syncing cannot be trusted. \
                        Maybe keep it on a disk of this machine, with --data.""".formatted(path, type));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static void clearStaging(Path folder) throws IOException {
        PrivateFiles.deleteFolder(folder.resolve(STAGING));
    }
}
