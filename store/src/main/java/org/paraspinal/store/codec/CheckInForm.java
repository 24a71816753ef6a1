package org.paraspinal.store.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.codec.Happening.ActivitiesNamed;
import org.paraspinal.store.codec.Happening.CheckedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 1, next day: {@code {"day", "session", "soreness"?, "painNow"?, "ticked": {id: answer}}}; weekly: {@code {"day",
 * "painWeek"?, "sleep"?, "stress"?, "interference"?, "medicineDays"?, "ticked"}}. Format 2 adds {@code "morning"?} to the next day, has
 * {@code "week": {scale: number}} instead of the named numbers, and a day's ratings as {@code {"day", "daily": {scale: number}}}.
 * Activities named, format 1: {@code {"day", "names": […]}}.
 */
final class CheckInForm {
    private static final Map<String, String> NAMED = Map.of(
            "painWeek", Ratings.PAIN_WEEK,
            "sleep", "sleep",
            "stress", "stress",
            "interference", "interference",
            "medicineDays", "medicine-days");

    private CheckInForm() {}

    static JsonNode write(CheckedIn c) {
        ObjectNode o = Body.with(c.day());
        switch (c.checkIn()) {
            case CheckIn.NextDay n -> {
                o.put("session", n.session().toString());
                Body.put(o, "soreness", n.soreness());
                Body.put(o, "painNow", n.painNow());
                Body.put(o, "morning", n.morning().map(Morning::word));
            }
            case CheckIn.Weekly w -> ratings(o, "week", w.ratings());
            case CheckIn.Daily d -> {
                ratings(o, "daily", d.ratings());
                return o;
            }
        }
        Body.texts(o, "ticked", c.checkIn().ticked());
        return o;
    }

    static JsonNode write(ActivitiesNamed a) {
        ObjectNode o = Body.with(a.day());
        Body.words(o, "names", a.names());
        return o;
    }

    static ActivitiesNamed readActivities(Body b) {
        return new ActivitiesNamed(b.day("day"), b.words("names"));
    }

    static CheckedIn read(Body b) {
        if (b.has("session"))
            return new CheckedIn(new CheckIn.NextDay(
                    b.day("day"),
                    SessionId.of(b.text("session")),
                    b.wholeOr("soreness"),
                    b.wholeOr("painNow"),
                    b.optional("morning").map(word -> morning(b, word)),
                    b.texts("ticked")));
        if (b.has("daily")) return new CheckedIn(new CheckIn.Daily(b.day("day"), ratings(b, "daily")));
        return new CheckedIn(
                new CheckIn.Weekly(b.day("day"), b.has("week") ? ratings(b, "week") : named(b), b.texts("ticked")));
    }

    private static Ratings named(Body b) {
        var out = new LinkedHashMap<String, Double>();
        NAMED.forEach((key, id) -> b.wholeOr(key).ifPresent(n -> out.put(id, (double) n)));
        return new Ratings(out);
    }

    private static void ratings(ObjectNode to, String key, Ratings ratings) {
        ObjectNode o = to.putObject(key);
        new TreeMap<>(ratings.by()).forEach((id, n) -> {
            if (n == Math.rint(n)) o.put(id, n.intValue());
            else o.put(id, n);
        });
    }

    private static Ratings ratings(Body b, String key) {
        return new Ratings(b.map(key, v -> {
            if (!v.isNumber()) throw b.bad(key, "numbers");
            return v.doubleValue();
        }));
    }

    private static Morning morning(Body b, String word) {
        return Morning.of(word).orElseThrow(() -> b.bad("morning", "one of " + String.join(", ", Morning.words())));
    }
}
