package org.paraspinal.cohort.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Person;
import org.paraspinal.statistics.mixed.Sandwich;
import org.paraspinal.statistics.mixed.Visits;

/** A stretch of a table whose people stand together: those in the midst are summed up, the first and the last may go on in the next. */
final class Stretch {
    /** Beyond so many people none is kept one by one. */
    static final int MOST_SINGLE = 200_000;

    private final Columns columns;
    final Visits visits;
    final Sandwich sandwich;
    final Keys done = new Keys();
    private @Nullable Run first;
    private @Nullable Run last;
    long leftOut;
    boolean quotes;
    boolean scattered;
    boolean many;

    /** The rows of a person that stand together. */
    private record Run(String group, long key, Person person) {}

    Stretch(Columns columns) {
        this.columns = columns;
        visits = new Visits(columns);
        sandwich = new Sandwich(columns);
    }

    /** Reads to the end, or until somebody comes back. */
    void read(RowCells cells, List<String> grouping) throws IOException {
        double[] row = new double[columns.names().size()];
        Person person = new Person(columns);
        boolean begun = false;
        String group = "";
        long key = 0;
        while (!scattered && cells.next(row)) {
            if (!cells.sameGroup(grouping) || !begun) {
                if (begun) {
                    if (first == null) {
                        first = new Run(group, key, person);
                        person = new Person(columns);
                    } else finish(person, key);
                    person.clear();
                }
                begun = true;
                key = cells.groupKey();
                if (first == null) group = cells.group();
            }
            person.add(row);
        }
        if (begun) last = new Run(cells.group(), key, person);
        leftOut = cells.leftOut();
        quotes = cells.sawQuotes();
    }

    private void finish(Person person, long key) {
        if (!done.add(key)) scattered = true;
        many |= sandwich.people() >= MOST_SINGLE;
        if (many) visits.add(person);
        else visits.add(person, sandwich);
    }

    /** Puts the next stretch behind this one. */
    void join(Stretch next) {
        if (!done.addAll(next.done)) scattered = true;
        scattered |= next.scattered;
        quotes |= next.quotes;
        many |= next.many || sandwich.people() + next.sandwich.people() > MOST_SINGLE;
        leftOut += next.leftOut;
        visits.add(next.visits);
        if (!many) sandwich.addAll(next.sandwich);
        open(next.first);
        open(next.last);
    }

    /** A run goes on with the one at the end, or ends it. */
    private void open(@Nullable Run run) {
        if (run == null) return;
        if (last == null) last = run;
        else if (last.group().equals(run.group())) {
            Person person = last.person();
            person.addAll(run.person());
        } else {
            finish(last.person(), last.key());
            last = run;
        }
    }

    /** Ends what is open; after the last stretch. */
    void end() {
        Run begun = first;
        Run ended = last;
        if (begun != null) finish(begun.person(), begun.key());
        if (ended != null) finish(ended.person(), ended.key());
        first = null;
        last = null;
    }
}
