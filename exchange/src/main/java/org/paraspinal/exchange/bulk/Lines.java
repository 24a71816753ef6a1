package org.paraspinal.exchange.bulk;

import java.io.IOException;
import org.paraspinal.exchange.fhir.Outcome;
import org.paraspinal.exchange.fhir.Resources;

/** The lines of one file: each one read, passed over or told, and counted. Blank lines are none. */
final class Lines {
    private final Resources resources;
    private final People people;
    private final Output output;
    private final String file;
    private long number;
    private long read;
    private long passedOver;
    private long told;

    Lines(Resources resources, People people, Output output, String file, long before) {
        this.resources = resources;
        this.people = people;
        this.output = output;
        this.file = file;
        number = before;
    }

    /** Reads the lines of a block; says how many bytes they had. */
    long block(byte[] b, int end, long offset) throws IOException {
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
        told++;
        output.line(ToldLine.of(file, number, field, expected));
    }

    long tooLong(Blocks blocks) throws IOException {
        number++;
        tell("", "expected a line of at most " + Blocks.LONGEST + " bytes");
        return blocks.skipLine();
    }

    /** The file ends in the middle of something. */
    void cutOff() throws IOException {
        number++;
        tell("", "expected more: the compressed file is damaged or cut off here");
    }

    /** The lines so far. */
    long number() {
        return number;
    }

    /** With what came since it was asked last. */
    Counts addedTo(Counts counts) {
        Counts more = counts.and(read, passedOver, told);
        read = 0;
        passedOver = 0;
        told = 0;
        return more;
    }
}
