package org.paraspinal.care.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.CheckInQuestions.Tick;
import org.paraspinal.care.knowledge.CheckInQuestions.Usual;
import org.paraspinal.care.knowledge.CheckInQuestions.When;
import org.paraspinal.care.knowledge.Claim.Said;
import org.paraspinal.care.knowledge.PlanWords.AfterSetOff;
import org.paraspinal.care.knowledge.PlanWords.Complaint;
import org.paraspinal.care.knowledge.PlanWords.InjuryStep;
import org.paraspinal.care.knowledge.Sayings.Answer;
import org.paraspinal.care.knowledge.Sayings.Yardstick;

/** Reads what care is given with: routines, check-in questions, claims and the bibliography. */
final class CareReader {
    private CareReader() {}

    static Routine routine(YamlMap r) {
        return new Routine(
                r.text("id"),
                r.text("title"),
                r.text("delivery"),
                r.text("technique"),
                r.words("positions"),
                r.text("props"),
                r.words("goals"),
                r.yes("bedtime"),
                r.words("differs"),
                r.oneOf("mark", Mark.class),
                r.words("sources"),
                r.each("steps", CareReader::step));
    }

    private static Routine.Step step(YamlMap s) {
        var pressure = s.numbers("pressure");
        if (pressure.size() != 2 || pressure.stream().anyMatch(p -> p < 0 || p > 10 || p != Math.rint(p)))
            s.fault("pressure", "expected [at start, at end], each a whole number from 0 to 10");
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
                s.optionalText("note"),
                s.optionalText("elsewhere"));
    }

    static Complaint complaint(YamlMap c) {
        return new Complaint(
                c.text("id"),
                c.text("name"),
                c.words("places"),
                c.words("goals"),
                c.words("first"),
                c.words("second"),
                c.optionalText("refer"),
                c.text("note"),
                c.oneOf("mark", Mark.class),
                c.words("sources"));
    }

    static AfterSetOff afterSetOff(YamlMap a) {
        return new AfterSetOff(
                a.text("set-off"), a.text("routine"), a.text("why"), a.oneOf("mark", Mark.class), a.words("sources"));
    }

    static InjuryStep injuryStep(YamlMap i) {
        return new InjuryStep(
                i.text("id"),
                i.text("item"),
                i.required("from-day", 1, 365),
                i.whole("to-day", 1, 365),
                i.text("says"),
                i.oneOf("mark", Mark.class),
                i.words("sources"));
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
                s.text("name"),
                s.text("ask"),
                s.optionalText("more"),
                bounds.size() == 2 ? bounds.get(0).intValue() : 0,
                bounds.size() == 2 ? bounds.get(1).intValue() : 10,
                s.optionalText("unit"),
                s.oneOf("better", CheckInQuestions.Better.class),
                s.eachOf("asked", CheckInQuestions.Moment.class));
    }

    private static CheckInQuestions.Measure measure(YamlMap m) {
        return new CheckInQuestions.Measure(
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
        String id = c.text("id");
        var terms = c.each("terms", t -> said(id, t));
        if (terms.isEmpty()) c.fault("terms", "is empty; expected what trials show, for one time at least");
        if (terms.stream().map(Said::term).distinct().count() < terms.size()) c.fault("terms", "has a term twice");
        var on = new HashSet<String>(c.words("on"));
        if (on.isEmpty() || !Set.of("evidence", "popular").containsAll(on))
            c.fault("on", "expected [evidence], [popular] or both");
        return new Claim(
                id,
                c.text("about"),
                c.text("popular"),
                c.words("heard"),
                c.oneOf("backing", Backing.class),
                on,
                terms,
                c.spot());
    }

    private static Said said(String claim, YamlMap t) {
        Term term = t.oneOf("term", Term.class);
        Optional<String> graded = t.optionalText("graded");
        if (graded.isPresent() && !graded.get().equals("review"))
            t.fault("graded", "'" + graded.get() + "' is not review; left out, the grade is ours");
        return new Said(
                claim + "/" + term.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                term,
                t.text("says"),
                t.oneOf("backing", Backing.class),
                t.oneOf("certainty", Certainty.class),
                graded.isPresent(),
                t.words("numbers"),
                t.optionalText("pool"),
                t.oneOf("mark", Mark.class),
                t.words("sources"),
                t.spot());
    }

    /** The names of what is said are followed here, so that a plan holds what is said and not a name. */
    static Sayings sayings(YamlMap c, Collection<Claim> claims) {
        return new Sayings(
                c.each("answer", a -> new Answer(a.text("asks"), said(a, "says", claims))),
                said(c, "expect", claims),
                said(c, "together", claims),
                c.eachNamed("yardsticks", CareReader::yardstick, Yardstick::id));
    }

    private static List<Said> said(YamlMap c, String key, Collection<Claim> claims) {
        var byId = claims.stream()
                .flatMap(x -> x.terms().stream())
                .collect(Collectors.toMap(Said::id, Function.identity(), (a, _) -> a));
        var out = new ArrayList<Said>();
        for (String id : c.words(key)) {
            if (byId.get(id) instanceof Said s) out.add(s);
            else c.fault(key, "'" + id + "' is not a claim and its term." + Guess.of(id, byId.keySet()));
        }
        return out;
    }

    private static Yardstick yardstick(YamlMap y) {
        return new Yardstick(
                y.text("id"),
                y.text("name"),
                y.text("says"),
                y.words("numbers"),
                y.oneOf("mark", Mark.class),
                y.words("sources"),
                y.spot());
    }

    /** @param besides complaints, what suits a set-off, steps after an injury, and adjuncts, read from elsewhere */
    static PlanWords planWords(YamlMap c, PlanWords besides) {
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
                        PlanWords.StopIf::id),
                besides.complaints(),
                besides.afterSetOffs(),
                besides.afterInjury(),
                besides.adjuncts());
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
