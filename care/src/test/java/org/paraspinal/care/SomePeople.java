package org.paraspinal.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Shipped;

/**
 * People made up from a seed: most of them nearly well, some with much the matter, some who leave much unsaid. The same seed
 * is the same person.
 */
public final class SomePeople {
    private final Knowledge k = Shipped.knowledge();
    private final Random random;
    private final double troubled;
    private final double unsaid;

    private SomePeople(long seed) {
        random = new Random(seed);
        troubled = List.of(0.0, 0.01, 0.03, 0.1, 0.3).get(random.nextInt(5));
        unsaid = List.of(0.0, 0.0, 0.01, 0.05, 0.3).get(random.nextInt(5));
    }

    /** A person and the seed they were made from. */
    public record Somebody(long seed, Answers answers) {
        @Override
        public String toString() {
            return "person of seed " + seed;
        }
    }

    /** So many people, of the seeds from 1 on; as many as {@link #so} says. */
    public static Stream<Somebody> first(int many) {
        return LongStream.rangeClosed(1, so(many)).mapToObj(SomePeople::of);
    }

    /** So many; ten times as many in the deep check, and a fiftieth where the tests are tried against each of many mutants. */
    public static int so(int many) {
        if (Boolean.getBoolean("paraspinal.mutants")) return many / 50;
        return Boolean.getBoolean("paraspinal.deep") ? many * 10 : many;
    }

    public static Somebody of(long seed) {
        return new Somebody(seed, new SomePeople(seed).person());
    }

    private Answers person() {
        LocalDate today = Given.TODAY.plusDays(random.nextInt(60));
        var said = new LinkedHashMap<String, Said>();
        for (Question q : k.questions().values()) {
            if (q.derived().isPresent() && random.nextInt(20) > 0) continue;
            answer(q.polarity()).ifPresent(word -> said.put(q.id(), new Said(word, today)));
            q.qualifiers().forEach(x -> qualifier().ifPresent(word -> said.put(x.id(), new Said(word, today))));
        }
        var numbers = new LinkedHashMap<String, Figure>();
        for (NumberAsked n : k.numbers().values())
            if (random.nextDouble() >= unsaid) numbers.put(n.id(), new Figure(number(n), today));
        return new Answers(today, said, numbers, choices(), sites(), places(), clearances(today), Optional.empty());
    }

    private Optional<String> answer(Polarity polarity) {
        if (random.nextDouble() < unsaid)
            return oneOf(List.of(Optional.of("unsure"), Optional.of("withheld"), Optional.empty()));
        boolean trouble = random.nextDouble() < troubled;
        return Optional.of(trouble == (polarity != Polarity.FAVOURABLE) ? "yes" : "no");
    }

    private Optional<String> qualifier() {
        return oneOf(List.of(
                Optional.of("no"), Optional.of("no"), Optional.of("yes"), Optional.of("unsure"), Optional.empty()));
    }

    /** Mostly an adult and bearable pain; now and then anything in the range. */
    private double number(NumberAsked n) {
        if (random.nextInt(4) == 0) return n.from() + random.nextInt((int) (n.to() - n.from()) + 1);
        return switch (n.id()) {
            case "age" -> 20 + random.nextInt(45);
            case "pain-now" -> random.nextInt(7);
            default -> n.from() + random.nextInt((int) Math.min(40, n.to() - n.from()) + 1);
        };
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        k.words().choices().forEach((choice, words) -> {
            if (random.nextInt(10) > 0) choices.put(choice, oneOf(List.copyOf(words.ids())));
        });
        return choices;
    }

    private Optional<List<String>> sites() {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(somePlaces());
    }

    private Map<String, List<String>> places() {
        var places = new LinkedHashMap<String, List<String>>();
        for (Question q : k.questions().values())
            if (q.places() && random.nextBoolean()) places.put(q.id(), somePlaces());
        return places;
    }

    private List<ClearanceSaid> clearances(LocalDate today) {
        var out = new ArrayList<ClearanceSaid>();
        for (Question q : k.questions().values())
            if (random.nextInt(6) == 0)
                out.add(new ClearanceSaid(q.id(), "a doctor", today.minusDays(random.nextInt(400)), Optional.empty()));
        return out;
    }

    private List<String> somePlaces() {
        var sided = new ArrayList<>(k.body().sided());
        java.util.Collections.shuffle(sided, random);
        return sided.subList(0, 1 + random.nextInt(4));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
