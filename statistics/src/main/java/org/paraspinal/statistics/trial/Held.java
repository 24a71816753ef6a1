package org.paraspinal.statistics.trial;

import java.util.List;

/**
 * A trial as it was held.
 *
 * @param daysCovered about how many days up to its own a response is: 1 for daily ones, 7 for "the past week"
 * @param responses in any order; days without one are gaps. Days outside the trial are left out
 * @param adherence for each period how far its treatment was kept to, from 0 to 1, as reported; empty where nothing was. It is
 *     passed on and changes nothing: every period counts as the treatment that was drawn for it
 */
public record Held(Design design, Ending ending, int daysCovered, List<Response> responses, List<Double> adherence) {
    /** @throws IllegalArgumentException naming what was given and what was expected */
    public Held {
        responses = List.copyOf(responses);
        adherence = List.copyOf(adherence);
        if (daysCovered < 1 || daysCovered > design.daysAPeriod() - design.washoutDays())
            throw expected(
                    "responses about 1 to " + (design.daysAPeriod() - design.washoutDays())
                            + " days, so that they fit between washout and end of a period",
                    daysCovered);
        if (!adherence.isEmpty() && adherence.size() != design.periods())
            throw expected("adherence for all of " + design.periods() + " periods or for none", adherence.size());
        if (!adherence.stream().allMatch(a -> a >= 0 && a <= 1)) throw expected("adherence from 0 to 1", adherence);
        int days = days(design, ending);
        if (days < 0 || days > design.days()) throw expected("0 to " + design.days() + " days", days);
    }

    /** For how many days it went on. */
    public int days() {
        return days(design, ending);
    }

    private static int days(Design design, Ending ending) {
        return switch (ending) {
            case Ending.AsPlanned _ -> design.days();
            case Ending.Early early -> early.days();
            case Ending.NotYet so -> so.days();
        };
    }

    private static IllegalArgumentException expected(String what, Object found) {
        return new IllegalArgumentException("Expected " + what + ", found " + found + ".");
    }
}
