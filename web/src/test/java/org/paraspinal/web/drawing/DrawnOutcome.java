package org.paraspinal.web.drawing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraspinal.web.drawing.Series.Point;
import org.w3c.dom.Element;

/** A picture of the outcome, read back from its SVG. */
final class DrawnOutcome {
    static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private DrawnOutcome() {}

    static Element drawn(Drawing drawing, Sheet sheet) {
        return EffectPlotsTest.read(drawing.svg(sheet, "p")).getDocumentElement();
    }

    static Element drawn(MadeUpPlots.Named named, Sheet sheet) {
        return EffectPlotsTest.read(named.plot().svg(sheet, named.id())).getDocumentElement();
    }

    static Element drawn(Series s, Sheet sheet) {
        return EffectPlotsTest.read(new ProgressChart(s).svg(sheet, "p")).getDocumentElement();
    }

    static String desc(Element svg) {
        return EffectPlotsTest.all(svg, "desc").getFirst().getTextContent();
    }

    static List<Element> byClass(Element svg, String name) {
        return EffectPlotsTest.byClass(svg, name);
    }

    static List<String> words(Element svg) {
        return EffectPlotsTest.all(svg, "text").stream()
                .map(Element::getTextContent)
                .collect(Collectors.toList());
    }

    static double at(Element e, String name) {
        return Double.parseDouble(e.getAttribute(name));
    }

    static double left(Sheet sheet, Element text) {
        double wide = sheet.wide(text.getTextContent());
        return switch (text.getAttribute("text-anchor")) {
            case "start" -> at(text, "x");
            case "end" -> at(text, "x") - wide;
            default -> at(text, "x") - wide / 2;
        };
    }

    /** About as large as the words are drawn, which is smaller than the room they are given. */
    static Box box(Sheet sheet, Element text) {
        double left = left(sheet, text);
        double wide = sheet.wide(text.getTextContent());
        double less = wide * 0.12;
        double y = at(text, "y");
        return switch (text.getAttribute("text-anchor")) {
            case "start" -> new Box(left, y - sheet.type() + 3, left + wide - less, y + 3);
            case "end" -> new Box(left + less, y - sheet.type() + 3, left + wide, y + 3);
            default -> new Box(left + less / 2, y - sheet.type() + 3, left + wide - less / 2, y + 3);
        };
    }

    static List<Double> numbers(Element path) {
        return NUMBER.matcher(path.getAttribute("d"))
                .results()
                .map(m -> Double.parseDouble(m.group()))
                .toList();
    }

    /** Points and nothing else. */
    static Series series(List<Point> points) {
        return new Series(
                "Pain",
                "0 none, 10 worst",
                points,
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
