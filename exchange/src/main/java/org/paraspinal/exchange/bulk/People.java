package org.paraspinal.exchange.bulk;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.paraspinal.exchange.fhir.Reduced;
import org.paraspinal.exchange.fhir.Targets;
import org.paraspinal.exchange.json.Bytes;

/** What was read of people so far, by the bytes of their ids, without making anything for a line about somebody who is known. */
public final class People {
    private static final int FIRST = 1024;
    private static final int EACH = 96;

    private final int rows;
    private final Targets targets;
    private @Nullable Person[] slots = new Person[FIRST];
    private int size;
    private long bytes;
    /** Often the next line is about the same person as this one. */
    private @Nullable Person last;

    /** Somebody, and what was read of them. */
    public record Person(byte[] id, Reduced told) {
        static final Comparator<Person> BY_ID = (a, b) -> Arrays.compareUnsigned(a.id, b.id);

        boolean has(byte[] other, int length) {
            return Bytes.equal(other, 0, length, id);
        }
    }

    public People(int rows, Targets targets) {
        this.rows = rows;
        this.targets = targets;
    }

    /** Takes in what a line says of the person with this id. */
    public void take(byte[] id, int length, Reduced told) {
        Person known = last;
        if (known == null || !known.has(id, length)) known = find(id, length);
        last = known;
        int before = known.told().size();
        known.told().take(told, targets);
        bytes += known.told().size() - before;
    }

    private Person find(byte[] id, int length) {
        int slot = slot(slots, id, length);
        Person known = slots[slot];
        if (known == null) {
            known = new Person(Arrays.copyOf(id, length), new Reduced(rows));
            slots[slot] = known;
            bytes += EACH + length + known.told().size();
            if (2 * ++size > slots.length) grow();
        }
        return known;
    }

    private void grow() {
        @Nullable Person[] more = new Person[2 * slots.length];
        for (Person p : slots) if (p != null) more[slot(more, p.id(), p.id().length)] = p;
        slots = more;
    }

    private static int slot(@Nullable Person[] slots, byte[] id, int length) {
        int slot = (int) Bytes.hash(id, 0, length) & (slots.length - 1);
        while (slots[slot] instanceof Person p && !p.has(id, length)) slot = (slot + 1) & (slots.length - 1);
        return slot;
    }

    public int size() {
        return size;
    }

    /** About how many bytes of memory all of them take. */
    public long bytes() {
        return bytes;
    }

    /** All of them by id, byte by byte. */
    public Person[] sorted() {
        Person[] out = Arrays.stream(slots).filter(p -> p != null).toArray(Person[]::new);
        Arrays.sort(out, Person.BY_ID);
        return out;
    }

    public void clear() {
        slots = new Person[FIRST];
        size = 0;
        bytes = 0;
        last = null;
    }
}
