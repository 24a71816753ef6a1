package org.paraspinal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;

/** What is proved is proved of the circuit; so the circuit must judge as the engine does. */
class SameAsTheEngineTest {
    private static final Knowledge K = KnowledgeReader.read(KnowledgeFiles.shipped());
    private static final int PEOPLE = 600;
    private static final long SEED = 20261122;

    private final Gates g = new Gates();
    private final Anybody anybody = new Anybody(K, g, "a");
    private final Judged judged = new Judged(K, g, anybody);
    private final Person persons = new Person(K);

    @Test
    void the_circuit_judges_people_of_all_kinds_as_the_engine_does() {
        var random = new Random(SEED);
        var wrong = new ArrayList<String>();
        int cleared = 0;
        var wires = new ArrayList<Limit>(Judged.everyLimit(K));
        var advice = List.copyOf(Judged.everyAdvice(K));
        for (int i = 0; i < PEOPLE; i++) {
            Answers answers = somebody(random);
            Verdict verdict = judge(answers);
            Predicate<Literal> in = g.in(Gates.Case.of(persons.pinned(anybody, answers)));
            for (VerdictLevel l : VerdictLevel.values())
                if (in.test(judged.atLeast(l)) != (verdict.level().compareTo(l) >= 0))
                    wrong.add("seed " + SEED + ", person " + i + ": " + l + " but the engine says " + verdict.level());
            if (!(verdict instanceof Verdict.Cleared c)) continue;
            cleared++;
            for (Limit limit : wires) {
                // what is not marked bars the whole back: the circuit keeps the two apart
                if (limit instanceof Limit.Bar b
                        && (b.zone().startsWith("marked") || b.zone().equals("whole-back"))) continue;
                if (in.test(judged.forbids(limit)) != forbids(c.limits(), limit))
                    wrong.add("seed " + SEED + ", person " + i + ": " + limit);
            }
            for (String a : advice)
                if (in.test(judged.advises(a)) != verdict.grounds().advice().contains(a))
                    wrong.add("seed " + SEED + ", person " + i + ": advice " + a);
        }
        int many = cleared;

        assertEquals(List.of(), wrong);
        assertTrue(many > 60, () -> "too few were cleared to tell: " + many);
    }

    private static boolean forbids(Limits real, Limit limit) {
        return switch (limit) {
            case Limit.Pressure p -> real.maxPressure() <= p.most();
            case Limit.Minutes m -> real.maxMinutes() <= m.most();
            case Limit.CapPressure c ->
                real.caps().stream()
                        .anyMatch(r -> r.area().equals(c.area())
                                && r.contact().equals(c.contact())
                                && r.maxPressure() <= c.most());
            case Limit.CapMinutes c ->
                real.caps().stream()
                        .anyMatch(r -> r.area().equals(c.area())
                                && r.contact().equals(c.contact())
                                && r.maxMinutes() <= c.most());
            case Limit.Bar b ->
                real.bars().stream()
                        .anyMatch(r -> r.zone().equals(b.zone())
                                && (r.contacts().contains(LimitsStated.ANY)
                                        || r.contacts().contains(b.contact()))
                                && r.maxPressure() <= b.most()
                                && r.marginCm() >= b.marginCm());
            case Limit.NoTechnique t -> real.techniquesBarred().contains(t.id());
            case Limit.NoPosition p -> real.positionsBarred().contains(p.id());
        };
    }

    private static Verdict judge(Answers answers) {
        return Screening.judge(((Reading.Understood) Intake.read(K, answers)).facts());
    }

    private static Answers somebody(Random random) {
        double troubled = List.of(0.0, 0.005, 0.02, 0.2).get(random.nextInt(4));
        double unsaid = List.of(0.0, 0.0, 0.0, 0.01, 0.3).get(random.nextInt(5));
        var said = new ArrayList<String[]>();
        K.questions().values().forEach(q -> {
            boolean favourable = q.polarity() == org.paraspinal.care.knowledge.Polarity.FAVOURABLE;
            said.add(new String[] {q.id(), word(random, troubled, unsaid, favourable)});
            q.qualifiers().forEach(x -> said.add(new String[] {x.id(), word(random, 0.4, 0.3, false)}));
        });
        Answers a = Answers.none(Person.TODAY);
        for (String[] s : said) if (!s[1].isEmpty()) a = a.saying(s[0], s[1]);
        for (var n : K.numbers().values())
            if (random.nextDouble() >= unsaid) a = a.counting(n.id(), number(random, n.id(), (int) n.to()));
        for (var c : K.words().choices().entrySet())
            if (random.nextDouble() >= unsaid)
                a = a.choosing(
                        c.getKey(),
                        List.copyOf(c.getValue().ids())
                                .get(random.nextInt(c.getValue().ids().size())));
        var sided = List.copyOf(K.body().sided());
        if (random.nextInt(5) > 0)
            a = a.hurting(List.of(sided.get(random.nextInt(sided.size())), sided.get(random.nextInt(sided.size()))));
        for (var q : K.questions().keySet())
            if (random.nextInt(6) == 0) a = a.cleared(new ClearanceSaid(q, "a doctor", Person.TODAY, Optional.empty()));
        // what places do is data, not logic: they are left out here
        return new Answers(
                a.today(), a.said(), a.numbers(), a.choices(), a.sites(), Map.of(), a.clearances(), Optional.empty());
    }

    private static double number(Random random, String id, int most) {
        return switch (id) {
            case "age" -> random.nextInt(3) == 0 ? random.nextInt(most + 1) : 18 + random.nextInt(50);
            case "pain-now" -> random.nextInt(11);
            default -> random.nextInt(most + 1);
        };
    }

    private static String word(Random random, double yes, double unsaid, boolean favourable) {
        if (random.nextDouble() < unsaid) return random.nextBoolean() ? "unsure" : "";
        return (random.nextDouble() < yes) != favourable ? "yes" : "no";
    }
}
