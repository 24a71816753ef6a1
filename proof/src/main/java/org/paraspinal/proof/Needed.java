package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * P3. Nothing is there for nothing: every rule can fire and decides something for somebody, every question can matter to somebody,
 * and whoever is cleared has something left to do.
 */
final class Needed implements Property {
    private static final String PALM = "palm";

    private final Knowledge k;
    private final Against against = new Against();
    private final List<String> notes = new ArrayList<>();
    private int variables;
    private int queries;

    Needed(Knowledge k) {
        this.k = k;
    }

    @Override
    public String name() {
        return "P3";
    }

    @Override
    public String claim() {
        return "Every rule can fire and is decisive somewhere for verdict, limits or advice, or provably restates another;"
                + " every question can matter; every cleared person keeps a technique, a position and a lane.";
    }

    @Override
    public Findings prove() {
        rules();
        questions();
        return new Findings(
                "SAT, one query for each thing a rule could decide, and for each question two people who differ in it alone",
                variables,
                queries + against.queries(),
                against.found(),
                notes);
    }

    private void rules() {
        var one = new One(k);
        Gates g = one.g;
        Judged judged = one.judged;
        for (Rule r : k.rules()) {
            if (!possible(g, judged.fired(r))) against.add(r.id() + " can fire for nobody");
            else if (!decides(g, judged, r, r.then()) && !decides(g, judged, r, r.ifUnsure())) restates(g, judged, r);
        }
        somethingLeft(one);
        variables = Math.max(variables, g.variables());
    }

    /** Whether there is somebody for whom this consequence of the rule, and no other rule, makes the difference. */
    private boolean decides(Gates g, Judged judged, Rule r, Consequence c) {
        Literal called = judged.calls(r, c);
        Literal alone = g.and(called, judged.atLeastBut(c.verdict(), r).negate());
        if (c.verdict() != VerdictLevel.PROCEED && possible(g, alone)) return true;
        Literal cleared = g.and(called, judged.cleared());
        return Stream.concat(
                        Limit.of(r, c.limits()).stream().map(l -> judged.forbidsBut(l, r)),
                        c.limits().advice().stream().map(a -> judged.advisesBut(a, r)))
                .anyMatch(others -> possible(g, g.and(cleared, others.negate())));
    }

    /** A rule that decides nothing must name the rule that says as much. */
    private void restates(Gates g, Judged judged, Rule r) {
        Optional<Rule> other = r.restates()
                .flatMap(id -> k.rules().stream().filter(o -> o.id().equals(id)).findFirst());
        if (other.isEmpty()) against.add(r.id() + " decides nothing for anybody, and names no rule that it restates");
        else if (possible(g, g.and(judged.fired(r), judged.fired(other.get()).negate()))
                || other.get().then().verdict().compareTo(r.then().verdict()) < 0)
            against.add(r.id() + " does not restate " + other.get().id());
        else notes.add(r.id() + " restates " + other.get().id());
    }

    private void somethingLeft(One one) {
        Gates g = one.g;
        Judged judged = one.judged;
        var nothing = new ArrayList<Literal>();
        nothing.add(g.and(k.techniques().keySet().stream()
                .map(t -> judged.forbids(new Limit.NoTechnique(t)))
                .toList()));
        nothing.add(g.and(k.words().positions().ids().stream()
                .map(p -> judged.forbids(new Limit.NoPosition(p)))
                .toList()));
        nothing.add(g.or(judged.forbids(new Limit.Pressure(0)), judged.forbids(new Limit.Minutes(0))));
        nothing.add(g.and(
                k.body().places().values().stream().map(p -> shut(g, judged, p)).toList()));
        List<String> names =
                List.of("no technique", "no position", "no pressure or no minutes", "no lane for a flat hand");
        for (int i = 0; i < names.size(); i++)
            against.look(one, names.get(i) + " is left to", judged.cleared(), nothing.get(i));
        notes.add("lanes are meant before the places a person marks: who marks every place keeps none");
    }

    /** Whether a flat hand is shut out of a place altogether. */
    private Literal shut(Gates g, Judged judged, BodyMap.Place place) {
        var by = new ArrayList<Literal>();
        for (Limit l : Judged.everyLimit(k)) {
            boolean shuts = l.shut(PALM)
                    .flatMap(zone -> k.body().meant(zone))
                    .filter(sides -> sides.contains(place.id() + "-left") && sides.contains(place.id() + "-right"))
                    .isPresent();
            boolean presses = l instanceof Limit.CapPressure c
                    && c.most() == 0
                    && k.body()
                            .meant(c.area())
                            .filter(s -> s.contains(place.id() + "-left"))
                            .isPresent();
            if (shuts || presses) by.add(judged.forbids(l));
        }
        return g.or(by);
    }

    private void questions() {
        var pair = new Pair(k, _ -> true);
        Gates g = pair.g;
        Literal different = g.or(
                g.or(pair.differsInLevel().values()),
                g.and(pair.bothCleared(), g.or(pair.differsWhenCleared().values())));
        var alike = new ArrayList<Literal>(List.of(pair.alikeOtherwise(), different));
        var ids = k.questions().values().stream()
                .flatMap(q ->
                        Stream.concat(Stream.of(q.id()), q.qualifiers().stream().map(Question.Qualifier::id)))
                .filter(id -> !(k.questions().get(id) instanceof Question q)
                        || q.derived().isEmpty())
                .toList();
        for (String id : ids) {
            var but = new ArrayList<>(alike);
            ids.stream().filter(other -> !other.equals(id)).forEach(other -> but.add(pair.alike(other)));
            but.add(pair.a.said(id).no());
            but.add(pair.b.said(id).yes());
            queries++;
            if (g.find(but).isEmpty()) against.add("a yes or no to " + id + " can matter to nobody");
        }
        variables = Math.max(variables, g.variables());
    }

    private boolean possible(Gates g, Literal l) {
        queries++;
        return g.find(List.of(l)).isPresent();
    }
}
