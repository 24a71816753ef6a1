package org.paraspinal.cohort.table;

import java.util.List;

/** A table that cannot be read, and why, all at once. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<String> said;

    public Unreadable(List<String> said) {
        super(String.join("\n", said));
        this.said = List.copyOf(said);
    }

    public List<String> said() {
        return said;
    }
}
