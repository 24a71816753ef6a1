package org.paraspinal.care.planning;

import java.util.List;

/** What planning came to. */
public sealed interface Planning {
    /** There is a plan. */
    record Planned(Plan plan) implements Planning {}

    /** Within today's limits nothing is left to do; why, one sentence each. */
    record NothingLeft(List<String> why) implements Planning {
        public NothingLeft {
            why = List.copyOf(why);
        }
    }
}
