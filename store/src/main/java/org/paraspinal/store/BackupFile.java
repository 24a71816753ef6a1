package org.paraspinal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The one file a backup is: a zip archive of the manifest and the database. */
final class BackupFile {

    static final String MANIFEST = "manifest.json";
    static final String DATABASE = "journal.db";

    private BackupFile() {}

    static void pack(Path database, Manifest manifest, Path into) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(into))) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.MAPPER.writeValueAsBytes(manifest));
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database, zip);
        }
    }

    /** Reads the manifest, and puts the database that it vouches for into a new file. */
    static Manifest unpack(Path file, Path database) throws DamagedBackup, IOException {
        if (!Files.isReadable(file)) {
            throw new DamagedBackup("There is no file %s that can be read.".formatted(file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireItsTwoParts(zip);
            Manifest manifest = manifest(bytes(zip, MANIFEST));
            extract(zip, database);
            if (!sha256(database).equals(manifest.sha256())) {
                throw new DamagedBackup("%s is not the one that was saved: its checksum differs.".formatted(DATABASE));
            }
            return manifest;
        } catch (ZipException broken) {
            throw new DamagedBackup(
                    "The file is not a whole backup: it was cut short, altered, or is something else (%s)."
                            .formatted(broken.getMessage()));
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = KeyHash.newSha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void requireItsTwoParts(ZipFile zip) throws DamagedBackup {
        List<String> expected = List.of(MANIFEST, DATABASE);
        List<String> found = zip.stream().map(ZipEntry::getName).toList();
        List<String> problems = new ArrayList<>();
        expected.stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> problems.add("%s is missing from the backup.".formatted(name)));
        found.stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> problems.add("%s does not belong in a backup.".formatted(name)));
        if (!problems.isEmpty()) {
            throw new DamagedBackup(problems.toArray(String[]::new));
        }
    }

    private static Manifest manifest(byte[] bytes) throws DamagedBackup {
        try {
            JsonNode json = Json.MAPPER.readTree(bytes);
            int format = json.path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new DamagedBackup(
                        "The backup has format %d, but this Paraspinal reads format %d. Maybe update it."
                                .formatted(format, Manifest.FORMAT));
            }
            return Json.MAPPER.treeToValue(json, Manifest.class);
        } catch (JacksonException unreadable) {
            throw new DamagedBackup("%s cannot be read.".formatted(MANIFEST));
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            var checksum = new CRC32();
            checksum.update(bytes);
            if (checksum.getValue() != entry.getCrc()) {
                throw new ZipException("the checksum of %s differs".formatted(name));
            }
            return bytes;
        }
    }

    private static void extract(ZipFile zip, Path database) throws IOException {
        PrivateFiles.createFile(database);
        try (InputStream in = zip.getInputStream(zip.getEntry(DATABASE));
                OutputStream out = Files.newOutputStream(database)) {
            in.transferTo(out);
        }
    }
}
