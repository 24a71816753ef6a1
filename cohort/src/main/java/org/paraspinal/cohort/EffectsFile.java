package org.paraspinal.cohort;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraspinal.cohort.table.CrossedGathered;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.CrossedModel;
import org.paraspinal.statistics.mixed.Fit;
import org.paraspinal.statistics.mixed.Person;
import org.paraspinal.statistics.mixed.Predicted;

/** How each person, or each level of a grouping, differs from the average, as a CSV file: one row an effect. It is about persons, and for this house alone. */
final class EffectsFile {
    private static final String HEADER = "grouping,level,effect,estimate\n";
    private static final char BETWEEN = '\u001f';

    private EffectsFile() {}

    static void write(Path file, Fit fit, Columns columns, Map<String, Person> people) throws IOException {
        try (var to = Files.newBufferedWriter(file)) {
            to.write(HEADER);
            for (var person : new TreeMap<>(people).entrySet()) {
                double[] effects = Predicted.of(fit, columns, person.getValue());
                int at = 0;
                for (Fit.Group group : fit.groups())
                    for (String effect : group.effects()) line(to, group, person.getKey(), effect, effects[at++]);
            }
        }
    }

    static void write(Path file, Fit fit, CrossedModel model, CrossedGathered gathered) throws IOException {
        List<double[][]> effects = model.effects(gathered.rows(), fit);
        try (var to = Files.newBufferedWriter(file)) {
            to.write(HEADER);
            for (int g = 0; g < effects.size(); g++) {
                Fit.Group group = fit.groups().get(g);
                List<String> levels = gathered.levels().get(model.grouping(group.grouping()));
                for (int level = 0; level < levels.size(); level++)
                    for (int e = 0; e < group.effects().size(); e++)
                        line(to, group, levels.get(level), group.effects().get(e), effects.get(g)[level][e]);
            }
        }
    }

    private static void line(BufferedWriter to, Fit.Group group, String level, String effect, double estimate)
            throws IOException {
        to.write(cell(group.grouping()) + "," + cell(level.replace(BETWEEN, ':')) + "," + cell(effect) + "," + estimate
                + "\n");
    }

    private static String cell(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
