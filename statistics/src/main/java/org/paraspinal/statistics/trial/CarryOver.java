package org.paraspinal.statistics.trial;

/**
 * How responses go within the counted days of a period: mean of the first half less mean of the second half, over the periods that
 * have responses in both. Where the treatment before still acts, A starts lower after B than it ends, and B higher after A.
 *
 * <p>It is shown and decides nothing: to test for it and then choose the analysis makes false findings likelier. Freeman, Stat Med
 * 1989;8:1421-1432.
 *
 * @param a mean over the periods with A, in points of the response; NaN when there are none
 * @param periodsA how many
 * @param b mean over the periods with B
 * @param periodsB how many
 */
public record CarryOver(double a, int periodsA, double b, int periodsB) {}
