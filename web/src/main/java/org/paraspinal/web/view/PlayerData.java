package org.paraspinal.web.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paraspinal.web.drawing.BackDrawing;
import org.paraspinal.web.drawing.Stroke;

/** The session as the JSON that the player reads; written so that it can stand within a script element. */
final class PlayerData {
    private PlayerData() {}

    static String of(PlayerPage page, BackDrawing back) {
        return "{\"steps\":%s,\"first\":%s,\"known\":%b,\"softer\":%d,\"asks\":%b,\"until\":%d}"
                .formatted(
                        page.steps().stream().map(s -> step(s, back)).collect(Collectors.joining(",", "[", "]")),
                        page.first().map(f -> first(f, back)).orElse("[]"),
                        page.first().map(PlayerPage.FirstMinute::known).orElse(true),
                        page.softer(),
                        page.asks(),
                        page.until());
    }

    private static String step(PlanStep s, BackDrawing back) {
        return "{\"where\":%s,\"verb\":%s,\"does\":%s,\"side\":%s,\"contact\":%s,\"seconds\":%d,\"from\":%d,\"to\":%d,\"feels\":%s,\"note\":%s,\"speed\":%s,%s}"
                .formatted(
                        text(s.where()),
                        text(s.verb()),
                        text(s.does()),
                        text(s.side()),
                        text(s.contact().orElse("")),
                        s.seconds(),
                        s.pressureFrom(),
                        s.pressureTo(),
                        text(s.feels()),
                        text(s.note().orElse("")),
                        String.format(Locale.ROOT, "%.1f", s.speed().orElse(0)),
                        drawn(s.places(), s.strokes(), back));
    }

    /** The touches of the first minute, as steps: the hands rest where the plan presses most. */
    private static String first(PlayerPage.FirstMinute first, BackDrawing back) {
        String drawn = drawn(first.at().places(), first.at().strokes(), back);
        return first.touches().stream()
                .map(t ->
                        "{\"where\":\"\",\"verb\":%s,\"does\":%s,\"side\":\"none\",\"contact\":\"\",\"seconds\":%d,\"from\":%d,\"to\":%d,\"feels\":%s,\"note\":\"\",\"speed\":0,\"lane\":%b,%s}"
                                .formatted(
                                        text(t.title()),
                                        text(t.does()),
                                        t.seconds(),
                                        t.pressure(),
                                        t.pressure(),
                                        text(t.feels()),
                                        t.lane(),
                                        drawn))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String drawn(List<String> places, List<Stroke> strokes, BackDrawing back) {
        return "\"places\":[%s],\"strokes\":[%s],\"view\":%s"
                .formatted(
                        places.stream().map(PlayerData::text).collect(Collectors.joining(",")),
                        strokes.stream().map(PlayerData::stroke).collect(Collectors.joining(",")),
                        text(back.stageView(places, strokes).box()));
    }

    private static String stroke(Stroke s) {
        return "{\"side\":%s,\"path\":%s,\"half\":%s}"
                .formatted(text(s.side()), text(s.path()), String.format(Locale.ROOT, "%.1f", s.half()));
    }

    /** A JSON string; what could end a script element or a line is written as an escape. */
    static String text(String s) {
        var b = new StringBuilder("\"");
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean plain = c >= 0x20
                    && c != '"'
                    && c != '\\'
                    && c != '<'
                    && c != '>'
                    && c != '&'
                    && c != 0x2028
                    && c != 0x2029;
            if (plain) b.append(c);
            else b.append(String.format("\\u%04x", (int) c));
        }
        return b.append('"').toString();
    }
}
