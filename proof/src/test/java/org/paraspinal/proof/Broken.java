package org.paraspinal.proof;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Rule;

/**
 * The shipped knowledge with one thing broken on purpose. What a rule file adds is tried beside the cautions and what always holds:
 * the whole would find it too, and take minutes.
 */
final class Broken {
    private Broken() {}

    /** With a rule file more. */
    static Knowledge adding(String file) {
        var shipped = KnowledgeFiles.shipped();
        return cautions(KnowledgeReader.read(name -> switch (name) {
            case "knowledge.yaml" -> shipped.text(name).map(t -> t.stripTrailing() + "\n  - screening/broken.yaml\n");
            case "screening/broken.yaml" -> resource(file);
            default -> shipped.text(name);
        }));
    }

    private static Knowledge cautions(Knowledge k) {
        var files = List.of("screening/0-always.yaml", "screening/4-cautions.yaml", "screening/broken.yaml");
        List<Rule> rules =
                k.rules().stream().filter(r -> files.contains(r.spot().file())).toList();
        var named = new LinkedHashSet<String>();
        rules.forEach(r -> named(k, r.when(), named));
        k.numbers().values().forEach(n -> n.of().ifPresent(item -> named(k, new Condition.Yes(item), named)));
        var questions = new LinkedHashMap<String, Question>();
        k.questions().forEach((id, q) -> {
            if (named.contains(id)) questions.put(id, q);
        });
        return new Knowledge(
                k.version(),
                k.settings(),
                k.days(),
                k.words(),
                k.body(),
                k.numbers(),
                k.cells(),
                questions,
                rules,
                k.pages(),
                k.returning(),
                k.techniques(),
                k.goals(),
                k.routines(),
                k.painDrawing(),
                k.checkIns(),
                k.claims(),
                k.sayings(),
                k.studies(),
                k.planWords(),
                k.trial(),
                k.helpNumbers(),
                k.instruments(),
                k.notScored(),
                k.codes(),
                k.sources());
    }

    /** The questions a condition names, and those that decide whether they are asked. */
    private static void named(Knowledge k, Condition condition, Set<String> out) {
        condition.parts().forEach(p -> {
            if (!(p instanceof Condition.Yes y)) return;
            String id = y.id().contains(".") ? y.id().substring(0, y.id().indexOf('.')) : y.id();
            if (out.add(id) && k.questions().get(id) instanceof Question q) named(k, q.askedWhen(), out);
        });
    }

    /** With one piece of a file replaced by another. */
    static Knowledge replacing(String file, String piece, String by) {
        var shipped = KnowledgeFiles.shipped();
        return KnowledgeReader.read(name -> shipped.text(name).map(text -> {
            if (!name.equals(file)) return text;
            if (!text.contains(piece)) throw new IllegalArgumentException(file + " no longer says: " + piece);
            return text.replace(piece, by);
        }));
    }

    private static Optional<String> resource(String file) {
        try (var in = Broken.class.getResourceAsStream("/broken/" + file)) {
            if (in == null) throw new IllegalArgumentException("There is no " + file);
            return Optional.of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
