package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.knowledge.LimitsStated.BarStated;
import org.paraspinal.care.knowledge.LimitsStated.CapStated;
import org.paraspinal.care.knowledge.Question.Qualifier;
import org.paraspinal.care.knowledge.Rule.Consequence;

/** Reads questions, their rules and their limits. */
final class ScreeningReader {
    private final Words words;

    /** @param words a bar of a contact, a cap of one, and what bars a technique hold for whatever is like it too */
    ScreeningReader(Words words) {
        this.words = words;
    }

    void read(YamlMap file, List<Question> questions, List<Rule> rules) {
        rules.addAll(file.each("rules", r -> rule(r, Optional.empty())));
        file.each("questions", q -> {
            Question question = question(q);
            questions.add(question);
            rules.addAll(q.each("rules", r -> rule(r, Optional.of(question))));
            return question;
        });
    }

    private static Question question(YamlMap q) {
        String id = q.text("id");
        return new Question(
                id,
                q.text("ask"),
                q.optionalText("more"),
                q.optionalText("means"),
                q.optionalText("again"),
                q.oneOf("kind", Kind.class),
                q.oneOf("polarity", Polarity.class),
                q.oneOf("holds", Lifetime.class),
                q.condition("asked-when").orElseGet(Condition.Always::new),
                q.condition("derived"),
                q.condition("implied-by"),
                q.yes("places"),
                q.yes("grave"),
                q.words("icd10"),
                q.eachNamed(
                        "qualifiers",
                        x -> new Qualifier(
                                id + "." + x.text("id"),
                                x.text("ask"),
                                x.optionalText("more"),
                                x.oneOf("polarity", Polarity.class)),
                        Qualifier::id),
                q.spot());
    }

    private Rule rule(YamlMap r, Optional<Question> item) {
        Consequence then = consequence(r);
        Optional<Consequence> onceCleared = r.child("once-cleared", this::consequence);
        boolean uncertainty = r.optionalText("family").isPresent();
        if (uncertainty && !r.text("family").equals("uncertainty"))
            r.fault("family", "'" + r.text("family") + "' is not a known family. Maybe 'uncertainty'.");
        if (then.verdict() == VerdictLevel.ANSWERS_NEEDED && !uncertainty)
            r.fault("verdict", "answers-needed belongs to the family 'uncertainty' and to if-unsure");
        return new Rule(
                r.text("id"),
                item.map(Question::id),
                r.text("says"),
                r.condition("when").orElseGet(() -> {
                    if (!r.has("when")) r.fault("when", "is missing");
                    return new Condition.Always();
                }),
                then,
                r.text("why"),
                r.oneOf("mark", Mark.class),
                r.words("sources"),
                r.child("if-unsure", this::consequence).orElseGet(() -> usualIfUnsure(then, onceCleared, item)),
                onceCleared,
                uncertainty,
                r.optionalText("only").flatMap(text -> only(r, text)),
                r.optionalText("restates"),
                r.spot());
    }

    private static Optional<Rule.Only> only(YamlMap r, String text) {
        String[] words = text.split("\\s+is\\s+");
        if (words.length == 2) return Optional.of(new Rule.Only(words[0], words[1]));
        r.fault("only", "'" + text + "': expected a setting and its value, such as 'clots is ban'");
        return Optional.empty();
    }

    /**
     * Not sure of an emergency is same day. Not sure of what a clinician should see first is as careful as after his leave,
     * unless the item can kill or paralyse. Not sure of anything else is as yes.
     */
    private static Consequence usualIfUnsure(
            Consequence then, Optional<Consequence> onceCleared, Optional<Question> item) {
        if (then.verdict() == VerdictLevel.EMERGENCY_NOW)
            return new Consequence(VerdictLevel.URGENT_SAME_DAY, Optional.empty(), then.limits());
        boolean spared = item.isPresent() && !item.get().grave();
        return spared ? onceCleared.orElse(then) : then;
    }

    static Setting setting(YamlMap s) {
        if (!s.has("values"))
            return new Setting.Figure(
                    s.text("id"),
                    s.text("asks"),
                    s.text("unit"),
                    s.required("value", 0.0, 10_000.0),
                    s.required("from", 0.0, 10_000.0),
                    s.required("to", 0.0, 10_000.0),
                    s.text("why"),
                    s.words("sources"),
                    s.spot());
        return new Setting.Policy(
                s.text("id"),
                s.text("asks"),
                s.text("value"),
                s.eachNamed(
                        "values",
                        v -> new Setting.Value(v.text("id"), v.text("why"), v.words("sources")),
                        Setting.Value::id),
                s.spot());
    }

    private Consequence consequence(YamlMap c) {
        VerdictLevel verdict = c.oneOf("verdict", VerdictLevel.class);
        Optional<String> until = c.optionalText("until");
        if ((verdict == VerdictLevel.NOT_TODAY) != until.isPresent())
            c.fault(
                    "until",
                    until.isPresent() ? "belongs to not-today alone" : "is missing: until when is it not today?");
        Optional<LimitsStated> limits = c.child("limits", this::limits);
        if (verdict == VerdictLevel.ADAPT && limits.isEmpty()) c.fault("limits", "is missing: adapt what?");
        return new Consequence(verdict, until, limits.orElse(LimitsStated.NONE));
    }

    private LimitsStated limits(YamlMap l) {
        var stated = new LimitsStated(
                Optional.of(l.oneOf("mark", Mark.class)),
                l.words("sources"),
                l.whole("max-pressure", 0, 10),
                l.whole("max-minutes", 0, 120),
                l.each("caps", ScreeningReader::cap).stream()
                        .flatMap(c -> words.contacts().andLike(List.of(c.contact())).stream()
                                .map(contact -> new CapStated(c.area(), contact, c.maxPressure(), c.maxMinutes())))
                        .toList(),
                l.each(
                        "bars",
                        b -> new BarStated(
                                b.text("zone"),
                                words.contacts().andLike(b.words("contacts")),
                                b.required("max-pressure", 0, 10),
                                b.number("margin-cm", 0, 30))),
                words.techniques().andLike(l.words("techniques-barred")),
                l.words("positions-barred"),
                l.words("advice"));
        if (stated.sources().isEmpty()) l.fault("sources", "is missing: every number names its source");
        return stated;
    }

    private static CapStated cap(YamlMap c) {
        OptionalInt pressure = c.whole("max-pressure", 0, 10);
        OptionalInt minutes = c.whole("max-minutes", 0, 120);
        if (pressure.isEmpty() && minutes.isEmpty())
            c.fault("max-pressure", "is missing; a cap bounds pressure or minutes");
        return new CapStated(c.text("area"), c.text("contact"), pressure, minutes);
    }

    static NumberAsked number(YamlMap n) {
        return new NumberAsked(
                n.text("id"),
                n.text("ask"),
                n.optionalText("more"),
                n.text("unit"),
                n.required("from", 0, 10_000),
                n.required("to", 0, 10_000),
                n.oneOf("holds", Lifetime.class),
                n.optionalText("of"));
    }

    static ReturnRow returnRow(YamlMap r) {
        return new ReturnRow(
                r.text("id"),
                r.text("ask"),
                r.optionalText("more"),
                r.optionalText("means"),
                r.text("again"),
                r.words("extends"),
                r.words("answers"));
    }

    static Page page(YamlMap p) {
        return new Page(p.text("id"), p.text("heading"), p.text("lead"), p.optionalText("why"), p.words("questions"));
    }
}
