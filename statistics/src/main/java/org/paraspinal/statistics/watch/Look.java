package org.paraspinal.statistics.watch;

/** What one planned look shows. */
public sealed interface Look {
    /** In which week. */
    int week();

    /**
     * There was enough to look at.
     *
     * @param change mean of the last three weeks less the baseline mean, in points; below zero is a fall
     * @param error its standard error
     * @param p how likely so small a fall, or none, would be in a person whose true fall is the important one
     * @param lessThanImportant whether {@code p} is below the level of one look: the fall is then shown to be less than important
     * @param choiceDue whether it is late enough, and the fall so far too small, to offer the choice of something else; a
     *     courtesy and no test
     */
    record Looked(int week, double change, double error, double p, boolean lessThanImportant, boolean choiceDue)
            implements Look {}

    /**
     * There was not.
     *
     * @param sentence what is missing and when it will be there
     */
    record NotYet(int week, String sentence) implements Look {}
}
