package org.paraspinal.care.knowledge;

import java.util.Optional;
import org.paraspinal.care.knowledge.Technique.How;
import org.paraspinal.care.knowledge.Technique.Refused;
import org.paraspinal.care.knowledge.Technique.Span;

/** Reads the catalogue of techniques, and what guidelines say besides. */
final class TechniqueReader {
    private TechniqueReader() {}

    static Technique technique(YamlMap t) {
        Optional<Refused> refused = t.child("refused", r -> new Refused(r.text("why"), r.text("who"), r.text("rule")));
        String grade = t.text("grade");
        if (!grade.isEmpty() && !Technique.GRADES.contains(grade))
            t.fault("grade", "'" + grade + "' is not one of " + String.join(", ", Technique.GRADES) + ".");
        var deliveries = t.words("deliveries");
        if (refused.isPresent() != grade.equals("X"))
            t.fault("grade", refused.isPresent() ? "expected X, since it is refused" : "X is for what is refused");
        if (refused.isPresent() != deliveries.isEmpty())
            t.fault(
                    "deliveries",
                    refused.isPresent() ? "expected none, since it is refused" : "names nobody who may give it");
        Optional<How> how = refused.isPresent() ? Optional.empty() : Optional.of(how(t));
        return new Technique(
                t.text("id"),
                t.text("says"),
                t.text("good-for"),
                deliveries,
                grade,
                t.text("evidence"),
                t.words("claims"),
                how,
                refused,
                t.text("not-when"),
                t.oneOf("mark", Mark.class),
                t.words("sources"),
                t.spot());
    }

    private static How how(YamlMap t) {
        return new How(
                t.text("tissue"),
                t.words("places"),
                t.words("contacts"),
                t.text("direction"),
                t.has("speed") ? Optional.of(span(t, "speed", 0.5, 10)) : Optional.empty(),
                span(t, "pressure", 1, 10),
                span(t, "minutes-area", 0.5, 30),
                span(t, "minutes-session", 0.5, 60),
                span(t, "times-a-week", 1, 7),
                span(t, "weeks", 1, 26),
                t.words("positions"),
                t.optionalText("props"));
    }

    /** {@code [from, to]}, both within these bounds. */
    private static Span span(YamlMap t, String key, double least, double most) {
        var n = t.numbers(key);
        if (n.size() == 2 && least <= n.get(0) && n.get(0) <= n.get(1) && n.get(1) <= most)
            return new Span(n.get(0), n.get(1));
        t.fault(
                key,
                (t.has(key) ? "" : "is missing; ") + "expected [from, to], from " + NumberAsked.written(least) + " to "
                        + NumberAsked.written(most));
        return new Span(least, least);
    }

    static PlanWords.Adjunct adjunct(YamlMap a) {
        return new PlanWords.Adjunct(
                a.text("id"),
                a.text("name"),
                a.text("says"),
                a.words("claims"),
                a.oneOf("mark", Mark.class),
                a.words("sources"));
    }
}
