package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What the receiver confirms before a partner gets the session. Fields: {@code areas}, {@code clothing}, {@code stop-word}.
 *
 * @param places that hands will touch, each side of them to be taken out
 * @param drawn the same, with those taken out before
 * @param out names of what was taken out before
 * @param anew whether the plan was made anew, and reaches areas that were not seen before
 */
public record ConfirmPage(
        Frame frame,
        String action,
        List<Place> places,
        Places drawn,
        List<String> out,
        String clothing,
        String stopWord,
        boolean anew)
        implements Page {
    public ConfirmPage {
        places = List.copyOf(places);
        out = List.copyOf(out);
    }

    /**
     * A place with the sides of it that are in the plan.
     *
     * @param name without side
     */
    public record Place(String name, Optional<Area> left, Optional<Area> right) {
        /** Which side came in when the plan was made anew, in words; empty when none did. */
        public String unseen() {
            boolean onLeft = left.filter(Area::unseen).isPresent();
            boolean onRight = right.filter(Area::unseen).isPresent();
            if (onLeft && onRight) return "new";
            return onLeft ? "new, left" : onRight ? "new, right" : "";
        }
    }

    /**
     * An area of the plan.
     *
     * @param in whether it stays
     * @param unseen whether it came in when the plan was made anew
     */
    public record Area(String id, String name, boolean in, boolean unseen) {}
}
