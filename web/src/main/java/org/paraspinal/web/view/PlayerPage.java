package org.paraspinal.web.view;

import java.util.List;

/**
 * Page 6: the guided session. Without script it is a list of the steps and a form to say it is done.
 *
 * @param action takes {@code done}, a list of {step, seconds, softer, skipped} as JSON, and {@code stopped}
 * @param session an id; the player keeps its state under it
 * @param setting position and props, in a sentence
 * @param stop to the page of symptoms; used as a link without script
 */
public record PlayerPage(
        Frame frame, String action, String session, String heading, String setting, List<PlanStep> steps, String stop)
        implements Page {
    public PlayerPage {
        steps = List.copyOf(steps);
    }
}
