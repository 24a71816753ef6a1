package org.paraspinal.care.knowledge;

import java.util.List;

/**
 * What is said of benefit with every plan, and beside every figure.
 *
 * @param answer the short answer, before anything else
 * @param expect what may be expected, in this order
 * @param together what massage goes together with
 */
public record Sayings(
        List<Answer> answer, List<Claim.Said> expect, List<Claim.Said> together, List<Yardstick> yardsticks) {
    public Sayings {
        answer = List.copyOf(answer);
        expect = List.copyOf(expect);
        together = List.copyOf(together);
        yardsticks = List.copyOf(yardsticks);
    }

    /** A part of the short answer: what is asked, and what is said to it. */
    public record Answer(String asks, List<Claim.Said> says) {
        public Answer {
            says = List.copyOf(says);
        }
    }

    /**
     * What happens anyway, or is worth having: to be seen beside every figure about massage.
     *
     * @param says may hold a {@link Figure}
     * @param numbers rows of the data set
     */
    public record Yardstick(
            String id, String name, String says, List<String> numbers, Mark mark, List<String> sources, Spot spot) {}
}
