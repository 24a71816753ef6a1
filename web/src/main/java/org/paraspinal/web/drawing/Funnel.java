package org.paraspinal.web.drawing;

import java.util.List;

/**
 * What a funnel plot shows: whether small studies say something else than large ones.
 *
 * @param title what the picture is of
 * @param sentence what the picture shows, with its uncertainty; read out with it
 * @param studies those that were found and, marked, those that trim and fill supposes
 * @param centre the pooled effect about which the limits lie
 */
public record Funnel(String title, String sentence, List<Study> studies, double centre, EffectAxis axis) {
    public Funnel {
        studies = List.copyOf(studies);
        if (!Double.isFinite(centre))
            throw new IllegalArgumentException("Expected a finite centre, found " + centre + ".");
    }

    /**
     * One study.
     *
     * @param effect on the scale of the axis
     * @param error its standard error, above zero
     * @param supposed whether trim and fill made it up
     */
    public record Study(String label, double effect, double error, boolean supposed) {
        public Study {
            if (!(error > 0 && Double.isFinite(error) && Double.isFinite(effect)))
                throw new IllegalArgumentException(
                        "Expected a finite effect and an error above 0, found " + effect + " and " + error + ".");
        }
    }
}
