package org.paraspinal.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Clearance;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.proof.Gates.Case;

/** Goes between a case of the circuit and a person's answers, and puts a person in words. */
final class Person {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final int NO_CELL = -1;

    private final Knowledge k;

    Person(Knowledge k) {
        this.k = k;
    }

    /** The answers of this person in this case. */
    Answers answers(Anybody p, Case c) {
        var said = new LinkedHashMap<String, Said>();
        var clearances = new ArrayList<ClearanceSaid>();
        for (String id : p.answerable()) word(p.said(id), c).ifPresent(w -> said.put(id, new Said(w, TODAY)));
        var numbers = new LinkedHashMap<String, Figure>();
        k.cells().forEach((id, cells) -> {
            for (int i = 0; i < cells.values().size(); i++)
                if (c.has(p.cells(id).get(i)))
                    numbers.put(id, new Figure(cells.values().get(i), TODAY));
        });
        var choices = new LinkedHashMap<String, String>();
        k.words()
                .choices()
                .keySet()
                .forEach(choice -> p.choice(choice).forEach((word, is) -> {
                    if (c.has(is)) choices.put(choice, word);
                }));
        k.questions().keySet().forEach(q -> {
            if (c.has(p.clearance(q))) clearances.add(new ClearanceSaid(q, "a doctor", TODAY, Optional.empty()));
        });
        Optional<List<String>> sites = c.has(p.sitesAsked())
                ? Optional.of(p.sites().entrySet().stream()
                        .filter(e -> c.has(e.getValue()))
                        .map(Map.Entry::getKey)
                        .toList())
                : Optional.empty();
        return new Answers(TODAY, said, numbers, choices, sites, Map.of(), clearances, Optional.empty());
    }

    private static Optional<String> word(Anybody.Answer a, Case c) {
        if (c.has(a.yes())) return Optional.of("yes");
        if (c.has(a.no())) return Optional.of("no");
        return c.has(a.unsure()) ? Optional.of("unsure") : Optional.empty();
    }

    /** The wires that make anybody this person: what these answers say carries yes, everything else no. */
    Stream<Literal> pinned(Anybody p, Answers answers) {
        var out = new ArrayList<Literal>();
        for (String id : p.answerable()) {
            String word = answers.said().get(id) instanceof Said s ? s.value() : "";
            pin(out, p.said(id).yes(), word.equals("yes"));
            pin(out, p.said(id).no(), word.equals("no"));
            pin(out, p.said(id).unsure(), word.equals("unsure") || word.equals("withheld"));
        }
        k.cells().forEach((id, cells) -> {
            int cell = answers.numbers().get(id) instanceof Figure f ? cells.of(f.value()) : NO_CELL;
            for (int i = 0; i < cells.values().size(); i++) pin(out, p.cells(id).get(i), i == cell);
        });
        k.words().choices().keySet().forEach(choice -> {
            String usual = Map.of("visit", "first", "answering", "self").getOrDefault(choice, "");
            String word = answers.choices().getOrDefault(choice, usual);
            p.choice(choice).forEach((w, is) -> pin(out, is, w.equals(word)));
        });
        k.questions()
                .keySet()
                .forEach(q -> pin(
                        out,
                        p.clearance(q),
                        answers.clearances().stream()
                                .anyMatch(c -> c.item().equals(q)
                                        && !c.on().plusDays(Clearance.DAYS).isBefore(answers.today()))));
        pin(out, p.sitesAsked(), answers.sites().isPresent());
        var marked = answers.sites().orElse(List.of()).stream()
                .flatMap(s -> k.body().meant(s).orElseThrow().stream())
                .toList();
        p.sites().forEach((place, is) -> pin(out, is, marked.contains(place)));
        return out.stream();
    }

    private static void pin(List<Literal> out, Literal wire, boolean value) {
        out.add(value ? wire : wire.negate());
    }

    /** A person in words: what was said other than no, and what was not asked when little was. */
    String inWords(Answers a) {
        var out = new ArrayList<String>();
        a.numbers().forEach((id, f) -> out.add(k.ask(id) + " " + NumberAsked.written(f.value())));
        a.choices().forEach((choice, w) -> out.add(choice + ": " + k.words().name(choice, w)));
        a.sites().filter(s -> !s.isEmpty()).ifPresent(s -> out.add("it hurts at " + String.join(", ", s)));
        a.said().forEach((id, s) -> {
            if (!s.value().equals("no")) out.add(said(id) + " - " + (s.value().equals("yes") ? "yes" : "not sure"));
        });
        a.clearances().forEach(c -> out.add("cleared by a doctor: " + k.ask(c.item())));
        var unsaid = k.questions().keySet().stream()
                .filter(q -> !a.said().containsKey(q))
                .toList();
        if (!unsaid.isEmpty()) out.add("not said: " + unsaid.size() + " questions, such as " + said(unsaid.getFirst()));
        return String.join("; ", out);
    }

    String said(String id) {
        return "\"" + k.ask(id) + "\" (" + id + ")";
    }
}
