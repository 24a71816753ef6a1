package org.paraspinal.exchange.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.paraspinal.exchange.fhir.Outcome;
import org.paraspinal.exchange.fhir.Resources;

/** The lines of a file, or of a stretch of one: each read, passed over or told, and counted. Blank lines are none. */
public final class Lines implements AutoCloseable {
    private final Resources resources;
    private final People people;
    private final Told told;
    private final Source source;
    private @Nullable Blocks blocks;
    private long offset;
    private long number;
    private long read;
    private long passedOver;
    private long notRead;

    /** Where the lines are. It is opened once, when the first of them is read. */
    public interface Source {
        Blocks open() throws IOException;
    }

    /** Hears of a line that could not be read: its number, and what was expected where. */
    public interface Told {
        void line(long number, String field, String expected) throws IOException;
    }

    /**
     * Lines that nobody has read yet.
     *
     * @param people take in what the lines say
     * @param offset the byte of the file, unfolded, at which the first line begins
     * @param before the lines before it: the first one has the next number
     */
    public Lines(Resources resources, People people, Told told, Source source, long offset, long before) {
        this.resources = resources;
        this.people = people;
        this.told = told;
        this.source = source;
        this.offset = offset;
        number = before;
    }

    /** Reads the next lines, as many as stand in a block; false when there are no more. */
    public boolean next() throws IOException {
        try {
            Blocks open = blocks;
            if (open == null) {
                open = source.open();
                blocks = open;
            }
            if (open.next()) {
                offset += open.tooLong() ? tooLong(open) : block(open.bytes(), open.end());
                return true;
            }
            if (open.damaged()) cutOff();
        } catch (EOFException | ZipException e) {
            cutOff();
        }
        return false;
    }

    /** Reads the lines of a block; says how many bytes they had. */
    private long block(byte[] b, int end) throws IOException {
        int p = offset == 0 && end > 2 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf ? 3 : 0;
        resources.newBlock();
        while (p < end) {
            number++;
            int first = p;
            while (b[first] == ' ' || b[first] == '\t' || b[first] == '\r') first++;
            if (b[first] == '\n') {
                p = first + 1;
                continue;
            }
            line(resources.read(b, p));
            p = resources.lineEnd(p) + 1;
        }
        return end;
    }

    private void line(Outcome outcome) throws IOException {
        switch (outcome) {
            case READ -> read++;
            case PASSED_OVER -> passedOver++;
            case TOLD -> tell(resources.field(), resources.expected());
        }
        if (resources.ofSomebody()) people.take(resources.id(), resources.idLength(), resources.reduced());
    }

    private void tell(String field, String expected) throws IOException {
        notRead++;
        told.line(number, field, expected);
    }

    private long tooLong(Blocks open) throws IOException {
        number++;
        tell("", "expected a line of at most " + Blocks.LONGEST + " bytes");
        return open.skipLine();
    }

    /** The file ends in the middle of something. */
    private void cutOff() throws IOException {
        number++;
        tell("", "expected more: the compressed file is damaged or cut off here");
    }

    /** The byte of the file, unfolded, behind the lines so far. */
    public long offset() {
        return offset;
    }

    /** The lines so far, with those before the first. */
    public long number() {
        return number;
    }

    /** With what came since it was asked last. */
    public Counts addedTo(Counts counts) {
        Counts more = counts.and(read, passedOver, notRead);
        read = 0;
        passedOver = 0;
        notRead = 0;
        return more;
    }

    @Override
    public void close() throws IOException {
        if (blocks != null) blocks.close();
    }
}
