package org.paraspinal.web.drawing;

/** How to measure how far a back bends, as a drawing. */
public enum MeasuringFigure {
    FINGERTIP_TO_FLOOR(
            "fingertip-to-floor.svg",
            "14 90 300 216",
            "Measuring from the fingertip to the floor",
            "Somebody stands with straight knees, seen from the side, and bends forward as far as is comfortable. Arms and fingers"
                    + " hang straight down. A tape measures from the tip of the middle finger down to the floor."),
    MODIFIED_SCHOBER(
            "modified-schober.svg",
            "2 4 312 286",
            "Marks and tape for measuring how far the low back stretches",
            "A low back, seen from behind. Level with the two dimples is a mark on the midline; a second mark is 10 centimetres above"
                    + " it, a third 5 centimetres below it. A tape lies from the upper mark to the lower one, 15 centimetres when"
                    + " standing, and is read again when bent forward. The tape only lies there; nothing presses on the spine.");

    private final String file;
    private final String box;
    private final String title;
    private final String description;

    MeasuringFigure(String file, String box, String title, String description) {
        this.file = file;
        this.box = box;
        this.title = title;
        this.description = description;
    }

    /** The drawing with its title and description; {@code id} is of this page's own. */
    public String svg(String id) {
        String own = Svg.words(id);
        return "<svg class=\"measuring\" viewBox=\"%s\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">"
                        .formatted(box, own, own)
                + "<title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>"
                        .formatted(own, Svg.words(title), own, Svg.words(description))
                + Engraving.part(file) + "</svg>";
    }
}
