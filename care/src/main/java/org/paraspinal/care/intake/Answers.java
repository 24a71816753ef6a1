package org.paraspinal.care.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person said, as it was said: words are not yet checked. {@link Intake#read} turns it into {@link Facts}.
 *
 * @param today the day on which it is judged
 * @param said by question or qualifier id: {@code yes}, {@code no}, {@code unsure} or {@code withheld}, and the day it was said
 * @param numbers by number id
 * @param choices {@code sex}, {@code delivery}, {@code technique}; a missing one was not asked
 * @param sites where it hurts; empty when not asked
 * @param places where on the back an item lies, by item id
 * @param clearances what a doctor has allowed
 * @param otherwise the answer to every question not named; empty leaves them not asked. {@code no} stands for "nothing else to
 *     report": it answers a favourable question with yes
 */
public record Answers(
        LocalDate today,
        Map<String, Said> said,
        Map<String, Figure> numbers,
        Map<String, String> choices,
        Optional<List<String>> sites,
        Map<String, List<String>> places,
        List<ClearanceSaid> clearances,
        Optional<String> otherwise) {
    public Answers {
        said = Map.copyOf(said);
        numbers = Map.copyOf(numbers);
        choices = Map.copyOf(choices);
        sites = sites.map(List::copyOf);
        places = Map.copyOf(places);
        clearances = List.copyOf(clearances);
    }

    /**
     * One answer and the day it was given.
     *
     * @param turned the day on which it turned from something else that had been said into this; empty when it never did
     */
    public record Said(String value, LocalDate on, Optional<LocalDate> turned) {
        public Said(String value, LocalDate on) {
            this(value, on, Optional.empty());
        }

        /** What is said to the same question later. */
        public Said then(String next, LocalDate day) {
            return new Said(next, day, next.equals(value) ? turned : Optional.of(day));
        }
    }

    /** One number and the day it was given. */
    public record Figure(double value, LocalDate on) {}

    /** A doctor's leave for one item, as told: by whom, when, until when, and what was allowed. */
    public record ClearanceSaid(
            String item, String by, LocalDate on, Optional<LocalDate> until, Optional<String> allowed) {
        public ClearanceSaid(String item, String by, LocalDate on, Optional<LocalDate> until) {
            this(item, by, on, until, Optional.empty());
        }
    }

    /** Nothing said yet. */
    public static Answers none(LocalDate today) {
        return new Answers(
                today, Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    /** The same answers judged on another day. */
    public Answers on(LocalDate day) {
        return new Answers(day, said, numbers, choices, sites, places, clearances, otherwise);
    }

    /** With one answer more, or changed, said today. */
    public Answers saying(String id, String value) {
        var more = new LinkedHashMap<>(said);
        more.put(id, new Said(value, today));
        return new Answers(today, more, numbers, choices, sites, places, clearances, otherwise);
    }

    /** With one number more, or changed, said today. */
    public Answers counting(String id, double value) {
        var more = new LinkedHashMap<>(numbers);
        more.put(id, new Figure(value, today));
        return new Answers(today, said, more, choices, sites, places, clearances, otherwise);
    }

    /** With one choice made, or changed. */
    public Answers choosing(String choice, String word) {
        var more = new LinkedHashMap<>(choices);
        more.put(choice, word);
        return new Answers(today, said, numbers, more, sites, places, clearances, otherwise);
    }

    /** With the places of one item marked. */
    public Answers marking(String item, List<String> where) {
        var more = new LinkedHashMap<>(places);
        more.put(item, List.copyOf(where));
        return new Answers(today, said, numbers, choices, sites, more, clearances, otherwise);
    }

    /** With the places that hurt. */
    public Answers hurting(List<String> where) {
        return new Answers(today, said, numbers, choices, Optional.of(where), places, clearances, otherwise);
    }

    /** With a doctor's leave. */
    public Answers cleared(ClearanceSaid clearance) {
        var more = new java.util.ArrayList<>(clearances);
        more.add(clearance);
        return new Answers(today, said, numbers, choices, sites, places, more, otherwise);
    }

    /** With the answer to all that is not named. */
    public Answers otherwise(String value) {
        return new Answers(today, said, numbers, choices, sites, places, clearances, Optional.of(value));
    }
}
