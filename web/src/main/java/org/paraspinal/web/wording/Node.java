package org.paraspinal.web.wording;

import java.util.List;

/** A value of a file with the line it stands on, counted from 1; the same whether the file is JSON or YAML. */
sealed interface Node {
    int line();

    /** Keys with their values, in order; a key may stand there twice, which the reader refuses. */
    record Fields(int line, List<Field> all) implements Node {
        public Fields {
            all = List.copyOf(all);
        }
    }

    /** A key and what it holds. */
    record Field(String key, int line, Node value) {}

    /** A list. */
    record Row(int line, List<Node> all) implements Node {
        public Row {
            all = List.copyOf(all);
        }
    }

    /** A single value as it is written. */
    record Value(int line, String text, Kind kind) implements Node {}

    /** What a single value is. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_OR_NO,
        NOTHING,
        /** Written without quotes in YAML: whatever it can be read as. */
        PLAIN
    }

    /** The file is not of its syntax. */
    final class NotReadable extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        NotReadable(int line, String says) {
            super(says);
            this.line = line;
        }

        int line() {
            return line;
        }

        String says() {
            return String.valueOf(getMessage());
        }
    }
}
