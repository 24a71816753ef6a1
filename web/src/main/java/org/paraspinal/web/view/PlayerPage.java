package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Page 6: the guided session. Without script it is a list of the steps and a form to say it is done. It knows steps, limits and what to do
 * after a stop, and none of the person's answers; wherever it sends anything stands in {@link Addresses}.
 *
 * @param session an id; the player keeps its state under it
 * @param setting position and props, in a sentence
 * @param first the minute before the first step; empty when nothing touches the back
 * @param lastTime what the last session left for this one, in a sentence; empty when nothing
 * @param softer how many points lower than planned it begins
 * @param asks whether it asks now and then if it is still pleasant; at bedtime it does not
 * @param until when it may be begun no more, in milliseconds since 1970: the end of the day it was planned for
 * @param stops what to do after a stop, by symptom
 */
public record PlayerPage(
        Frame frame,
        Addresses to,
        String session,
        String heading,
        String setting,
        List<PlanStep> steps,
        Optional<FirstMinute> first,
        Optional<String> lastTime,
        int softer,
        boolean asks,
        long until,
        List<StopAdvice> stops)
        implements Page {
    public PlayerPage {
        steps = List.copyOf(steps);
        stops = List.copyOf(stops);
    }

    /**
     * Where the player sends and leads.
     *
     * @param done takes the form of a player without script
     * @param told takes what was done, as the field {@code told}; may be sent any number of times
     * @param token gives the token that goes with it
     * @param stop the page of symptoms, without script
     * @param track the session as one track to listen to; empty where it cannot be had
     * @param kept the pages that are kept on the phone for when it is offline, beside the player itself
     */
    public record Addresses(
            String done, String told, String token, String stop, Optional<String> track, List<String> kept) {
        public Addresses {
            kept = List.copyOf(kept);
        }
    }

    /**
     * The minute in which giver and receiver find their lane, their 3 and their 5.
     *
     * @param touches one after the other
     * @param at the places that are shown meanwhile, as the step has them that presses most
     * @param known whether they have done it before; only then it may be left out
     */
    public record FirstMinute(List<Touch> touches, PlanStep at, boolean known) {
        public FirstMinute {
            touches = List.copyOf(touches);
        }
    }

    /**
     * One touch of the first minute.
     *
     * @param pressure felt, 0 to 10; 0 for feeling with the finger tips only
     * @param lane whether the lane beside the spine is shown
     */
    public record Touch(String title, String does, int pressure, String feels, int seconds, boolean lane) {}
}
