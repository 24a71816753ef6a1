package org.paraspinal.care.knowledge;

import java.util.List;

/** How the answers to a measure's items become its score. */
public sealed interface ScoringRule {
    /**
     * The answers added up.
     *
     * @param counted the numbers of the items that count, from 1; empty means all
     * @param reversed the numbers of the items that are turned round within their range first
     * @param times by what the sum is multiplied
     * @param missing how many answers may be missing; the mean of the others then stands for them
     */
    record Sum(List<Integer> counted, List<Integer> reversed, double times, int missing) implements ScoringRule {
        public Sum {
            counted = List.copyOf(counted);
            reversed = List.copyOf(reversed);
        }
    }

    /** The number of statements ticked. What is not ticked does not apply; a form not handed in is no score. */
    record Ticked() implements ScoringRule {}

    /** The mean of the answers; without all of them there is none. */
    record Mean() implements ScoringRule {}

    /**
     * The mean of the answers that are there; without any there is none.
     *
     * @param paired whether each item is a thing of its own, so that two times are compared over what was answered both times
     */
    record MeanOfAnswered(boolean paired) implements ScoringRule {}

    /** The sum as a share of 100 of what the answered items could have given, when at least so many are answered. */
    record PercentOfPossible(int atLeast) implements ScoringRule {}

    /** One rating of change as a whole: improved up to here, worse from there. */
    record GlobalChange(int improvedTo, int worseFrom) implements ScoringRule {}

    /** The second length less the first, which it cannot be below. */
    record Lengthening() implements ScoringRule {}

    /** Long-lasting from so many months on, if on at least half the days too; either "no" alone decides. */
    record Chronicity(double fromMonths) implements ScoringRule {}

    /**
     * A total of ticks and one rating, with a part of it, as low, medium or high.
     *
     * @param countsFrom the last item counts as a tick from this answer
     * @param partFromItem the first item of the part
     * @param lowTo a total up to this is low
     * @param highFrom above it, a part from this on is high
     */
    record Risk(int countsFrom, int partFromItem, int lowTo, int highFrom) implements ScoringRule {}

    /**
     * Grades 0 to 3: no long-lasting pain, mild, bothersome, limiting.
     *
     * @param oftenFrom the answer on days from which pain, or being limited by it, counts as often
     * @param bothersomeFrom the sum of the three ratings from which pain is bothersome
     */
    record Grade(int oftenFrom, int bothersomeFrom) implements ScoringRule {}
}
