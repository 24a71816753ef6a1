package org.paraspinal.care.knowledge;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is worked out once from the knowledge, and kept for as long as the same knowledge is asked about. */
public final class PerKnowledge<T> {
    private final Function<Knowledge, T> work;
    private volatile @Nullable Kept<T> kept;

    private record Kept<T>(Knowledge from, T what) {}

    public PerKnowledge(Function<Knowledge, T> work) {
        this.work = work;
    }

    /** As it was worked out, or worked out now. */
    @SuppressWarnings("ReferenceEquality")
    public T of(Knowledge knowledge) {
        Kept<T> now = kept;
        if (now != null && now.from == knowledge) return now.what;
        T what = work.apply(knowledge);
        kept = new Kept<>(knowledge, what);
        return what;
    }
}
