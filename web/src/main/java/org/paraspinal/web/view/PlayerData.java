package org.paraspinal.web.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paraspinal.web.drawing.BackDrawing;
import org.paraspinal.web.drawing.Stroke;

/** The steps as the JSON that the player reads; written so that it can stand within a script element. */
final class PlayerData {
    private PlayerData() {}

    static String of(List<PlanStep> steps, BackDrawing back) {
        return steps.stream().map(s -> step(s, back)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String step(PlanStep s, BackDrawing back) {
        return "{\"where\":%s,\"verb\":%s,\"does\":%s,\"side\":%s,\"seconds\":%d,\"from\":%d,\"to\":%d,\"feels\":%s,\"note\":%s,\"speed\":%s,\"places\":[%s],\"strokes\":[%s],\"view\":%s}"
                .formatted(
                        text(s.where()),
                        text(s.verb()),
                        text(s.does()),
                        text(s.side()),
                        s.seconds(),
                        s.pressureFrom(),
                        s.pressureTo(),
                        text(s.feels()),
                        text(s.note().orElse("")),
                        String.format(Locale.ROOT, "%.1f", s.speed().orElse(0)),
                        s.places().stream().map(PlayerData::text).collect(Collectors.joining(",")),
                        s.strokes().stream().map(PlayerData::stroke).collect(Collectors.joining(",")),
                        text(back.stageView(s.places(), s.strokes()).box()));
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
