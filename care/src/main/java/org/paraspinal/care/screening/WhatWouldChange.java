package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * "What would change this?": the one or two answers on which a verdict hangs. Each is turned the other way and judged anew; what
 * comes out milder is told. A number is what it is and is not turned.
 */
public final class WhatWouldChange {
    /** More than so many candidates and no pair is looked for: then it hangs on no one or two answers. */
    private static final int MOST = 16;

    private static final String LEAVE = "a doctor's leave";

    private final Verdict verdict;
    private final Facts facts;
    private final Knowledge k;

    private WhatWouldChange(Verdict verdict) {
        this.verdict = verdict;
        facts = verdict.grounds().facts();
        k = facts.knowledge();
    }

    /**
     * One answer turned.
     *
     * @param id the question or qualifier; for a doctor's leave, its item
     * @param ask its words
     * @param from what was said: {@code yes}, {@code no}, {@code unsure}, {@code not asked}, or {@code no leave}
     * @param to what it would be
     */
    public record Turned(String id, String ask, String from, String to) {}

    /**
     * What one or two answers would change.
     *
     * @param becomes the verdict there would be
     * @param rules the reasons that would fall away, each with its sentence and sources
     */
    public record Change(List<Turned> turned, VerdictLevel becomes, List<Reason> rules) {
        public Change {
            turned = List.copyOf(turned);
            rules = List.copyOf(rules);
        }
    }

    /** The single answers that would make it milder, the mildest first; else the pairs; none when it hangs on more. */
    public static List<Change> of(Verdict verdict) {
        if (verdict.level() == VerdictLevel.PROCEED) return List.of();
        return new WhatWouldChange(verdict).changes();
    }

    private List<Change> changes() {
        List<Turned> candidates = List.copyOf(candidates().values());
        List<Change> alone =
                candidates.stream().flatMap(t -> change(List.of(t))).toList();
        if (!alone.isEmpty() || candidates.size() > MOST) return mildestFirst(alone);
        var pairs = new ArrayList<Change>();
        for (int i = 0; i < candidates.size(); i++)
            for (int j = i + 1; j < candidates.size(); j++)
                change(List.of(candidates.get(i), candidates.get(j))).forEach(pairs::add);
        return mildestFirst(pairs);
    }

    private static List<Change> mildestFirst(List<Change> changes) {
        return changes.stream().sorted(Comparator.comparing(Change::becomes)).toList();
    }

    private Stream<Change> change(List<Turned> turned) {
        Answers answers = facts.answers();
        for (Turned t : turned)
            answers = t.to().equals(LEAVE)
                    ? answers.cleared(new ClearanceSaid(t.id(), "a doctor", facts.today(), Optional.empty()))
                    : answers.saying(t.id(), t.to());
        if (!(Intake.read(k, answers) instanceof Reading.Understood u)) return Stream.of();
        Verdict then = Screening.judge(u.facts());
        if (then.level().compareTo(verdict.level()) >= 0) return Stream.of();
        return Stream.of(new Change(turned, then.level(), decisive().toList()));
    }

    /** The reasons of this verdict's own level: a milder verdict has none of them. */
    private Stream<Reason> decisive() {
        return verdict.grounds().reasons().stream().filter(r -> r.level() == verdict.level());
    }

    /** What the reasons for this very verdict rest on, and what turning it the milder way would be. */
    private Map<String, Turned> candidates() {
        var out = new LinkedHashMap<String, Turned>();
        decisive().forEach(r -> {
            r.rule().when().parts().forEach(p -> {
                if (p instanceof Condition.Yes y) turned(y.id()).ifPresent(t -> out.putIfAbsent(y.id(), t));
            });
            boolean leave = r.level() == VerdictLevel.CLINICIAN_FIRST
                    && r.rule().onceCleared().isPresent();
            if (leave)
                r.rule().item().ifPresent(i -> out.putIfAbsent(LEAVE + i, new Turned(i, k.ask(i), "no leave", LEAVE)));
        });
        return out;
    }

    private Optional<Turned> turned(String id) {
        boolean favourable = polarity(id) == Polarity.FAVOURABLE;
        Finding mild = favourable ? Finding.PRESENT : Finding.ABSENT;
        Finding now = facts.finding(id);
        boolean counted =
                k.questions().get(id) instanceof Question q && q.derived().isPresent();
        if (now == mild || counted) return Optional.empty();
        return Optional.of(new Turned(id, k.ask(id), word(now), favourable ? "yes" : "no"));
    }

    private Polarity polarity(String id) {
        if (k.questions().get(id) instanceof Question q) return q.polarity();
        return k.qualifier(id).orElseThrow().polarity();
    }

    private static String word(Finding f) {
        return switch (f) {
            case PRESENT -> "yes";
            case ABSENT -> "no";
            case UNSURE, WITHHELD -> "unsure";
            case NOT_ASKED -> "not asked";
        };
    }
}
