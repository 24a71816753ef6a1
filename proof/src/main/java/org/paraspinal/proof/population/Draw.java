package org.paraspinal.proof.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;

/**
 * Draws people. Each chance hangs on the seed, the person's number and the question alone, so that a question more or less
 * changes nobody's other answers, and each supposition is about the same people.
 */
final class Draw {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** A study of primary-care patients with back and leg pain (ATLAS15): 62.6% women, age 50.2 (13.9), pain 5.6 (2.2). */
    private static final double WOMEN = 0.626;

    private static final double AGE = 50.2;
    private static final double AGE_SPREAD = 13.9;
    private static final double PAIN = 5.6;
    private static final double PAIN_SPREAD = 2.2;

    /** Where it hurts, and who gives the massage: shares of our own. */
    private static final List<String> SITES = List.of(
            "lumbar", "lumbar", "lumbar", "lumbar", "lumbar", "lumbar", "buttock", "neck", "upper-back", "mid-back");

    private static final List<String> DELIVERIES = List.of("self", "partner", "partner", "therapist");

    private final Knowledge knowledge;
    private final Prevalences prevalences;
    private final long seed;

    Draw(Knowledge knowledge, Prevalences prevalences, long seed) {
        this.knowledge = knowledge;
        this.prevalences = prevalences;
        this.seed = seed;
    }

    /** The facts of one person; whoever has this number is the same person under every supposition. */
    Facts person(int number, Supposition supposed) {
        return new Person(number, supposed).facts();
    }

    private final class Person {
        private final int number;
        private final Supposition supposed;
        private final int age;
        private final String sex;
        private final String delivery;
        private final Map<String, Said> said = new LinkedHashMap<>();
        private final Map<String, Figure> numbers = new LinkedHashMap<>();

        Person(int number, Supposition supposed) {
            this.number = number;
            this.supposed = supposed;
            this.age = (int) Math.round(Math.clamp(AGE + AGE_SPREAD * bell("age"), 18, 95));
            this.sex = chance("sex") < WOMEN ? "female" : "male";
            this.delivery = DELIVERIES.get((int) (chance("delivery") * DELIVERIES.size()));
        }

        /** Questions that are asked only of some wait until what they hang on is answered. */
        Facts facts() {
            number("age", age);
            number("pain-now", Math.round(Math.clamp(PAIN + PAIN_SPREAD * bell("pain-now"), 0, 10)));
            number("weeks-of-pain", weeksOfPain());
            var open = new ArrayList<>(knowledge.questions().values());
            open.removeIf(q -> q.derived().isPresent());
            while (open.removeIf(q -> holds(q.askedWhen()) && answered(q))) {
                // until nothing more is asked
            }
            return understood();
        }

        /** Whether a question is asked, as far as it is known yet. */
        private boolean holds(Condition c) {
            return switch (c) {
                case Condition.Always _ -> true;
                case Condition.Yes y ->
                    said.get(y.id()) instanceof Said s && !s.value().equals("no");
                case Condition.NumberIs n ->
                    numbers.get(n.id()) instanceof Figure f && n.comparison().holds(f.value(), n.bound());
                case Condition.ChoiceIs is -> is.word().equals(choices().get(is.choice()));
                case Condition.Not not -> !holds(not.of());
                case Condition.And and -> and.all().stream().allMatch(this::holds);
                case Condition.Or or -> or.any().stream().anyMatch(this::holds);
                default -> throw new IllegalStateException("who is asked when " + c + " cannot be drawn");
            };
        }

        /** Answers a question, with its qualifiers; always true. */
        private boolean answered(Question q) {
            answer(q.id(), q.polarity());
            q.qualifiers().forEach(x -> answer(x.id(), x.polarity()));
            if (q.id().equals("pregnant") && holds(new Condition.Yes(q.id())))
                number("weeks-pregnant", 4 + (int) (36 * chance("weeks-pregnant")));
            return true;
        }

        private void answer(String id, Polarity polarity) {
            Prevalence p = prevalences
                    .of(id, polarity, sex, age)
                    .orElseThrow(() -> new IllegalStateException("no prevalence of " + id + " at " + age + ", " + sex));
            boolean yes = chance(id) < supposed.chance(p, polarity);
            boolean unsure = chance(id + "?") < supposed.unsure();
            said.put(id, new Said(unsure ? "unsure" : yes ? "yes" : "no", TODAY));
        }

        /** Half within six weeks, a fifth within twelve, the rest longer: our own guess. */
        private int weeksOfPain() {
            double c = chance("weeks-of-pain");
            if (c < 0.5) return (int) (c / 0.5 * 6);
            return c < 0.7 ? 6 + (int) ((c - 0.5) / 0.2 * 7) : 13 + (int) ((c - 0.7) / 0.3 * 500);
        }

        private Facts understood() {
            String side = chance("side") < 0.5 ? "-left" : "-right";
            var answers = new Answers(
                    TODAY,
                    said,
                    numbers,
                    choices(),
                    Optional.of(List.of(SITES.get((int) (chance("site") * SITES.size())) + side)),
                    Map.of(),
                    List.of(),
                    Optional.empty());
            return switch (Intake.read(knowledge, answers)) {
                case Reading.Understood u -> u.facts();
                case Reading.Misread m ->
                    throw new IllegalStateException(m.problems().toString());
            };
        }

        private Map<String, String> choices() {
            return Map.of(Intake.SEX, sex, Intake.DELIVERY, delivery, Intake.VISIT, supposed.visit());
        }

        private void number(String id, double value) {
            numbers.put(id, new Figure(value, TODAY));
        }

        private double chance(String what) {
            return random(what).nextDouble();
        }

        /** Near enough to a standard normal: the sum of twelve chances, less six. */
        private double bell(String what) {
            var random = random(what);
            return IntStream.range(0, 12).mapToDouble(_ -> random.nextDouble()).sum() - 6;
        }

        private SplittableRandom random(String what) {
            return new SplittableRandom((seed * 1_000_003 + number) * 0x9E3779B97F4A7C15L + what.hashCode());
        }
    }
}
