package org.paraspinal.care.knowledge;

import java.util.Optional;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.CheckInQuestions.Tick;
import org.paraspinal.care.knowledge.CheckInQuestions.Usual;
import org.paraspinal.care.knowledge.CheckInQuestions.When;

/** Reads what care is given with: techniques, routines, check-in questions, claims and the bibliography. */
final class CareReader {
    private CareReader() {}

    static Technique technique(YamlMap t) {
        return new Technique(
                t.text("id"),
                t.text("says"),
                t.text("good-for"),
                t.words("deliveries"),
                t.text("grade"),
                t.text("evidence"),
                t.words("sources"));
    }

    static Routine routine(YamlMap r) {
        return new Routine(
                r.text("id"),
                r.text("title"),
                r.text("delivery"),
                r.text("technique"),
                r.words("positions"),
                r.text("props"),
                r.words("goals"),
                r.words("differs"),
                r.oneOf("mark", Mark.class),
                r.words("sources"),
                r.each("steps", CareReader::step));
    }

    private static Routine.Step step(YamlMap s) {
        var pressure = s.numbers("pressure");
        if (pressure.size() != 2) s.fault("pressure", "expected [at start, at end], each 0 to 10");
        var speed = s.number("speed", 0.5, 10);
        return new Routine.Step(
                s.text("does"),
                s.text("verb"),
                s.optionalText("technique"),
                s.required("seconds", 5, 600),
                s.yes("frame"),
                s.words("places"),
                s.text("side"),
                s.optionalText("contact"),
                pressure.size() == 2 ? pressure.get(0).intValue() : 0,
                pressure.size() == 2 ? pressure.get(1).intValue() : 0,
                speed.isPresent() ? Optional.of(speed.getAsDouble()) : Optional.empty(),
                s.optionalText("path"),
                s.optionalText("needs"),
                s.optionalText("note"));
    }

    static CheckInQuestions checkIns(YamlMap c) {
        return new CheckInQuestions(
                c.each("questions", CareReader::scale),
                c.each("ticks", t -> new Tick(t.text("question"), t.optionalText("ask"), t.oneOf("when", When.class))),
                c.each(
                        "usual",
                        u -> new Usual(u.text("id"), u.text("says"), u.oneOf("mark", Mark.class), u.words("sources"))),
                c.each("stop-symptoms", CareReader::stopSymptom),
                c.each("measures", CareReader::measure));
    }

    private static Scale scale(YamlMap s) {
        var bounds = s.numbers("scale");
        if (bounds.size() != 2) s.fault("scale", "expected [from, to]");
        return new Scale(
                s.text("id"),
                s.text("ask"),
                s.optionalText("more"),
                bounds.size() == 2 ? bounds.get(0).intValue() : 0,
                bounds.size() == 2 ? bounds.get(1).intValue() : 10,
                s.oneOf("when", When.class));
    }

    private static Measure measure(YamlMap m) {
        return new Measure(
                m.text("id"),
                m.required("error", 0.01, 10.0),
                m.required("important-points", 0.0, 10.0),
                m.required("important-share", 0.0, 1.0),
                m.oneOf("mark", Mark.class),
                m.words("sources"));
    }

    private static StopSymptom stopSymptom(YamlMap s) {
        return new StopSymptom(
                s.text("id"),
                s.text("ask"),
                s.optionalText("more"),
                s.optionalText("answers"),
                s.oneOf("verdict", VerdictLevel.class),
                s.optionalText("until"),
                s.text("says"),
                s.text("why"),
                s.oneOf("mark", Mark.class),
                s.words("sources"));
    }

    static Claim claim(YamlMap c) {
        return new Claim(
                c.text("id"),
                c.text("says"),
                c.text("term"),
                c.text("certainty"),
                c.oneOf("mark", Mark.class),
                c.words("sources"));
    }

    static PlanWords planWords(YamlMap c) {
        return new PlanWords(
                c.eachNamed(
                        "set-offs",
                        s -> new PlanWords.SetOff(
                                s.text("id"),
                                s.text("name"),
                                s.text("says"),
                                s.oneOf("mark", Mark.class),
                                s.words("sources")),
                        PlanWords.SetOff::id),
                c.eachNamed(
                        "stop-if",
                        s -> new PlanWords.StopIf(
                                s.text("id"), s.text("says"), s.oneOf("mark", Mark.class), s.words("sources")),
                        PlanWords.StopIf::id));
    }

    static Source source(YamlMap s) {
        return new Source(
                s.text("id"),
                s.text("title"),
                s.text("who"),
                s.optionalText("year"),
                s.optionalText("url"),
                s.yes("verified"),
                s.spot());
    }
}
