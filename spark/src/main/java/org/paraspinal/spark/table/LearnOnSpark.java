package org.paraspinal.spark.table;

import org.paraspinal.cohort.Cohort;

/** The command {@code paraspinal cohort … --spark MASTER}. */
public final class LearnOnSpark {
    private LearnOnSpark() {}

    public static void main(String[] args) {
        int exit;
        try (var tables = new TablesOnSpark()) {
            exit = Cohort.run(args, tables);
        }
        System.exit(exit);
    }
}
