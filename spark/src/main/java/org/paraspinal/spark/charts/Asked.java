package org.paraspinal.spark.charts;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.paraspinal.exchange.bulk.Task;

/**
 * What is the same for everybody: one day, and whose references and questionnaires are ours.
 *
 * @param today for which everybody is judged, wherever it is judged, also past midnight
 */
record Asked(LocalDate today, String base, Set<String> questionnaires) implements Serializable {
    static Asked of(LocalDate today, Task task) {
        return new Asked(today, task.base(), task.questionnaires());
    }
}
