package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is said of massage, and what trials show of it. Pages take sentences about benefit from here and from nowhere else.
 *
 * @param about what it is about, in a few words
 * @param popular as it is popularly said
 * @param heard pages that were seen to say it; may be empty
 * @param backing all in all
 * @param on the pages it stands on: {@code evidence}, {@code popular}
 * @param terms what trials show, short and long apart; never empty
 */
public record Claim(
        String id,
        String about,
        String popular,
        List<String> heard,
        Backing backing,
        Set<String> on,
        List<Said> terms,
        Spot spot) {
    public Claim {
        heard = List.copyOf(heard);
        on = Set.copyOf(on);
        terms = List.copyOf(terms);
    }

    /** What is said for one term; empty when nothing is. */
    public Optional<Said> said(Term term) {
        return terms.stream().filter(t -> t.term() == term).findFirst();
    }

    /**
     * What trials show over one time.
     *
     * @param id of the claim, a slash, and the term
     * @param says may hold a {@link Figure}
     * @param gradedByReview whether the certainty is a review's and not ours
     * @param numbers rows of the data set
     * @param pool the question it answers; may be empty
     */
    public record Said(
            String id,
            Term term,
            String says,
            Backing backing,
            Certainty certainty,
            boolean gradedByReview,
            List<String> numbers,
            Optional<String> pool,
            Mark mark,
            List<String> sources,
            Spot spot) {
        public Said {
            numbers = List.copyOf(numbers);
            sources = List.copyOf(sources);
        }
    }
}
