package org.paraspinal.web.drawing;

import java.util.List;

/**
 * How what is known grew with the years: after each study, all studies so far together.
 *
 * @param title what the picture is of
 * @param sentence what all studies together say, with its uncertainty; read out with the picture
 * @param steps in order of years
 */
public record Cumulative(String title, String sentence, List<Step> steps, EffectAxis axis) {
    /** @throws IllegalArgumentException when the years are not in order */
    public Cumulative {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++)
            if (steps.get(i).year() < steps.get(i - 1).year())
                throw new IllegalArgumentException("Expected years in order, found "
                        + steps.get(i).year() + " after " + steps.get(i - 1).year() + ".");
    }

    /**
     * One more study.
     *
     * @param label the study that came in
     * @param studies how many there are with it, at least one
     * @param estimate all of them together, with the 95% interval
     */
    public record Step(int year, String label, int studies, Estimate estimate) {}
}
