package org.paraspinal.web.wire;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Intake;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person as written on one line of JSON.
 *
 * @param id whatever the line called the person; JSON null when it did not
 */
public record PersonLine(JsonNode id, Answers answers) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> KEYS = Set.of(
            "id",
            "age",
            "sex",
            "delivery",
            "technique",
            "visit",
            "answering",
            "numbers",
            "sites",
            "answers",
            "places",
            "clearances",
            "today",
            "otherwise");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Set<String> CLEARANCE_KEYS = Set.of("item", "by", "on", "until", "allowed");

    /** The line is not a person; says everything that is wrong with it. */
    public static final class NotAPerson extends Unreadable {
        private static final long serialVersionUID = 1;

        NotAPerson(List<String> problems) {
            super(String.join("; ", problems));
        }

        @Override
        public String answer(int line) {
            return VerdictLine.error(line, String.valueOf(getMessage()));
        }
    }

    /** A line whose parts could be read, but not understood. */
    public static NotAPerson notUnderstood(List<String> problems) {
        return new NotAPerson(problems);
    }

    /**
     * Reads one line.
     *
     * @param today the day it is judged for where the line names none
     */
    public static PersonLine read(String line, LocalDate today) throws NotAPerson {
        return read(object(line), today, Set.of());
    }

    /** Reads the person of an object that may have some other keys too, which are passed over. */
    static PersonLine read(JsonNode object, LocalDate today, Set<String> others) throws NotAPerson {
        return new Line(object, today, others).person();
    }

    /** The one JSON object of a line. */
    static JsonNode object(String line) throws NotAPerson {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new NotAPerson(List.of(
                    "not JSON: " + e.getOriginalMessage().replaceAll("(?s)\\s*(\\(start marker|at \\[Source).*", "")));
        }
        if (!node.isObject()) throw new NotAPerson(List.of("expected one JSON object a line"));
        return node;
    }

    /** Reads the parts of one line, gathering problems on the way. */
    private static final class Line {
        private final JsonNode node;
        private final JsonFields fields = new JsonFields();
        private final List<String> problems = fields.problems;
        private final LocalDate today;
        private final Set<String> keys;

        Line(JsonNode node, LocalDate usualToday, Set<String> others) {
            this.node = node;
            keys = Stream.concat(KEYS.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
            this.today = node.has("today") ? date(node.path("today"), "today").orElse(usualToday) : usualToday;
        }

        PersonLine person() throws NotAPerson {
            fields.knownAlone(node, keys, "");
            var choices = new LinkedHashMap<String, String>();
            for (String c : List.of(Intake.SEX, Intake.DELIVERY, Intake.TECHNIQUE, Intake.VISIT, Intake.ANSWERING))
                fields.text(node, c, c).ifPresent(word -> choices.put(c, word));
            var answers = new Answers(
                    today,
                    said(),
                    numbers(),
                    choices,
                    present("sites") ? Optional.of(words(node.path("sites"), "sites")) : Optional.empty(),
                    places(),
                    clearances(),
                    fields.text(node, "otherwise", "otherwise"));
            if (!problems.isEmpty()) throw new NotAPerson(problems);
            return new PersonLine(node.path("id"), answers);
        }

        private Map<String, Said> said() {
            var said = new LinkedHashMap<String, Said>();
            object("answers").forEach((k, v) -> {
                if (v.isString()) said.put(k, new Said(v.stringValue(), today));
                else problems.add("answers." + k + ": expected yes, no, unsure or withheld, in quotes");
            });
            return said;
        }

        private Map<String, Figure> numbers() {
            var numbers = new LinkedHashMap<String, Figure>();
            object("numbers").forEach((k, v) -> number(k, "numbers." + k, v, numbers));
            if (present("age")) number("age", "age", node.path("age"), numbers);
            return numbers;
        }

        private void number(String id, String field, JsonNode v, Map<String, Figure> numbers) {
            if (!v.isNumber()) problems.add(field + ": expected a number");
            else if (numbers.put(id, new Figure(v.doubleValue(), today)) != null)
                problems.add(field + ": given twice, here and under numbers");
        }

        private Map<String, List<String>> places() {
            var places = new LinkedHashMap<String, List<String>>();
            object("places").forEach((k, v) -> places.put(k, words(v, "places." + k)));
            return places;
        }

        private List<ClearanceSaid> clearances() {
            var out = new ArrayList<ClearanceSaid>();
            if (!present("clearances")) return out;
            if (!node.path("clearances").isArray()) {
                problems.add("clearances: expected a list");
                return out;
            }
            for (JsonNode c : node.path("clearances")) {
                fields.knownAlone(c, CLEARANCE_KEYS, "clearances.");
                Optional<String> item = fields.text(c, "item", "clearances.item");
                Optional<String> by = fields.text(c, "by", "clearances.by");
                Optional<LocalDate> on = c.has("on") ? date(c.path("on"), "clearances.on") : Optional.empty();
                Optional<String> allowed = fields.text(c, "allowed", "clearances.allowed");
                Optional<LocalDate> until =
                        c.has("until") ? date(c.path("until"), "clearances.until") : Optional.empty();
                if (item.isPresent() && by.isPresent() && on.isPresent())
                    out.add(new ClearanceSaid(item.get(), by.get(), on.get(), until, allowed));
                else problems.add("clearances: each needs item, by and on");
            }
            return out;
        }

        private Map<String, JsonNode> object(String key) {
            var out = new LinkedHashMap<String, JsonNode>();
            if (!present(key)) return out;
            if (!node.path(key).isObject()) problems.add(key + ": expected an object");
            node.path(key).properties().forEach(e -> out.put(e.getKey(), e.getValue()));
            return out;
        }

        private List<String> words(JsonNode list, String field) {
            var out = new ArrayList<String>();
            if (!list.isArray()) problems.add(field + ": expected a list of places");
            for (JsonNode w : list) {
                if (w.isString()) out.add(w.stringValue());
                else problems.add(field + ": expected names in quotes");
            }
            return out;
        }

        private Optional<LocalDate> date(JsonNode v, String field) {
            try {
                LocalDate date = LocalDate.parse(v.asString(""));
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) return Optional.of(date);
            } catch (DateTimeParseException e) {
                // falls through to the one sentence that says what was expected
            }
            problems.add(field + ": expected a date like 2026-11-22");
            return Optional.empty();
        }

        private boolean present(String key) {
            return node.has(key) && !node.path(key).isNull();
        }
    }
}
