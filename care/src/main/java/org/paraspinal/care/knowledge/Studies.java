package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The living data set: results of trials, printed results of reviews, and what of them may be put together.
 *
 * @param trials by id, in the order of the file; {@code reviews} likewise
 * @param files the text of the data files as they were read, by name
 */
public record Studies(
        Map<String, TrialResult> trials,
        Map<String, ReviewResult> reviews,
        Map<String, Pool> pools,
        PriorStated prior,
        Map<String, String> files) {

    /**
     * From where a trial of one person begins.
     *
     * @param pool whose effect it takes
     * @param sdWhenUnknown its spread in points of ten, where the spread between settings is not known
     */
    public record PriorStated(String pool, double sdWhenUnknown, Mark mark, List<String> sources) {}

    /** The trial results that belong to a pool. */
    public List<TrialResult> trialsOf(Pool pool) {
        return trials.values().stream()
                .filter(t -> t.pool().equals(Optional.of(pool.id())))
                .toList();
    }

    /** The printed results that answer a pool's question. */
    public List<ReviewResult> reviewsOf(Pool pool) {
        return reviews.values().stream()
                .filter(r -> r.pool().equals(Optional.of(pool.id())))
                .toList();
    }

    /** A figure of a row by its name, such as {@code effect} or {@code n}; empty when the row or the figure is not there. */
    public OptionalDouble figure(String row, String name) {
        if (reviews.get(row) instanceof ReviewResult r)
            return switch (name) {
                case "effect" -> r.effect();
                case "low" -> r.low();
                case "high" -> r.high();
                case "n" -> number(r.n());
                case "trials" -> number(r.trials());
                default -> OptionalDouble.empty();
            };
        if (trials.get(row) instanceof TrialResult t)
            return switch (name) {
                case "effect" -> t.effect();
                case "low" -> t.low();
                case "high" -> t.high();
                case "mean1" -> t.treated().mean();
                case "mean2" -> t.control().mean();
                case "n1" -> number(t.treated().n());
                case "n2" -> number(t.control().n());
                default -> OptionalDouble.empty();
            };
        return OptionalDouble.empty();
    }

    private static OptionalDouble number(OptionalInt n) {
        return n.isPresent() ? OptionalDouble.of(n.getAsInt()) : OptionalDouble.empty();
    }

    /** The ids of every row. */
    public Stream<String> rows() {
        return Stream.concat(trials.keySet().stream(), reviews.keySet().stream());
    }
}
