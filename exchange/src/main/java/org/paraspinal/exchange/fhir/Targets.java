package org.paraspinal.exchange.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Words;

/** All that can be answered, each with its place in one list: questions and qualifiers, then numbers, then choices. */
public final class Targets {
    /** What is answered to a question, from the word that is read as least strict of an adverse one. */
    public static final List<String> SAID = List.of("no", "withheld", "unsure", "yes");

    private final List<Target> all = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Something that can be answered. */
    public sealed interface Target {
        String id();

        /** A question or qualifier. */
        record Said(String id, Polarity polarity) implements Target {}

        /** A number. */
        record Counted(String id, NumberAsked number) implements Target {}

        /** A choice among words. */
        record Chosen(String id, Words.WordList words, List<String> ids) implements Target {}
    }

    public Targets(Knowledge k) {
        k.questions().values().forEach(q -> {
            add(new Target.Said(q.id(), q.polarity()));
            q.qualifiers().forEach(x -> add(new Target.Said(x.id(), x.polarity())));
        });
        k.numbers().forEach((id, n) -> add(new Target.Counted(id, n)));
        k.words().choices().forEach((id, words) -> {
            if (!id.equals(Intake.VISIT)) add(new Target.Chosen(id, words, List.copyOf(words.ids())));
        });
    }

    private void add(Target target) {
        places.put(target.id(), all.size());
        all.add(target);
    }

    public Target get(int place) {
        return all.get(place);
    }

    public Optional<Integer> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Whether the first of two answers of one day is the stricter one. */
    boolean stricter(int place, double one, double other) {
        boolean lowest = switch (all.get(place)) {
            case Target.Said s -> s.polarity() == Polarity.FAVOURABLE;
            case Target.Counted _ -> false;
            case Target.Chosen _ -> true;
        };
        return lowest ? one < other : one > other;
    }
}
