package org.paraspinal.benchmarks.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;

/** People made up from a seed: some nearly well, some with much the matter, some who leave much unsaid, one in six with doctors' leaves. */
final class People {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Knowledge k;
    private final Random random;
    private final double troubled;
    private final double unsaid;

    private People(Knowledge k, long seed) {
        this.k = k;
        random = new Random(seed);
        troubled = List.of(0.0, 0.002, 0.01, 0.05, 0.3).get(random.nextInt(5));
        unsaid = List.of(0.0, 0.0, 0.0, 0.02, 0.3).get(random.nextInt(5));
    }

    /** So many people, of the seeds from {@code seed} on. */
    static List<Facts> of(Knowledge k, long seed, int many) {
        return IntStream.range(0, many)
                .parallel()
                .mapToObj(i -> Intake.read(k, new People(k, seed + i).person()))
                .map(r -> ((Reading.Understood) r).facts())
                .toList();
    }

    private Answers person() {
        var said = new LinkedHashMap<String, Said>();
        k.questions().values().forEach(q -> {
            if (q.derived().isPresent()) return;
            word(q.polarity(), troubled).ifPresent(w -> said.put(q.id(), new Said(w, TODAY)));
            q.qualifiers().forEach(x -> word(x.polarity(), 0.4).ifPresent(w -> said.put(x.id(), new Said(w, TODAY))));
        });
        var numbers = new LinkedHashMap<String, Figure>();
        k.numbers().values().forEach(n -> {
            if (random.nextDouble() >= unsaid)
                numbers.put(n.id(), new Figure(number(n.id(), (int) n.from(), (int) n.to()), TODAY));
        });
        var choices = new LinkedHashMap<String, String>();
        k.words().choices().forEach((choice, words) -> {
            if (random.nextDouble() >= unsaid)
                choices.put(
                        choice, List.copyOf(words.ids()).get(random.nextInt(words.ids().size())));
        });
        var sided = List.copyOf(k.body().sided());
        Optional<List<String>> sites =
                random.nextDouble() < unsaid ? Optional.empty() : Optional.of(List.of(sided.get(random.nextInt(sided.size()))));
        var leaves = new ArrayList<ClearanceSaid>();
        if (random.nextInt(6) == 0)
            k.questions().keySet().forEach(q -> {
                if (random.nextInt(3) == 0) leaves.add(new ClearanceSaid(q, "a doctor", TODAY, Optional.empty()));
            });
        return new Answers(TODAY, said, numbers, choices, sites, Map.of(), leaves, Optional.empty());
    }

    private Optional<String> word(Polarity polarity, double adverse) {
        if (random.nextDouble() < unsaid) return random.nextBoolean() ? Optional.of("unsure") : Optional.empty();
        boolean trouble = random.nextDouble() < adverse;
        return Optional.of(trouble == (polarity != Polarity.FAVOURABLE) ? "yes" : "no");
    }

    private double number(String id, int from, int to) {
        return switch (id) {
            case "age" -> random.nextInt(5) == 0 ? random.nextInt(to + 1) : 20 + random.nextInt(45);
            case "pain-now" -> random.nextInt(8);
            default -> from + random.nextInt(Math.min(40, to - from) + 1);
        };
    }
}
