package org.paraspinal.store.codec;

import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.codec.Happening.CheckedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 1, next day: {@code {"day", "session", "soreness"?, "painNow"?, "ticked": {id: answer}}}; weekly: {@code {"day",
 * "painWeek"?, "sleep"?, "stress"?, "interference"?, "medicineDays"?, "ticked"}}.
 */
final class CheckInForm {
    private CheckInForm() {}

    static JsonNode write(CheckedIn c) {
        ObjectNode o = Body.with(c.day());
        switch (c.checkIn()) {
            case CheckIn.NextDay n -> {
                o.put("session", n.session().toString());
                Body.put(o, "soreness", n.soreness());
                Body.put(o, "painNow", n.painNow());
            }
            case CheckIn.Weekly w -> {
                Body.put(o, "painWeek", w.painWeek());
                Body.put(o, "sleep", w.sleep());
                Body.put(o, "stress", w.stress());
                Body.put(o, "interference", w.interference());
                Body.put(o, "medicineDays", w.medicineDays());
            }
        }
        Body.texts(o, "ticked", c.checkIn().ticked());
        return o;
    }

    static CheckedIn read(Body b) {
        return new CheckedIn(
                b.has("session")
                        ? new CheckIn.NextDay(
                                b.day("day"),
                                SessionId.of(b.text("session")),
                                b.wholeOr("soreness"),
                                b.wholeOr("painNow"),
                                b.texts("ticked"))
                        : new CheckIn.Weekly(
                                b.day("day"),
                                b.wholeOr("painWeek"),
                                b.wholeOr("sleep"),
                                b.wholeOr("stress"),
                                b.wholeOr("interference"),
                                b.wholeOr("medicineDays"),
                                b.texts("ticked")));
    }
}
