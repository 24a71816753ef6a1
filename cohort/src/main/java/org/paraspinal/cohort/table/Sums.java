package org.paraspinal.cohort.table;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Person;
import org.paraspinal.statistics.mixed.Sandwich;
import org.paraspinal.statistics.mixed.Visits;

/** People in sums by pattern of visits, and one by one while they are not too many; joined, they are what they would be together. */
public final class Sums {
    /** Beyond so many people none is kept one by one. */
    public static final int MOST_SINGLE = 200_000;

    private final Columns columns;
    private final Visits visits;
    private Sandwich sandwich;
    private boolean many;

    public Sums(Columns columns) {
        this(columns, new Visits(columns), new Sandwich(columns), false);
    }

    private Sums(Columns columns, Visits visits, Sandwich sandwich, boolean many) {
        this.columns = columns;
        this.visits = visits;
        this.sandwich = sandwich;
        this.many = many;
    }

    /** Adds a person with all rows. */
    public void add(Person person) {
        if (!many && sandwich.people() >= MOST_SINGLE) noneSingle();
        if (many) visits.add(person);
        else visits.add(person, sandwich);
    }

    private void noneSingle() {
        many = true;
        sandwich = new Sandwich(columns);
    }

    /** Adds the people of another, who must not be among those here; the other must not be used after. */
    public void join(Sums next) {
        visits.add(next.visits);
        if (many || next.many || sandwich.people() + next.sandwich.people() > MOST_SINGLE) noneSingle();
        else sandwich.addAll(next.sandwich);
    }

    public Gathered gathered(long leftOut) {
        return new Gathered(visits, many ? Optional.empty() : Optional.of(sandwich), leftOut);
    }

    /** Writes all of it, that of small patterns too: for the machines of one house. */
    public void write(DataOutputStream to) throws IOException {
        visits.write(to);
        to.writeBoolean(many);
        sandwich.write(to);
    }

    /** Reads what was written. */
    public static Sums read(DataInputStream from) throws IOException {
        Visits visits = Visits.read(from);
        boolean many = from.readBoolean();
        return new Sums(visits.columns(), visits, Sandwich.read(visits.columns(), from), many);
    }
}
