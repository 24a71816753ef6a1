package org.paraspinal.care.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;

/**
 * One person's answers to one measure, each within its range or missing. There is no other way to get one than to
 * {@link #read} it.
 */
public final class Response {
    private final Instrument instrument;
    private final Map<String, List<Answer>> parts;
    private final boolean submitted;

    private Response(Instrument instrument, Map<String, List<Answer>> parts, boolean submitted) {
        this.instrument = instrument;
        this.parts = parts;
        this.submitted = submitted;
    }

    /** Holds the answers to each part, by its key, against the measure. */
    public static ResponseReading read(Instrument instrument, Map<String, List<Answer>> answers) {
        var misfits = new ArrayList<Misfit>();
        var parts = new LinkedHashMap<String, List<Answer>>();
        var keys = instrument.parts().stream().map(Part::key).toList();
        answers.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> misfits.add(new Misfit(
                        Misfit.Kind.NOT_A_RESPONSE,
                        "'" + key + "' is no part of " + instrument.id() + "; expected " + String.join(", ", keys) + "."
                                + Guess.of(key, keys))));
        int first = 1;
        for (Part part : instrument.parts()) {
            List<Answer> given = List.copyOf(answers.getOrDefault(part.key(), List.of()));
            check(part, given, first, misfits);
            parts.put(part.key(), given);
            first += part.count();
        }
        if (misfits.isEmpty() && instrument.rule() instanceof ScoringRule.Lengthening) lengthens(parts, misfits);
        return misfits.isEmpty()
                ? new ResponseReading.Fits(new Response(instrument, Map.copyOf(parts), true))
                : new ResponseReading.Misfits(misfits);
    }

    /**
     * Reads a list of ticks, where what is not ticked does not apply.
     *
     * @param ticked the numbers of the items ticked, from 1, each once
     * @param submitted whether the form was handed in; only then is an empty list a score
     */
    public static ResponseReading ticked(Instrument instrument, List<Answer> ticked, boolean submitted) {
        int items = instrument.items();
        var seen = new TreeSet<Integer>();
        for (Answer a : ticked)
            if (!(a instanceof Given(double n)) || n != Math.rint(n) || n < 1 || n > items || !seen.add((int) n))
                return new ResponseReading.Misfits(List.of(new Misfit(
                        Misfit.Kind.OUT_OF_RANGE,
                        "expected the numbers of the items ticked, 1 to " + items + ", each once")));
        List<Answer> answers = IntStream.rangeClosed(1, items)
                .<Answer>mapToObj(i -> new Given(seen.contains(i) ? 1 : 0))
                .toList();
        return new ResponseReading.Fits(new Response(instrument, Map.of(Instrument.ROW, answers), submitted));
    }

    private static void check(Part part, List<Answer> answers, int first, List<Misfit> misfits) {
        if (answers.size() < part.count() || answers.size() > part.upTo())
            misfits.add(new Misfit(
                    Misfit.Kind.WRONG_NUMBER_OF_ITEMS,
                    part.key() + ": " + answers.size() + " answers; expected "
                            + (part.count() == part.upTo()
                                    ? String.valueOf(part.count())
                                    : part.count() + " to " + part.upTo())
                            + ", with null for what is missing"));
        for (int i = 0; i < answers.size(); i++)
            if (answers.get(i) instanceof Given(double n) && !part.holds(n))
                misfits.add(new Misfit(
                        Misfit.Kind.OUT_OF_RANGE,
                        "item " + (first + i) + ": expected a " + (part.fractions() ? "number" : "whole number")
                                + " from " + written(part.least()) + " to " + written(part.most())));
    }

    /** Bending cannot bring the two marks nearer to each other: then they were measured wrongly, or swapped. */
    private static void lengthens(Map<String, List<Answer>> parts, List<Misfit> misfits) {
        var lengths = parts.values().stream().map(List::getFirst).toList();
        if (lengths.getFirst() instanceof Given(double standing)
                && lengths.getLast() instanceof Given(double bent)
                && bent < standing)
            misfits.add(new Misfit(
                    Misfit.Kind.FLEXED_LESS_THAN_NEUTRAL, "the length when bending is below that when standing"));
    }

    /** The measure that was answered. */
    public Instrument instrument() {
        return instrument;
    }

    /** The answers to a part, in order. */
    List<Answer> of(Part part) {
        return parts.getOrDefault(part.key(), List.of());
    }

    /** All answers in order, the parts one after the other. */
    List<Answer> all() {
        return instrument.parts().stream().flatMap(p -> of(p).stream()).toList();
    }

    boolean submitted() {
        return submitted;
    }

    /** This response with only the items that the other answered too. */
    Response answeredIn(Response other) {
        List<Answer> mine = all();
        List<Answer> theirs = other.all();
        List<Answer> both = IntStream.range(0, mine.size())
                .mapToObj(i -> i < theirs.size() && theirs.get(i) instanceof Given ? mine.get(i) : new Missing())
                .toList();
        return new Response(instrument, Map.of(instrument.parts().getFirst().key(), both), submitted);
    }

    /** The number of an answer; empty when it is missing. */
    static OptionalDouble number(Answer answer) {
        return switch (answer) {
            case Given(double n) -> OptionalDouble.of(n);
            case Missing() -> OptionalDouble.empty();
        };
    }

    private static String written(double n) {
        return n == Math.rint(n) ? String.valueOf((long) n) : String.valueOf(n);
    }

    /** Says of which measure, and nothing of what was answered. */
    @Override
    public String toString() {
        return "a response to " + instrument.id();
    }
}
