package org.paraspinal.store.codec;

import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.store.codec.Happening.SessionEnded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 1, begun: {@code {"day", "session", "wishes"}}; ended: {@code {"day", "session", "routine", "technique", "delivery",
 * "strokes": [{"verb", "places", "sides", "contact"?, "pressure", "seconds", "skipped"}], "stoppedFor"?, "painBefore"?,
 * "painExpected"?, "painAfter"?}}. Format 2 of what ended adds to a stroke {@code "softer"?, "repeats"?}, left out where 0, and
 * {@code "manner"?: {"telling", "calibrated", "softer", "pauses", "pausedSeconds", "pleasant", "tooHard", "unanswered"}}, left out when nothing
 * was told.
 */
final class SessionForm {
    private SessionForm() {}

    static JsonNode write(SessionBegun s) {
        ObjectNode o = Body.with(s.day()).put("session", s.session().toString());
        o.set("wishes", WishesForm.wishes(s.wishes()));
        return o;
    }

    static SessionBegun readBegun(Body b) {
        return new SessionBegun(b.day("day"), SessionId.of(b.text("session")), WishesForm.wishes(b.child("wishes")));
    }

    static JsonNode write(SessionEnded e) {
        SessionHeld s = e.held();
        ObjectNode o = Body.with(s.day())
                .put("session", s.id().toString())
                .put("routine", s.routine())
                .put("technique", s.technique())
                .put("delivery", s.delivery());
        ArrayNode strokes = o.putArray("strokes");
        s.strokes().forEach(x -> stroke(strokes.addObject(), x));
        Body.put(o, "stoppedFor", s.stoppedFor());
        Body.put(o, "painBefore", s.painBefore());
        Body.put(o, "painExpected", s.painExpected());
        Body.put(o, "painAfter", s.painAfter());
        if (!s.manner().equals(Manner.UNTOLD)) manner(o.putObject("manner"), s.manner());
        return o;
    }

    private static void manner(ObjectNode o, Manner m) {
        o.put("telling", m.telling())
                .put("calibrated", m.calibrated())
                .put("softer", m.softer())
                .put("pauses", m.pauses())
                .put("pausedSeconds", m.pausedSeconds())
                .put("pleasant", m.pleasant())
                .put("tooHard", m.tooHard())
                .put("unanswered", m.unanswered());
    }

    private static Manner manner(Body b) {
        return new Manner(
                b.whole("telling"),
                b.yes("calibrated"),
                b.whole("softer"),
                b.whole("pauses"),
                b.whole("pausedSeconds"),
                b.whole("pleasant"),
                b.whole("tooHard"),
                b.whole("unanswered"));
    }

    private static void stroke(ObjectNode o, SessionHeld.Stroke s) {
        o.put("verb", s.verb());
        Body.words(o, "places", s.places());
        Body.words(o, "sides", s.sides());
        Body.put(o, "contact", s.contact());
        o.put("pressure", s.pressure()).put("seconds", s.seconds()).put("skipped", s.skipped());
        if (s.softer() > 0) o.put("softer", s.softer());
        if (s.repeats() > 0) o.put("repeats", s.repeats());
    }

    static SessionEnded readEnded(Body b) {
        return new SessionEnded(new SessionHeld(
                SessionId.of(b.text("session")),
                b.day("day"),
                b.text("routine"),
                b.text("technique"),
                b.text("delivery"),
                b.each(
                        "strokes",
                        s -> new SessionHeld.Stroke(
                                s.text("verb"),
                                s.words("places"),
                                s.words("sides"),
                                s.optional("contact"),
                                s.whole("pressure"),
                                s.whole("seconds"),
                                s.yes("skipped"),
                                s.wholeOr("softer").orElse(0),
                                s.wholeOr("repeats").orElse(0))),
                b.optional("stoppedFor"),
                b.wholeOr("painBefore"),
                b.wholeOr("painExpected"),
                b.wholeOr("painAfter"),
                b.has("manner") ? manner(b.child("manner")) : Manner.UNTOLD));
    }
}
