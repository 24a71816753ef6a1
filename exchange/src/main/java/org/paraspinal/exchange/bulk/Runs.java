package org.paraspinal.exchange.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.paraspinal.exchange.bulk.People.Person;
import org.paraspinal.exchange.fhir.Reduced;
import org.paraspinal.exchange.fhir.Targets;

/** Files of people, each in the order of ids, and the same laid together: everybody once. */
final class Runs {
    private static final int BUFFER = 32 * 1024;

    private final int rows;
    private final Targets targets;

    Runs(int rows, Targets targets) {
        this.rows = rows;
        this.targets = targets;
    }

    /** What to do with each person. */
    interface Each {
        void person(Person person) throws IOException;
    }

    /** Writes people in the order given, on the disk when it returns. */
    void write(Path file, Person[] people) throws IOException {
        write(file, each -> {
            for (Person p : people) each.person(p);
        });
    }

    private interface Source {
        void all(Each each) throws IOException;
    }

    private void write(Path file, Source source) throws IOException {
        try (var out = new FileOutputStream(file.toFile());
                var data = new DataOutputStream(new BufferedOutputStream(out, BUFFER))) {
            source.all(p -> {
                data.writeByte(p.id().length);
                data.write(p.id());
                p.told().writeTo(data);
            });
            data.flush();
            out.getFD().sync();
        }
    }

    /** Makes one file of several. */
    void together(List<Path> files, Path one) throws IOException {
        write(one, each -> merged(files, each));
    }

    /** Everybody of all files once, in the order of ids. */
    void merged(List<Path> files, Each each) throws IOException {
        var open = new ArrayList<Run>();
        try {
            var next = new PriorityQueue<Run>(Comparator.comparing(Run::person, Person.BY_ID));
            for (Path file : files) {
                var run = new Run(file);
                open.add(run);
                if (run.advance()) next.add(run);
            }
            while (!next.isEmpty()) each.person(everything(next));
        } finally {
            for (Run run : open) run.close();
        }
    }

    /** The next person, with what every file says of them. */
    private Person everything(PriorityQueue<Run> next) throws IOException {
        Run first = next.remove();
        Person person = first.person();
        if (first.advance()) next.add(first);
        while (!next.isEmpty() && Person.BY_ID.compare(next.element().person(), person) == 0) {
            Run other = next.remove();
            person.told().take(other.person().told(), targets);
            if (other.advance()) next.add(other);
        }
        return person;
    }

    /** One file, standing at a person. */
    private final class Run implements AutoCloseable {
        private final DataInputStream in;
        private @Nullable Person person;

        Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        boolean advance() throws IOException {
            person = null;
            int length = in.read();
            if (length < 0) return false;
            byte[] id = in.readNBytes(length);
            if (id.length < length) throw new EOFException("A file of the work folder ends too early");
            var told = new Reduced(rows);
            told.readFrom(in);
            person = new Person(id, told);
            return true;
        }

        Person person() {
            if (person == null) throw new IllegalStateException("The run is over");
            return person;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
