package org.paraspinal.web.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.ReturnRow;
import org.paraspinal.care.knowledge.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every question there is, as a JSON array: choices, numbers, questions and their qualifiers. */
public final class QuestionList {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ANSWERS = List.of("yes", "no", "unsure", "withheld");

    private QuestionList() {}

    /**
     * Each entry has {@code id}, {@code words}, {@code kind}, {@code polarity}, {@code range} (the words or numbers allowed) and
     * {@code lifetime}; what is empty is left out.
     */
    public static String json(Knowledge k) {
        ArrayNode out = JSON.createArrayNode();
        choice(out, "delivery", "Who will give the massage?", k.words().deliveries());
        choice(out, "sex", "Sex, as it bears on pregnancy", k.words().sexes());
        choice(out, "technique", "The technique wished for, if any", k.words().techniques());
        choice(
                out,
                "answering",
                "Whose answers these are; left out, the person's own",
                k.words().answering());
        sites(out.addObject(), k);
        k.numbers().values().forEach(n -> number(out.addObject(), n));
        k.questions().values().forEach(q -> question(out, q));
        k.returning().forEach(r -> row(out, r));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out);
    }

    private static void choice(ArrayNode out, String id, String words, Words.WordList list) {
        ObjectNode o = out.addObject()
                .put("id", id)
                .put("words", words)
                .put("kind", "choice")
                .put("polarity", "neutral");
        words(o.putArray("range"), list.ids());
        o.put("lifetime", "session");
    }

    private static void sites(ObjectNode out, Knowledge k) {
        out.put("id", "sites")
                .put("words", "Where does it hurt?")
                .put("kind", "places")
                .put("polarity", "neutral");
        words(out.putArray("range"), k.body().sided());
        out.put("lifetime", "session");
        ObjectNode choir = out.putObject("choir");
        k.body().sided().forEach(p -> choir.put(p, k.body().choir(p).orElseThrow()));
    }

    private static void number(ObjectNode out, NumberAsked n) {
        out.put("id", n.id()).put("words", n.ask()).put("kind", "number").put("polarity", "neutral");
        out.putObject("range").put("from", n.from()).put("to", n.to()).put("unit", n.unit());
        out.put("lifetime", word(n.holds()));
        n.of().ifPresent(item -> out.put("of", item));
    }

    private static void question(ArrayNode out, Question q) {
        ObjectNode o = answerable(out, q.id(), q.ask(), q.more(), word(q.kind()), q.polarity(), word(q.holds()));
        q.means().ifPresent(m -> o.put("means", m));
        q.again().ifPresent(a -> o.put("again", a));
        o.put("grave", q.grave());
        if (!q.icd10().isEmpty()) {
            words(o.putArray("icd10cmPrefixes"), q.icd10());
            o.put("icd10cmReviewed", false);
        }
        o.put("askedWhen", q.askedWhen().toString());
        q.derived().ifPresent(d -> o.put("derived", d.toString()));
        q.impliedBy().ifPresent(d -> o.put("impliedBy", d.toString()));
        o.put("places", q.places());
        q.qualifiers()
                .forEach(x -> answerable(out, x.id(), x.ask(), x.more(), "qualifier", x.polarity(), word(q.holds()))
                        .put("of", q.id()));
    }

    /** A row for who comes back: "no" to it answers the questions it denies. */
    private static void row(ArrayNode out, ReturnRow r) {
        ObjectNode o = answerable(out, r.id(), r.ask(), r.more(), "row", Polarity.ADVERSE, "session");
        words(o.putArray("extends"), r.holdsOn());
        words(o.putArray("answers"), r.denies());
    }

    private static ObjectNode answerable(
            ArrayNode out,
            String id,
            String ask,
            Optional<String> more,
            String kind,
            Polarity polarity,
            String lifetime) {
        ObjectNode o = out.addObject().put("id", id).put("words", ask);
        more.ifPresent(m -> o.put("more", m));
        o.put("kind", kind).put("polarity", word(polarity));
        words(o.putArray("range"), ANSWERS);
        return o.put("lifetime", lifetime);
    }

    private static String word(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void words(ArrayNode array, Iterable<String> words) {
        words.forEach(array::add);
    }
}
