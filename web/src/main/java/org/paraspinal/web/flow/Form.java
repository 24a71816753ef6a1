package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.web.view.Frame.Mistake;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a form brought, read field by field; mistakes are gathered and nothing is lost. */
final class Form {
    private static final String NONE = "none";
    private static final String SHOWN = "shown";

    private final MultiValueMap<String, String> fields;
    private final List<Mistake> mistakes = new ArrayList<>();

    Form(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** A form that was not sent yet. */
    static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    void mistake(String field, String message) {
        mistakes.add(new Mistake(field, message));
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(v -> !v.isBlank())
                .toList();
    }

    Optional<String> one(String field) {
        return all(field).stream().findFirst();
    }

    boolean has(String field) {
        return !all(field).isEmpty();
    }

    /** One of the words, or a mistake with this message. */
    Optional<String> chosen(String field, Iterable<String> words, String message) {
        for (String w : words) if (one(field).equals(Optional.of(w))) return Optional.of(w);
        mistake(field, message);
        return Optional.empty();
    }

    /** A whole number in range; empty when the field was left empty; a mistake when it is anything else. */
    OptionalInt whole(String field, int from, int to, String name) {
        Optional<String> text = one(field).map(String::strip);
        if (text.isEmpty()) return OptionalInt.empty();
        if (text.get().matches("\\d{1,5}")) {
            int n = Integer.parseInt(text.get());
            if (n >= from && n <= to) return OptionalInt.of(n);
        }
        mistake(field, name + ": write a whole number from " + from + " to " + to + ".");
        return OptionalInt.empty();
    }

    /** A number in range, with at most one decimal; empty when the field was left empty; a mistake when it is anything else. */
    OptionalDouble number(String field, int from, int to, String name) {
        Optional<String> text = one(field).map(t -> t.strip().replace(',', '.'));
        if (text.isEmpty()) return OptionalDouble.empty();
        if (text.get().matches("\\d{1,3}(\\.\\d)?")) {
            double n = Double.parseDouble(text.get());
            if (n >= from && n <= to) return OptionalDouble.of(n);
        }
        mistake(field, name + ": write a number from " + from + " to " + to + ", such as 12 or 12.5.");
        return OptionalDouble.empty();
    }

    /** As {@link #whole}, and a mistake when it was left empty. */
    OptionalInt required(String field, int from, int to, String name) {
        if (!has(field)) mistake(field, name + ": write a whole number from " + from + " to " + to + ".");
        return whole(field, from, to, name);
    }

    /**
     * Tick rows: yes, unsure or withheld where ticked, the strictest of them where several are; no for the others once at least one
     * row, or the row that excludes them, is ticked. Nothing ticked at all is a mistake, never a no; and so is a row ticked
     * together with the one that excludes it, and a tick of an unknown kind.
     */
    Map<String, String> ticked(List<Question> questions) {
        return tickedRows(
                questions.stream()
                        .map(q -> new Row(q.id(), q.ask(), q.polarity() == Polarity.FAVOURABLE))
                        .toList(),
                none(questions));
    }

    /**
     * A row to tick.
     *
     * @param goodNews whether a tick speaks for massage
     */
    record Row(String id, String ask, boolean goodNews) {}

    /** As {@link #ticked}, for any rows, with the words of the one that excludes the others. */
    Map<String, String> tickedRows(List<Row> rows, String none) {
        var said = new LinkedHashMap<String, String>();
        for (Row r : rows) {
            List<String> values = all(r.id());
            for (String value : strictestFirst(r)) if (values.contains(value)) said.putIfAbsent(r.id(), value);
            if (!strictestFirst(r).containsAll(values)) mistake(r.id(), "Tick this again: " + r.ask());
        }
        if (said.isEmpty() && !has(NONE))
            mistake(rows.isEmpty() ? NONE : rows.getFirst().id(), "Tick what applies, or choose “" + none + "”.");
        else if (!said.isEmpty() && has(NONE))
            mistake(NONE, "“" + none + "” is ticked, and something else too. Leave only what is right.");
        else rows.forEach(r -> said.putIfAbsent(r.id(), "no"));
        return said;
    }

    /** Whether the form showed this row. What was not before the person's eyes was not answered, and so is never a no. */
    boolean displayed(String id) {
        return !has(SHOWN) || all(SHOWN).contains(id);
    }

    private static List<String> strictestFirst(Row r) {
        return r.goodNews() ? List.of("withheld", "unsure", "yes") : List.of("yes", "unsure", "withheld");
    }

    /** The row that excludes the others, in words: where a tick is good news, none of it must not read as if all were well. */
    static String none(List<Question> questions) {
        return !questions.isEmpty() && questions.stream().allMatch(q -> q.polarity() == Polarity.FAVOURABLE)
                ? "Not all of this is true"
                : "None of these";
    }
}
