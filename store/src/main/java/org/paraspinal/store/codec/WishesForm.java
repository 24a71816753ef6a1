package org.paraspinal.store.codec;

import java.util.Set;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.store.codec.Happening.WishesStated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Format 1: {@code {"day", "wishes": {"delivery", "places", "minutes", "positions", "props", "technique"?, "goal"?, "setOff", "alsoUsed",
 * "painNow"?, "painExpected"?}}}. Format 2 adds to the wishes {@code "build": {"heightCm", "build"?, "backLengthCm"?}}, {@code "sore"} and {@code
 * "helped"}, each left out when nothing is known; as in format 1, where there was none of them. Format 3 adds {@code "without"}, left out when no place
 * was taken out; nobody who does not know it may plan with it.
 */
final class WishesForm {
    private WishesForm() {}

    static JsonNode write(WishesStated w) {
        ObjectNode o = Body.with(w.day());
        o.set("wishes", wishes(w.wishes()));
        return o;
    }

    static WishesStated read(Body b) {
        return new WishesStated(b.day("day"), wishes(b.child("wishes")));
    }

    static ObjectNode wishes(Wishes w) {
        ObjectNode o = Body.object().put("delivery", w.delivery());
        Body.words(o, "places", w.places().stream().sorted().toList());
        o.put("minutes", w.minutes());
        Body.words(o, "positions", w.positions().stream().sorted().toList());
        Body.words(o, "props", w.props().stream().sorted().toList());
        Body.put(o, "technique", w.technique());
        Body.put(o, "goal", w.goal());
        Body.words(o, "setOff", w.setOff());
        Body.words(o, "alsoUsed", w.alsoUsed());
        Body.put(o, "painNow", w.painNow());
        Body.put(o, "painExpected", w.painExpected());
        if (!w.build().equals(Build.UNKNOWN)) o.set("build", build(w.build()));
        if (!w.sore().isEmpty())
            Body.words(o, "sore", w.sore().stream().sorted().toList());
        if (!w.helped().isEmpty())
            Body.words(o, "helped", w.helped().stream().sorted().toList());
        if (!w.without().isEmpty())
            Body.words(o, "without", w.without().stream().sorted().toList());
        return o;
    }

    private static ObjectNode build(Build b) {
        ObjectNode o = Body.object().put("heightCm", b.heightCm());
        Body.put(o, "build", b.build());
        b.backLengthCm().ifPresent(l -> o.put("backLengthCm", l));
        return o;
    }

    private static Build build(Body b) {
        return new Build(b.number("heightCm").orElseThrow(), b.optional("build"), b.number("backLengthCm"));
    }

    static Wishes wishes(Body b) {
        return new Wishes(
                b.text("delivery"),
                Set.copyOf(b.words("places")),
                b.whole("minutes"),
                Set.copyOf(b.words("positions")),
                Set.copyOf(b.words("props")),
                b.optional("technique"),
                b.optional("goal"),
                b.words("setOff"),
                b.words("alsoUsed"),
                b.wholeOr("painNow"),
                b.wholeOr("painExpected"),
                b.has("build") ? build(b.child("build")) : Build.UNKNOWN,
                Set.copyOf(b.words("sore")),
                Set.copyOf(b.words("helped")),
                Set.copyOf(b.words("without")));
    }
}
