package org.paraspinal.web.view;

import java.util.List;
import java.util.Set;

/**
 * The second page of the check: how it feels at each marked place, and whether it runs down a leg. All of it may stay empty.
 *
 * @param chosen the marked places, for the drawing
 */
public record DrawingPage(
        Frame frame,
        String action,
        Progress progress,
        Set<String> chosen,
        List<Marking> places,
        List<Leg> legs,
        Link change)
        implements Page {
    public DrawingPage {
        chosen = Set.copyOf(chosen);
        places = List.copyOf(places);
        legs = List.copyOf(legs);
    }

    /**
     * One place.
     *
     * @param field the form field of the kinds of pain; the strength is a field of its own
     */
    public record Marking(String field, String name, List<Choice> kinds, Scale strength) {
        public Marking {
            kinds = List.copyOf(kinds);
        }
    }

    /** One leg: which parts of it, and how it feels there. */
    public record Leg(String field, String name, List<Choice> parts) {
        public Leg {
            parts = List.copyOf(parts);
        }
    }
}
