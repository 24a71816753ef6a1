package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.body.Sweep;
import org.paraspinal.care.knowledge.BodyMap;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated.BarStated;
import org.paraspinal.care.knowledge.Routine;

/**
 * The contact sheet of a routine: each step on the map of a back of medium build, 170 cm tall, with one line a step on what was measured,
 * and where the routine was corrected. The same knowledge gives the same sheet, letter by letter.
 */
public final class RoutineSheet {
    private static final Build MEDIUM = Build.of(170, "medium");
    private static final int COLUMNS = 4;
    private static final int WIDE = 480;
    private static final int HIGH = 980;
    private static final int TOP = -30;

    /** The bars that are drawn; that of the strip is drawn by itself. */
    private static final List<String> DRAWN = List.of(
            "kidney-shadow",
            "kidney-angle",
            "floating-ribs",
            "blade-edge",
            "cluneal-crossing",
            "dimple",
            "sciatic-band",
            "tailbone",
            "neck-front");

    private final Knowledge k;
    private final Back back;

    public RoutineSheet(Knowledge knowledge) {
        k = knowledge;
        back = new Back(knowledge, MEDIUM);
    }

    /** Everything that the steps of a routine break on this back; nothing, or the routine is wrong. */
    public List<String> broken(Routine r) {
        var out = new ArrayList<String>();
        for (Routine.Step s : r.steps()) {
            StepChecked c = checked(r, s);
            c.broken().forEach(b -> out.add(r.id() + ", " + s.does() + ": " + b));
            if (!c.mirrored()) out.add(r.id() + ", " + s.does() + ": left and right are not the same");
        }
        return out;
    }

    private StepChecked checked(Routine r, Routine.Step s) {
        return StepChecked.of(back, bars(r.delivery()), s);
    }

    /** The bars that hold for everybody who is massaged so, whatever was answered. */
    private List<BarStated> bars(String delivery) {
        var given = new Condition.ChoiceIs("delivery", delivery);
        return k.rules().stream()
                .filter(r -> r.item().isEmpty())
                .filter(r -> r.when() instanceof Condition.Always || r.when().equals(given))
                .flatMap(r -> r.then().limits().bars().stream())
                .toList();
    }

    /** The sheet as a page that shows its picture, {@code R1.svg} beside it. */
    public String page(Routine r) {
        var b = new StringBuilder("# " + r.id() + ": " + r.title() + "\n\n");
        b.append("Given by ")
                .append(k.words().deliveries().name(r.delivery()))
                .append("; ")
                .append(names(r.positions()))
                .append("; ")
                .append(time(r.seconds()))
                .append(". For ")
                .append(goals(r))
                .append(". You need ")
                .append(r.props())
                .append(".\n\n![Each step of ")
                .append(r.id())
                .append(" on the map](")
                .append(r.id())
                .append(".svg)\n\n## What was measured\n\n");
        b.append(
                "On a back of medium build, 170 cm tall, seen from behind. Distances are from the edge of the contact. "
                        + "Hatched in the picture: no hand at all. Outlined in red: barred to some contacts, or light only. Blue: what is touched.\n\n");
        for (int i = 0; i < r.steps().size(); i++)
            b.append(i + 1).append(". ").append(line(r, r.steps().get(i))).append('\n');
        b.append("\n## What was corrected\n\n");
        r.differs().forEach(d -> b.append("- ").append(d).append('\n'));
        b.append("\nMade from `knowledge/routines.yaml` by `RoutineSheetsTest`; change that file, not this one.\n");
        return b.toString();
    }

    /** What is at the head of the folder: all routines, with their sheets. */
    public String contents() {
        var b = new StringBuilder("# The routines, step by step\n\n");
        b.append("Each sheet shows a routine on the map of the back, and what was measured of each step. ");
        b.append(
                "What gave way to the margins, and why, is listed in [routine-corrections.md](../routine-corrections.md).\n\n");
        b.append(
                "| sheet | routine | given by | time | nearest to the midline | nearest bar |\n|---|---|---|---|---|---|\n");
        for (Routine r : k.routines()) {
            var checks = r.steps().stream().map(s -> checked(r, s)).toList();
            b.append("| [%s](%s.md) | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            r.id(),
                            r.id(),
                            r.title(),
                            k.words().deliveries().name(r.delivery()),
                            time(r.seconds()),
                            checks.stream()
                                    .filter(c -> !c.sweeps().isEmpty())
                                    .mapToDouble(StepChecked::midline)
                                    .min()
                                    .stream()
                                    .mapToObj(StepChecked::cm)
                                    .findFirst()
                                    .orElse("-"),
                            checks.stream()
                                    .flatMap(c -> c.nearest().stream())
                                    .min((x, y) -> Double.compare(x.cm(), y.cm()))
                                    .map(n -> StepChecked.cm(n.cm()) + " from "
                                            + k.body().name(n.zone()))
                                    .orElse("-")));
        }
        b.append("\nMade from `knowledge/routines.yaml` by `RoutineSheetsTest`; change that file, not this one.\n");
        return b.toString();
    }

    private String names(List<String> positions) {
        return positions.stream().map(k.words().positions()::name).collect(Collectors.joining(" or "));
    }

    private String goals(Routine r) {
        return k.goals().stream()
                .filter(g -> r.goals().contains(g.id()))
                .map(Routine.Goal::name)
                .collect(Collectors.joining(", "));
    }

    private static String time(int seconds) {
        return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }

    private String line(Routine r, Routine.Step s) {
        StepChecked c = checked(r, s);
        var parts = new ArrayList<String>();
        parts.add(s.does() + ", " + s.seconds() + " s");
        s.elsewhere()
                .ifPresent(e -> parts.add(
                        s.side() + ", " + elsewhere(e) + ", away from the back; pressure " + pressure(s) + " of 10"));
        if (s.contact().isEmpty()) parts.add("nothing is touched");
        if (!c.sweeps().isEmpty()) {
            parts.add(s.side() + ", "
                    + s.contact().map(k.words().contacts()::name).orElse("") + ", pressure " + pressure(s) + " of 10");
            parts.add(c.moves() ? c.direction() + ", " + StepChecked.cm(c.travel()) : "rests");
            parts.add(c.mirrored() ? "left and right mirror each other" : "LEFT AND RIGHT DIFFER");
            parts.add(StepChecked.cm(c.midline()) + " from the midline, where " + StepChecked.cm(c.strip())
                    + " is the least");
            parts.add(nearest(c));
            if (!c.over().isEmpty())
                parts.add("over " + c.over().stream().map(k.body()::name).collect(Collectors.joining(" and "))
                        + ", no firmer than allowed there");
            c.broken().forEach(x -> parts.add("BREAKS " + x));
        }
        return String.join("; ", parts) + ".";
    }

    private String nearest(StepChecked c) {
        return c.nearest()
                .map(n -> StepChecked.cm(n.cm()) + " from the nearest bar, "
                        + k.body().name(n.zone()))
                .orElse("no bar for this contact at this pressure");
    }

    private String elsewhere(String id) {
        return k.body().elsewhere().get(id) instanceof BodyMap.Elsewhere e ? e.name() : id;
    }

    private static String pressure(Routine.Step s) {
        return s.pressureFrom() == s.pressureTo()
                ? Integer.toString(s.pressureFrom())
                : s.pressureFrom() + " to " + s.pressureTo();
    }

    /** The picture: one panel a step. */
    public String picture(Routine r) {
        int rows = Math.ceilDiv(r.steps().size(), COLUMNS);
        var b = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\">\n"
                        .formatted(COLUMNS * WIDE, rows * HIGH));
        b.append("<title>").append(Svg.words(r.id() + ", " + r.title())).append("</title>\n");
        b.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<defs>")
                .append(ground())
                .append("</defs>\n");
        for (int i = 0; i < r.steps().size(); i++)
            b.append("<g transform=\"translate(%d %d)\">".formatted(i % COLUMNS * WIDE + WIDE / 2, i / COLUMNS * HIGH))
                    .append(panel(r, i))
                    .append("</g>\n");
        return b.append("</svg>\n").toString();
    }

    /** The places and bars, under every step. */
    private String ground() {
        var b = new StringBuilder(
                "<pattern id=\"h\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><path d=\"M0 0V8\" stroke=\"#a3261b\" stroke-width=\"2\"/></pattern>\n<g id=\"b\">");
        k.body().places().keySet().forEach(p -> b.append(path(back.area(p).orElseThrow(), "#f3ece1", "#8a7f70", 1)));
        DRAWN.forEach(z -> back.area(z).ifPresent(a -> b.append(path(a, "none", "#a3261b", 1.5))));
        return b.append("</g>\n<g id=\"s\">")
                .append(path(back.area("spine-strip").orElseThrow(), "url(#h)", "#a3261b", 2))
                .append("</g>")
                .toString();
    }

    private String panel(Routine r, int i) {
        Routine.Step s = r.steps().get(i);
        StepChecked c = checked(r, s);
        var b = new StringBuilder("<g transform=\"translate(0 %d)\"><use href=\"#b\"/>".formatted(60 - TOP));
        for (Sweep w : c.sweeps()) {
            b.append(path(w.area(), "#1f5f99", "#123a5e", 2)
                    .replace("fill=\"#1f5f99\"", "fill=\"#1f5f99\" fill-opacity=\".35\""));
            b.append(way(w, c.moves()));
        }
        b.append("<use href=\"#s\"/></g>");
        b.append("<text x=\"0\" y=\"34\" font-size=\"26\" font-weight=\"bold\" text-anchor=\"middle\">%s</text>"
                .formatted(Svg.words(i + 1 + ". " + s.verb())));
        b.append(
                "<text x=\"-225\" y=\"66\" font-size=\"20\">left</text><text x=\"225\" y=\"66\" font-size=\"20\" text-anchor=\"end\">right</text>");
        List<String> below = below(s, c);
        for (int j = 0; j < below.size(); j++)
            b.append("<text x=\"0\" y=\"%d\" font-size=\"22\" text-anchor=\"middle\">%s</text>"
                    .formatted(928 + 28 * j, Svg.words(below.get(j))));
        return b.toString();
    }

    /** What stands under a panel: where and with what, then how hard and how long. */
    private List<String> below(Routine.Step s, StepChecked c) {
        String time = s.seconds() + " s";
        String hard = pressure(s) + " of 10, " + time;
        if (s.elsewhere().isPresent())
            return List.of(s.side() + ", " + elsewhere(s.elsewhere().get()), hard);
        if (c.sweeps().isEmpty()) return List.of("nothing is touched", time);
        return List.of(
                s.side() + ", " + s.contact().map(k.words().contacts()::name).orElse(""), hard);
    }

    /** The way of the middle of the contact, with a head where it ends; a dot where it rests. */
    private static String way(Sweep w, boolean moves) {
        Coordinate[] c = w.way().getCoordinates();
        Coordinate end = c[c.length - 1];
        if (!moves)
            return "<circle cx=\"%s\" cy=\"%s\" r=\"7\" fill=\"#123a5e\"/>"
                    .formatted(Svg.number(end.x), Svg.number(end.y));
        Coordinate before = c[c.length - 2];
        double length = before.distance(end);
        double x = (end.x - before.x) / length;
        double y = (end.y - before.y) / length;
        var d = new StringBuilder();
        for (Coordinate p : c) d.append(d.isEmpty() ? "M" : "L").append(at(p.x, p.y));
        d.append('M')
                .append(at(end.x - 14 * x - 9 * y, end.y - 14 * y + 9 * x))
                .append('L')
                .append(at(end.x, end.y))
                .append('L')
                .append(at(end.x - 14 * x + 9 * y, end.y - 14 * y - 9 * x));
        return "<path d=\"%s\" fill=\"none\" stroke=\"#123a5e\" stroke-width=\"4\"/>".formatted(d);
    }

    private static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    private static String path(Geometry g, String fill, String line, double width) {
        var d = new StringBuilder();
        for (int i = 0; i < g.getNumGeometries(); i++) {
            Coordinate[] c = g.getGeometryN(i).getCoordinates();
            for (int j = 0; j < c.length; j++)
                d.append(j == 0 ? "M" : "L")
                        .append(Math.round(c[j].x))
                        .append(' ')
                        .append(Math.round(c[j].y));
            d.append('Z');
        }
        return "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(d, fill, line, Svg.number(width));
    }
}
