package org.paraspinal.statistics.synthesis;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an estimator gives back: a value, or a sentence why there is none.
 *
 * @param <T> the value
 */
public sealed interface Estimated<T> {

    /** There is a value. */
    record Given<T>(T found) implements Estimated<T> {}

    /** There is none; {@code because} is one whole sentence for a reader. */
    record Refused<T>(String because) implements Estimated<T> {}

    static <T> Estimated<T> of(T value) {
        return new Given<>(value);
    }

    static <T> Estimated<T> refused(String because) {
        return new Refused<>(because);
    }

    /** The value; empty when refused. */
    default Optional<T> value() {
        return switch (this) {
            case Given<T>(T value) -> Optional.of(value);
            case Refused<T> _ -> Optional.empty();
        };
    }

    /** Why there is no value; null when there is one. */
    default @Nullable String refusal() {
        return switch (this) {
            case Given<T> _ -> null;
            case Refused<T>(String because) -> because;
        };
    }

    /** The value turned into something else; a refusal stays as it is. */
    default <R> Estimated<R> map(Function<T, R> turn) {
        return switch (this) {
            case Given<T>(T value) -> of(turn.apply(value));
            case Refused<T>(String because) -> refused(because);
        };
    }
}
