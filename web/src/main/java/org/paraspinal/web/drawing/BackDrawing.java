package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.BodyMap.Place;

/**
 * The back, seen from behind, one unit a millimetre. {@link #defs} stands once on a page and holds the engraving; all drawings
 * refer to it. The strip over the spine is painted last, over everything but words.
 */
public final class BackDrawing {
    private static final List<String> SIDES = List.of("left", "right");
    private static final String MIRROR = " transform=\"scale(-1 1)\"";
    private static final String TICK = "<circle class=\"tickdot\" r=\"13\"/><path d=\"M-5.5 0l4 4.4 7-8.6\"/>";
    private static final double STAGE = 1.52;
    private static final double STEP = 1.27;

    private final BodyMap body;
    private final String defs;

    public BackDrawing(BodyMap body) {
        this.body = body;
        this.defs = "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
                + Engraving.part("figure.svg") + places() + strip() + "</defs></svg>";
    }

    /** The places that can be drawn, without side, in the order of the body map. */
    public Collection<Place> all() {
        return body.places().values();
    }

    /** A sided place in words: "low back, left". */
    public String name(String sided) {
        return body.name(sided);
    }

    /** Sided places in words, those of both sides together: "low back, left; neck". */
    public String names(Set<String> sided) {
        return all().stream()
                .flatMap(p -> {
                    var sides = Stream.of("left", "right")
                            .filter(s -> sided.contains(p.id() + "-" + s))
                            .toList();
                    return sides.size() == 2
                            ? Stream.of(p.name())
                            : sides.stream().map(s -> name(p.id() + "-" + s));
                })
                .collect(Collectors.joining("; "));
    }

    /** The engraving, the outlines and the strip: once on each page that draws a back, before the first drawing. */
    public String defs() {
        return defs;
    }

    /** The muscles this guide works on, with what is around them named. */
    public String hero() {
        return svg(
                "hero",
                "",
                new View(-16, 496, 838),
                "The back, seen from behind. Blue: the long muscles beside the spine,"
                        + " where this guide works. Hatched: three centimetres on each side of the spine, never pressed.",
                Engraving.part("muscles.svg"),
                NEVER + Engraving.part("callouts.svg"));
    }

    private static final String NEVER =
            "<text class=\"never\" aria-hidden=\"true\" transform=\"translate(7 640) rotate(-90)\">never</text>";

    /**
     * The map to choose from. Each place is a link to its tick box, {@code #site-lumbar-left}; with script it toggles the box. What
     * is chosen is shown by style, from the box itself.
     *
     * @param barred drawn hatched, and no link
     */
    public String chooser(Set<String> barred) {
        var b = new StringBuilder();
        var ticks = new StringBuilder();
        for (String side : SIDES)
            for (Place p : all()) {
                String id = p.id() + "-" + side;
                if (barred.contains(id)) {
                    b.append(use(p, side, "place barred"));
                    continue;
                }
                b.append("<a class=\"pick\" href=\"#site-%s\" data-site=\"site-%s\" aria-label=\"%s\">%s</a>"
                        .formatted(id, id, Svg.words(body.name(id)), use(p, side, "place s-" + id)));
                ticks.append(tick(p, side, "tickmark s-" + id));
            }
        return plate(
                "chooser",
                "",
                "<svg class=\"back\" viewBox=\"%s\" role=\"group\" aria-label=\"The back, seen from behind\">"
                                .formatted(View.WHOLE.box())
                        + FIGURE + b + STRIP + ticks + NEVER + "</svg>");
    }

    /** Places as they were chosen and barred, to look at. */
    public String still(Collection<String> chosen, Collection<String> barred) {
        var b = new StringBuilder();
        barred.forEach(id -> b.append(use(id, "place barred")));
        chosen.stream().filter(id -> !barred.contains(id)).forEach(id -> b.append(use(id, "place chosen still")));
        var ticks = new StringBuilder();
        chosen.stream()
                .filter(id -> !barred.contains(id))
                .forEach(id -> body.place(id).ifPresent(p -> ticks.append(tick(p, side(id), "tickmark on"))));
        return svg(
                "plain-back",
                "",
                View.WHOLE,
                "The back, seen from behind. " + sentence(chosen, barred),
                b.toString(),
                ticks + NEVER);
    }

    private String sentence(Collection<String> chosen, Collection<String> barred) {
        String here = chosen.isEmpty() ? "" : "Chosen: " + names(chosen) + ". ";
        return here + (barred.isEmpty() ? "" : "Not here: " + names(barred) + ".");
    }

    private String names(Collection<String> sided) {
        return String.join("; ", sided.stream().map(body::name).sorted().toList());
    }

    /** A step of a plan: the places worked on, and the strokes with their direction. */
    public String step(List<String> places, List<Stroke> strokes, String described) {
        View view = view(places, strokes, STEP);
        var b = new StringBuilder();
        places.forEach(id -> b.append(use(id, "place chosen still")));
        strokes.forEach(s -> b.append(new StrokeDrawing(s).whole()));
        return svg("mini", side(strokes), view, described, b.toString(), "");
    }

    /** The player's stage: every place and nothing else; the script lights the places and moves the hands. */
    public String stage() {
        var b = new StringBuilder();
        for (String side : SIDES) for (Place p : all()) b.append(use(p, side, "place still s-" + p.id() + "-" + side));
        b.append("<g class=\"strokes\"></g>");
        return svg(
                "stage",
                "",
                new View(330, 410, 270),
                "The back, seen from behind, with the stroke of this step",
                b.toString(),
                "");
    }

    /** The window of the stage that shows a step. */
    public View stageView(List<String> places, List<Stroke> strokes) {
        return view(places, strokes, STAGE);
    }

    private View view(List<String> places, List<Stroke> strokes, double shape) {
        var paths = new ArrayList<String>();
        strokes.forEach(s -> paths.add(s.path()));
        if (paths.isEmpty()) places.forEach(id -> body.place(id).ifPresent(p -> paths.add(p.outline())));
        return View.around(paths, shape);
    }

    private static String side(List<Stroke> strokes) {
        return strokes.size() == 1 ? strokes.getFirst().side() : "";
    }

    private static final String FIGURE = "<use href=\"#figure\"/>";
    private static final String STRIP = "<use class=\"thestrip\" href=\"#strip\"/>";

    private static String svg(String kind, String side, View view, String label, String under, String words) {
        return plate(
                kind,
                side,
                "<svg class=\"back\" viewBox=\"%s\" role=\"img\" aria-label=\"%s\">"
                                .formatted(view.box(), Svg.words(label))
                        + FIGURE + under + STRIP + words + "</svg>");
    }

    /** Left and right are written as words beside the drawing, so that they keep their size. */
    private static String plate(String kind, String side, String svg) {
        return "<span class=\"plate %s\">%s<span class=\"lr l%s\" aria-hidden=\"true\">Left</span><span class=\"lr r%s\" aria-hidden=\"true\">Right</span></span>"
                .formatted(kind, svg, side.equals("left") ? " on" : "", side.equals("right") ? " on" : "");
    }

    private String use(String sided, String style) {
        return body.place(sided).map(p -> use(p, side(sided), style)).orElse("");
    }

    private static String use(Place p, String side, String style) {
        return "<use class=\"%s\" href=\"#p-%s\"%s/>".formatted(style, p.id(), side.equals("left") ? MIRROR : "");
    }

    private static String tick(Place p, String side, String style) {
        double x = p.centre().get(0) * (side.equals("left") ? -1 : 1);
        return "<g class=\"%s\" transform=\"translate(%s %s)\">%s</g>"
                .formatted(style, Svg.number(x), Svg.number(p.centre().get(1)), TICK);
    }

    private static String side(String sided) {
        return sided.substring(sided.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    }

    private String places() {
        var b = new StringBuilder();
        for (Map.Entry<String, Place> p : body.places().entrySet())
            b.append("<path id=\"p-%s\" d=\"%s\"/>"
                    .formatted(p.getKey(), p.getValue().outline()));
        return b.toString();
    }

    /** The strip as the body map has it, on both sides. Its dashed edge leaves out the top and the run along the midline. */
    private String strip() {
        String right = Back.outline(body, "spine-strip");
        String left = Svg.mirrored(right);
        return "<g id=\"strip\" mask=\"url(#fade)\">"
                + path("strip-paper", right + left)
                + path("strip-hatch", right + left)
                + path("strip-edge", edge(right) + edge(left))
                + "<use href=\"#vertebrae\"/></g>";
    }

    private static String edge(String half) {
        return "M" + half.substring(half.indexOf('L') + 1).replace("Z", "");
    }

    private static String path(String style, String d) {
        return "<path class=\"%s\" d=\"%s\"/>".formatted(style, d);
    }
}
