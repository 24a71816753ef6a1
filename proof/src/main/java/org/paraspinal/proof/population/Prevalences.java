package org.paraspinal.proof.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Polarity;

/** The figures of {@code prevalences.csv}: of an item's rows, the first that is about the person counts. */
final class Prevalences {
    private static final String COLUMNS = "item,who,prevalence,low,high,source,note";

    private final Map<String, List<Prevalence>> byItem;

    private Prevalences(List<Prevalence> rows) {
        byItem = rows.stream()
                .collect(Collectors.groupingBy(Prevalence::item, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    static Prevalences shipped() {
        List<String> lines = lines("prevalences.csv");
        if (!lines.getFirst().equals(COLUMNS)) throw new IllegalArgumentException("expected the columns " + COLUMNS);
        return new Prevalences(lines.stream().skip(1).map(Prevalences::row).toList());
    }

    /** The ids of the sources that only these figures rest on. */
    static Set<String> sources() {
        return lines("sources.csv").stream()
                .skip(1)
                .map(l -> l.substring(0, l.indexOf(',')))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> items() {
        return byItem.keySet();
    }

    List<Prevalence> rows() {
        return byItem.values().stream().flatMap(List::stream).toList();
    }

    /** The figure of a question or qualifier for this person; a qualifier without one takes that of its polarity. */
    Optional<Prevalence> of(String item, Polarity polarity, String sex, int age) {
        String usual = polarity == Polarity.FAVOURABLE ? "*.favourable" : "*.adverse";
        List<Prevalence> rows =
                byItem.getOrDefault(item, item.contains(".") ? byItem.getOrDefault(usual, List.of()) : List.of());
        return rows.stream().filter(p -> p.who().is(sex, age)).findFirst();
    }

    private static Prevalence row(String line) {
        String[] c = line.split(",", -1);
        if (c.length != 7) throw new IllegalArgumentException(c.length + " columns of 7: " + line);
        return new Prevalence(
                c[0],
                Who.read(c[1]),
                Double.parseDouble(c[2]),
                Double.parseDouble(c[3]),
                Double.parseDouble(c[4]),
                c[5],
                c[6]);
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(Prevalences.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }
}
