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
    private ScreeningReader() {}

    static void read(YamlMap file, List<Question> questions, List<Rule> rules) {
        rules.addAll(file.each("rules", r -> rule(r, Optional.empty())));
        file.each("questions", q -> {
            Question question = question(q);
            questions.add(question);
            rules.addAll(q.each("rules", r -> rule(r, Optional.of(question.id()))));
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
                q.oneOf("kind", Kind.class),
                q.oneOf("polarity", Polarity.class),
                q.oneOf("holds", Lifetime.class),
                q.condition("asked-when").orElseGet(Condition.Always::new),
                q.condition("derived"),
                q.condition("implied-by"),
                q.yes("places"),
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

    private static Rule rule(YamlMap r, Optional<String> item) {
        Consequence then = consequence(r);
        return new Rule(
                r.text("id"),
                item,
                r.text("says"),
                r.condition("when").orElseGet(() -> {
                    if (!r.has("when")) r.fault("when", "is missing");
                    return new Condition.Always();
                }),
                then,
                r.text("why"),
                r.oneOf("mark", Mark.class),
                r.words("sources"),
                r.child("if-unsure", ScreeningReader::consequence).orElseGet(() -> usualIfUnsure(then)),
                r.child("once-cleared", ScreeningReader::consequence),
                r.spot());
    }

    /** Not sure of an emergency is same day; not sure of anything else is as yes. */
    private static Consequence usualIfUnsure(Consequence then) {
        return then.verdict() == VerdictLevel.EMERGENCY_NOW
                ? new Consequence(VerdictLevel.URGENT_SAME_DAY, Optional.empty(), then.limits())
                : then;
    }

    private static Consequence consequence(YamlMap c) {
        VerdictLevel verdict = c.oneOf("verdict", VerdictLevel.class);
        Optional<String> until = c.optionalText("until");
        if ((verdict == VerdictLevel.NOT_TODAY) != until.isPresent())
            c.fault(
                    "until",
                    until.isPresent() ? "belongs to not-today alone" : "is missing: until when is it not today?");
        Optional<LimitsStated> limits = c.child("limits", ScreeningReader::limits);
        if (verdict == VerdictLevel.ADAPT && limits.isEmpty()) c.fault("limits", "is missing: adapt what?");
        return new Consequence(verdict, until, limits.orElse(LimitsStated.NONE));
    }

    private static LimitsStated limits(YamlMap l) {
        var stated = new LimitsStated(
                Optional.of(l.oneOf("mark", Mark.class)),
                l.words("sources"),
                l.whole("max-pressure", 0, 10),
                l.whole("max-minutes", 0, 120),
                l.each("caps", ScreeningReader::cap),
                l.each(
                        "bars",
                        b -> new BarStated(
                                b.text("zone"),
                                b.words("contacts"),
                                b.required("max-pressure", 0, 10),
                                b.number("margin-cm", 0, 30))),
                l.words("techniques-barred"),
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

    static Page page(YamlMap p) {
        return new Page(p.text("id"), p.text("heading"), p.text("lead"), p.optionalText("why"), p.words("questions"));
    }
}
