package org.paraspinal.web.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.web.drawing.BodyOnFile;
import org.paraspinal.web.drawing.Stroke;
import org.paraspinal.web.view.Frame.Csrf;
import org.paraspinal.web.view.Frame.Mistake;

/** One realistic page of every kind, for tests, screenshots and eyes. The people, numbers and sentences are made up. */
final class Showcase {
    private Showcase() {}

    /** Every page by the name of its file. */
    static Map<String, Page> pages() {
        var pages = new LinkedHashMap<String, Page>();
        pages.putAll(ShowcaseCheck.pages());
        pages.putAll(ShowcaseVerdicts.pages());
        pages.putAll(ShowcaseCare.pages());
        pages.putAll(ShowcaseAfter.pages());
        pages.putAll(ShowcaseTrial.pages());
        pages.putAll(ShowcaseEvidence.pages());
        pages.put("techniques", ShowcaseTechniques.page());
        pages.putAll(ShowcaseHouse.pages());
        pages.putAll(ShowcaseMeasures.pages());
        return pages;
    }

    /** All of them as HTML. */
    static Map<String, String> html() {
        var renderer = new Renderer(BodyOnFile.map());
        var html = new LinkedHashMap<String, String>();
        pages().forEach((name, page) -> html.put(name, renderer.render(page)));
        return html;
    }

    /** Writes them to {@code target/showcase}. */
    static Path write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "showcase"));
        for (var page : html().entrySet()) Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());
        return folder;
    }

    static Frame frame(String title, String place, Mistake... mistakes) {
        return new Frame(title, place, Optional.of("/back"), false, List.of(mistakes), new Csrf("_csrf", "t0ken"), "/");
    }

    static Frame alone(String title, String place) {
        return new Frame(title, place, Optional.empty(), false, List.of(), new Csrf("_csrf", "t0ken"), "/");
    }

    static Choice choice(String value, String label) {
        return new Choice(value, label, Optional.empty(), false);
    }

    static Choice chosen(String value, String label) {
        return new Choice(value, label, Optional.empty(), true);
    }

    static Scale pain(String id, String ask, int now) {
        return new Scale(
                id,
                ask,
                Optional.empty(),
                0,
                10,
                "no pain",
                "the worst you can imagine",
                now < 0 ? OptionalInt.empty() : OptionalInt.of(now));
    }

    static Fact fact(String name, String value) {
        return new Fact(name, value, Optional.empty());
    }

    static Fact fact(String name, String value, String more) {
        return new Fact(name, value, Optional.of(more));
    }

    static HelpLine ambulance() {
        return new HelpLine(
                "Call the ambulance",
                "112",
                Optional.of("112"),
                Optional.of("free, also without a SIM card"),
                "European emergency number",
                "22 November 2026");
    }

    static CountryChoice country() {
        return new CountryChoice(
                "/country",
                "Germany",
                List.of(
                        chosen("DE", "Germany"),
                        choice("FR", "France"),
                        choice("US", "United States"),
                        choice("ZZ", "Another country")));
    }

    static Reasoning thinner() {
        return new Reasoning(
                "You take a blood thinner",
                Optional.of("no more than 3 of 10, no ball, no device"),
                "Deep pressure can cause a bleed under the muscle that shows hours later.",
                List.of("“apixaban, every day”, today"),
                Optional.of(
                        "If yes to “Blood thinners”: see a clinician before any massage. Once a doctor has agreed: go on within limits; no harder than 3 of 10."),
                "Case reports; the figure 3 is our own caution",
                List.of(
                        new SourceLink(
                                "Haematoma after massage under anticoagulation",
                                Optional.of("https://example.org/haematoma"),
                                true),
                        new SourceLink("Our own caution", Optional.empty(), false)));
    }

    static Reasoning bruise() {
        return new Reasoning(
                "You have a bruise on the left flank",
                Optional.of("no pressure there until it has gone"),
                "Pressing on a bruise can start the bleeding again.",
                List.of("marked on the drawing, today"),
                "Engineering judgement",
                List.of());
    }

    static List<PlanStep> steps() {
        return List.of(
                step(
                        "rest your hands",
                        "Rest both palms on the low back, either side, over the towel",
                        "both",
                        60,
                        "flat hand",
                        1,
                        1,
                        List.of("lumbar"),
                        "M72 439L72 441",
                        40,
                        0),
                step(
                        "stroke up",
                        "Flat hand from hip to lowest rib, lift off, return light",
                        "right",
                        180,
                        "flat hand",
                        2,
                        2,
                        List.of("lumbar"),
                        "M72 545C72 500 73 450 72 405",
                        40,
                        4),
                step(
                        "stroke up",
                        "The same on the other side",
                        "left",
                        180,
                        "flat hand",
                        2,
                        2,
                        List.of("lumbar"),
                        "M72 545C72 500 73 450 72 405",
                        40,
                        4),
                step(
                        "circles",
                        "Slow circles with the heel of the hand on the upper outer buttock",
                        "right",
                        90,
                        "heel of the hand",
                        2,
                        3,
                        List.of("upper-buttock"),
                        "M118 580C132 566 150 578 142 596C134 610 116 602 118 584",
                        20,
                        3),
                step(
                        "long strokes up",
                        "Long strokes up both sides from hip to shoulder, light way back",
                        "both",
                        180,
                        "flat hand",
                        2,
                        2,
                        List.of("lumbar", "mid-back", "upper-back"),
                        "M72 530L72 120",
                        40,
                        4),
                step(
                        "squeeze and let go",
                        "Between palm and fingers, 5 seconds each",
                        "left",
                        60,
                        "flat hand",
                        2,
                        3,
                        List.of("shoulder"),
                        "M110 124L160 136",
                        40,
                        1),
                new PlanStep(
                        "breathe out and wait",
                        "Hands off. Lie still until the breath is slow",
                        "none",
                        30,
                        Optional.empty(),
                        0,
                        0,
                        "",
                        List.of(),
                        List.of(),
                        OptionalDouble.empty(),
                        Optional.of("Get up over the side, sit a minute, then stand.")));
    }

    private static PlanStep step(
            String verb,
            String does,
            String side,
            int seconds,
            String contact,
            int from,
            int to,
            List<String> places,
            String path,
            double half,
            double speed) {
        List<String> sides = side.equals("both") ? List.of("left", "right") : List.of(side);
        return new PlanStep(
                verb,
                does,
                side,
                seconds,
                Optional.of(contact),
                from,
                to,
                to < 2 ? "the hands only lie there" : "light: the skin moves",
                sides.stream()
                        .flatMap(s -> places.stream().map(p -> p + "-" + s))
                        .toList(),
                sides.stream().map(s -> new Stroke(s, path, half)).toList(),
                speed == 0 ? OptionalDouble.empty() : OptionalDouble.of(speed),
                verb.equals("rest your hands")
                        ? Optional.of("Agree on two words: softer, and stop.")
                        : Optional.empty());
    }
}
