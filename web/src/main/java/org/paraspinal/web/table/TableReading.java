package org.paraspinal.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of reading a file: the whole table, or what is wrong with it. */
public sealed interface TableReading {

    /** Everything was understood. */
    record Read(Table table) implements TableReading {}

    /**
     * Something was not understood, and nothing is handed on.
     *
     * @param problems the first twenty, in order of lines; never empty
     * @param more how many further lines have problems
     */
    record Refused(List<TableProblem> problems, long more) implements TableReading {
        public Refused {
            problems = List.copyOf(problems);
        }

        /** Each problem as a line to print, and at last how many more lines have some. */
        public List<String> said() {
            var said = new ArrayList<String>();
            problems.forEach(p -> said.add(p.toString()));
            if (more > 0)
                said.add(String.format(
                        Locale.ROOT, "and %,d more %s with problems", more, more == 1 ? "line" : "lines"));
            return List.copyOf(said);
        }
    }
}
