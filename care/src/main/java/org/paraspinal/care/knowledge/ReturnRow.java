package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of the page for who comes back within a week: it stands for many questions at once. "No" to it lets the earlier answers
 * to some hold on as they were, and is itself the answer to others; whatever else is said, all of them are asked again in full.
 *
 * @param again the same in plainer words, for who was not sure
 * @param holdsOn the questions whose earlier yes or no goes on holding; {@code extends} in the file
 * @param denies the questions it answers with no; {@code answers} in the file
 */
public record ReturnRow(
        String id,
        String ask,
        Optional<String> more,
        Optional<String> means,
        String again,
        List<String> holdsOn,
        List<String> denies) {
    public ReturnRow {
        holdsOn = List.copyOf(holdsOn);
        denies = List.copyOf(denies);
    }

    /** Everything it stands for. */
    public Stream<String> questions() {
        return Stream.concat(holdsOn.stream(), denies.stream());
    }
}
