package org.paraspinal.care.knowledge;

import java.util.LinkedHashSet;
import org.paraspinal.care.knowledge.PainDrawingWords.Kind;
import org.paraspinal.care.knowledge.PainDrawingWords.Leg;
import org.paraspinal.care.knowledge.PainDrawingWords.Raised;
import org.paraspinal.care.knowledge.PainDrawingWords.Says;

/** Reads what the pain drawing may hold, and follows its names. */
final class PainDrawingReader {
    static final String FILE = "pain-drawing.yaml";

    private PainDrawingReader() {}

    static PainDrawingWords words(YamlMap d) {
        return new PainDrawingWords(
                BodyReader.byId(d, "kinds", x -> new Kind(x.text("id"), x.text("name")), Kind::id),
                BodyReader.byId(d, "legs", x -> new Leg(x.text("id"), x.text("name")), Leg::id),
                d.eachNamed("raises", PainDrawingReader::raised, Raised::id));
    }

    private static Raised raised(YamlMap r) {
        return new Raised(
                r.text("id"),
                r.text("on"),
                r.words("kinds"),
                r.text("question"),
                r.oneOf("answer", Says.class),
                r.yes("marks"),
                r.text("why"),
                r.oneOf("mark", Mark.class),
                r.words("sources"));
    }

    /** Every name leads somewhere; where a mark lies is kept only of what has a place on the back. */
    static void check(Knowledge k, Lookup lookup) {
        Spot spot = new Spot(FILE, 1, "raises");
        PainDrawingWords words = k.painDrawing();
        var where = new LinkedHashSet<>(k.body().places().keySet());
        where.addAll(k.body().groups().keySet());
        var legs = new LinkedHashSet<>(words.legs().keySet());
        legs.add(PainDrawingWords.LEG);
        legs.add(PainDrawingWords.BOTH_LEGS);
        for (Raised r : words.raises()) {
            boolean onTheBack = where.contains(r.on());
            if (!onTheBack && !legs.contains(r.on())) {
                var all = new LinkedHashSet<>(where);
                all.addAll(legs);
                lookup.known(spot, r.id() + ".on", "place", r.on(), all);
            }
            r.kinds()
                    .forEach(kind -> lookup.known(
                            spot, r.id() + ".kinds", "kind", kind, words.kinds().keySet()));
            boolean qualifier = k.qualifier(r.question()).isPresent();
            if (!qualifier)
                lookup.known(
                        spot,
                        r.id() + ".question",
                        "question",
                        r.question(),
                        k.questions().keySet());
            if (r.answer() == Says.UNSURE && qualifier)
                lookup.fault(spot, r.id() + ".answer", "a qualifier is raised with yes, or not at all");
            boolean hasPlaces = k.questions().get(r.question()) instanceof Question q && q.places();
            if (r.marks() && !(onTheBack && hasPlaces))
                lookup.fault(
                        spot, r.id() + ".marks", "expected a place of the back, and a question with 'places: yes'");
            lookup.sources(spot, r.id(), r.sources());
        }
    }
}
