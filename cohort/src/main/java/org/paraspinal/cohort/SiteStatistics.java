package org.paraspinal.cohort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Visits;

/**
 * What one site gives to another: its formula and its sums, with nothing of a pattern that fewer than eleven people share.
 *
 * @param termSizes how many of the varying columns each random term has, which the formula alone does not say where there are words
 */
record SiteStatistics(String formula, List<Integer> termSizes, Visits visits) {
    private static final String MARK = "Paraspinal cohort statistics 2";

    SiteStatistics {
        termSizes = List.copyOf(termSizes);
    }

    /** Why a file is no such thing. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String said) {
            super(said);
        }
    }

    void write(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var to = new DataOutputStream(bytes);
        to.writeUTF(MARK);
        to.writeUTF(formula);
        to.writeInt(termSizes.size());
        for (int size : termSizes) to.writeInt(size);
        visits.withoutSmallPatterns().write(to);
        var check = new CRC32();
        check.update(bytes.toByteArray());
        to.writeLong(check.getValue());
        Files.write(file, bytes.toByteArray());
    }

    static SiteStatistics read(Path file) throws Unreadable {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Unreadable("There is no file " + file + ".");
        } catch (IOException e) {
            throw new Unreadable(file + " cannot be read: " + e.getMessage());
        }
        var check = new CRC32();
        if (bytes.length > Long.BYTES) check.update(bytes, 0, bytes.length - Long.BYTES);
        try (var from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (!from.readUTF().equals(MARK)) throw new IOException("another beginning");
            String formula = from.readUTF();
            List<Integer> termSizes = termSizes(from);
            Visits visits = Visits.read(from);
            if (from.readLong() != check.getValue()) throw new IOException("its checksum does not hold");
            if (termSizes.stream().mapToInt(Integer::intValue).sum()
                    != visits.columns().varying()) throw new IOException("it contradicts itself");
            return new SiteStatistics(formula, termSizes, visits);
        } catch (IOException e) {
            throw new Unreadable(file + " holds no statistics of a site, or is damaged: " + e.getMessage() + ".");
        }
    }

    private static List<Integer> termSizes(DataInputStream from) throws IOException {
        int terms = from.readInt();
        if (terms < 1 || terms > Columns.MOST) throw new IOException("a model of " + terms + " random terms");
        var sizes = new ArrayList<Integer>();
        for (int i = 0; i < terms; i++) sizes.add(Math.clamp(from.readInt(), 1, Columns.MOST));
        return sizes;
    }
}
