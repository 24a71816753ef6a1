package org.paraspinal.cohort.formula;

import java.util.List;

/** What varies over a grouping, which may be of several columns together; alone or going together. */
public record RandomTerm(Side side, List<String> grouping, boolean together) {
    public String name() {
        return String.join(":", grouping);
    }
}
