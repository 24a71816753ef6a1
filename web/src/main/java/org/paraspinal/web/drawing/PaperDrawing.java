package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.knowledge.BodyMap;

/**
 * A step on the drawn back for a printer that knows neither stylesheets nor references: the same places, strokes and strip, each
 * drawing whole in itself, and with fewer lines because it is small.
 */
public final class PaperDrawing {
    private static final Pattern CLASS = Pattern.compile("class=\"([a-z0-9-]+)\"");
    private static final Pattern HALF = Pattern.compile("<g id=\"half\">(.*?)</g>", Pattern.DOTALL);
    private static final Pattern VERTEBRAE = Pattern.compile("<path id=\"vertebrae\" class=\"vert\" (d=\"[^\"]+\")/>");
    private static final String SPOT = "#1b4f72";
    private static final String BAR = "#8a1216";
    private static final double SHAPE = 1.27;
    private static final double HATCH = 11;

    private static final String LINE = "fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" ";

    /** What the stylesheet of the pages says, in the words of a drawing that has none. */
    private static final Map<String, String> INK = inks(
            "c1", LINE + "stroke=\"#3a3027\" stroke-width=\"2.6\"",
            "c2", LINE + "stroke=\"#6d6255\" stroke-width=\"1.6\"",
            "c3", LINE + "stroke=\"#8d7d67\" stroke-width=\"1\" stroke-dasharray=\"5 3.5\"",
            "vert", "fill=\"#fff\" stroke=\"#3a3027\" stroke-width=\"1.5\"",
            "place", "fill=\"" + SPOT + "\" fill-opacity=\".22\" stroke=\"none\"",
            "chosen", "fill=\"" + SPOT + "\" fill-opacity=\".4\" stroke=\"" + SPOT + "\" stroke-width=\"2.5\"",
            "barred", "fill=\"#f3d9d2\" stroke=\"" + BAR + "\" stroke-width=\"2\" stroke-dasharray=\"3 3\"",
            "swath", LINE + "stroke=\"" + SPOT + "\" stroke-opacity=\".22\"",
            "travel", LINE + "stroke=\"" + SPOT + "\" stroke-width=\"11\"",
            "hand", "fill=\"" + SPOT + "\" stroke=\"#fff\" stroke-width=\"3\"",
            "chevron", LINE + "stroke=\"#fff\" stroke-width=\"4.5\"",
            "strip-edge", LINE + "stroke=\"" + BAR + "\" stroke-width=\"2\" stroke-dasharray=\"8 5\"");

    private static Map<String, String> inks(String... pairs) {
        var inks = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) inks.put(pairs[i], pairs[i + 1]);
        return Map.copyOf(inks);
    }

    private final BodyMap body;
    private final String figure;
    private final String strip;

    public PaperDrawing(BodyMap body) {
        this.body = body;
        String engraved = Engraving.part("figure.svg");
        String half = found(HALF, engraved);
        figure = half + "<g transform=\"scale(-1 1)\">" + half
                + "</g><path class=\"c1\" d=\"M0 622C1.5 660 1.5 704 0 742\"/>";
        strip = strip(Back.outline(body, "spine-strip")) + "<path class=\"vert\" " + found(VERTEBRAE, engraved) + "/>";
    }

    private static String found(Pattern part, String engraved) {
        Matcher m = part.matcher(engraved);
        if (!m.find()) throw new IllegalStateException("The engraving has no part " + part.pattern());
        return m.group(1);
    }

    /**
     * A step of a plan.
     *
     * @param described for whoever hears the page read out
     * @param millimetres how wide it stands on the paper
     */
    public String step(List<String> places, List<Stroke> strokes, String described, double millimetres) {
        View view = view(places, strokes);
        var b = new StringBuilder();
        places.forEach(p -> outline(p).ifPresent(b::append));
        strokes.forEach(s -> b.append(new StrokeDrawing(s).whole()));
        double high = millimetres * view.height() / view.width();
        return inked(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\" width=\"%smm\" height=\"%smm\" alt=\"%s\">"
                                .formatted(view.box(), Svg.number(millimetres), Svg.number(high), Svg.words(described))
                        + "<defs><clipPath id=\"window\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath></defs>"
                                .formatted(
                                        Svg.number(-view.width() / 2),
                                        Svg.number(view.top()),
                                        Svg.number(view.width()),
                                        Svg.number(view.height()))
                        + "<g clip-path=\"url(#window)\">" + figure + b + strip + "</g></svg>");
    }

    /**
     * The whole back with places chosen and barred.
     *
     * @param millimetres how high it stands on the paper
     */
    public String still(Collection<String> chosen, Collection<String> barred, String described, double millimetres) {
        var b = new StringBuilder();
        barred.forEach(p -> outline(p).map(o -> o.replace("place", "barred")).ifPresent(b::append));
        chosen.stream()
                .filter(p -> !barred.contains(p))
                .forEach(p -> outline(p).map(o -> o.replace("place", "chosen")).ifPresent(b::append));
        View view = View.WHOLE;
        return inked(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\" width=\"%smm\" height=\"%smm\" alt=\"%s\">"
                                .formatted(
                                        view.box(),
                                        Svg.number(millimetres * view.width() / view.height()),
                                        Svg.number(millimetres),
                                        Svg.words(described))
                        + figure + b + strip + "</svg>");
    }

    private View view(List<String> places, List<Stroke> strokes) {
        var paths = new ArrayList<String>();
        strokes.forEach(s -> paths.add(s.path()));
        if (paths.isEmpty()) places.forEach(p -> body.place(p).ifPresent(found -> paths.add(found.outline())));
        return View.around(paths, SHAPE);
    }

    private Optional<String> outline(String sided) {
        String mirror = sided.endsWith("-left") ? " transform=\"scale(-1 1)\"" : "";
        return body.place(sided).map(p -> "<path class=\"place\" d=\"%s\"%s/>".formatted(p.outline(), mirror));
    }

    /** Paper over the spine, hatched by single lines within its outline, with a dashed edge. */
    private static String strip(String right) {
        String both = right + Svg.mirrored(right);
        var lines = new StringBuilder();
        for (double y = -60; y < 900; y += HATCH) lines.append(String.format(Locale.ROOT, "M-40 %.0fl80 -80", y + 40));
        String edge = "M" + right.substring(right.indexOf('L') + 1).replace("Z", "");
        return "<clipPath id=\"within\"><path d=\"%s\"/></clipPath><path d=\"%s\" fill=\"#fff\"/>".formatted(both, both)
                + "<g clip-path=\"url(#within)\"><path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-opacity=\".55\" stroke-width=\"1.6\"/></g>"
                        .formatted(lines, BAR)
                + "<path class=\"strip-edge\" d=\"%s\"/>".formatted(edge + Svg.mirrored(edge));
    }

    private static String inked(String svg) {
        return CLASS.matcher(svg).replaceAll(m -> Matcher.quoteReplacement(INK.getOrDefault(m.group(1), m.group())));
    }
}
