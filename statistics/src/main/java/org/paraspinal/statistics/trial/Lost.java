package org.paraspinal.statistics.trial;

/**
 * A pair that is left out.
 *
 * @param number from 1
 * @param because one whole sentence
 */
public record Lost(int number, String because) {}
