package org.paraspinal.web.wire;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Words.WordList;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.web.wire.PersonLine.NotAPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A person as {@link PersonLine} reads one, with whose back it is and what is wished. Who gives the massage is taken to be the person when
 * the line does not say.
 *
 * @param wishes of {@code heightCm} (120 to 220), {@code build} ({@code slim}, {@code medium}, {@code broad}), {@code backLengthCm} (30 to
 *     75) and {@code wishes}: {@code goal}, {@code minutes} (1 to 120; 20 when left out), {@code positions}, {@code props}, {@code sore} and {@code
 *     places} (places of the back), {@code technique}, {@code helped} (techniques). All of it may be left out
 */
public record PlanAsked(PersonLine person, Wishes wishes) {
    private static final Set<String> KEYS = Set.of("heightCm", "build", "backLengthCm", "wishes");
    private static final Set<String> WISHES =
            Set.of("goal", "minutes", "positions", "props", "sore", "places", "technique", "helped");
    private static final int USUAL_MINUTES = 20;

    /** Reads one line; says everything that is wrong with it at once. */
    public static PlanAsked read(String line, LocalDate today, Knowledge k) throws NotAPerson {
        JsonNode node = PersonLine.object(line);
        var asked = new Asked(node, k);
        Optional<Wishes> wishes = asked.wishes();
        try {
            PersonLine person = PersonLine.read(node, today, KEYS);
            if (wishes.isPresent()) return new PlanAsked(person, wishes.get());
        } catch (NotAPerson e) {
            asked.problems.addFirst(String.valueOf(e.getMessage()));
        }
        throw PersonLine.notUnderstood(asked.problems);
    }

    /** Reads what is asked for beside the person, gathering problems on the way. */
    private static final class Asked {
        private final JsonNode node;
        private final JsonNode wished;
        private final Knowledge k;
        private final JsonFields fields = new JsonFields();
        private final List<String> problems = fields.problems;

        Asked(JsonNode node, Knowledge k) {
            this.node = node;
            this.k = k;
            JsonNode w = node.path("wishes");
            if (!w.isMissingNode() && !w.isNull() && !w.isObject()) problems.add("wishes: expected an object");
            wished = w.isObject() ? w : MissingNode.getInstance();
        }

        Optional<Wishes> wishes() {
            fields.knownAlone(wished, WISHES, "wishes.");
            Build build = build();
            OptionalDouble minutes = number(wished, "wishes.minutes", "minutes", 1, 120);
            if (minutes.isPresent() && minutes.getAsDouble() != Math.rint(minutes.getAsDouble()))
                problems.add("wishes.minutes: expected a whole number from 1 to 120");
            Set<String> places = places("places");
            Set<String> sore = places("sore");
            Set<String> positions = words("positions", k.words().positions());
            Set<String> props = words("props", k.words().props());
            Set<String> helped = words("helped", k.words().techniques());
            Optional<String> technique = word("technique", k.words().techniques());
            Optional<String> goal = goal();
            if (!problems.isEmpty()) return Optional.empty();
            return Optional.of(new Wishes(
                    delivery(),
                    places,
                    (int) minutes.orElse(USUAL_MINUTES),
                    positions,
                    props,
                    technique,
                    goal,
                    List.of(),
                    List.of(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    build,
                    sore,
                    helped));
        }

        /** What is not a delivery is refused with the person. */
        private String delivery() {
            String written = node.path(Intake.DELIVERY).asString("self");
            return k.words().deliveries().meant(written).orElse(written);
        }

        private Build build() {
            OptionalDouble height = number(node, "heightCm", "heightCm", Build.LEAST, Build.MOST);
            OptionalDouble length = number(node, "backLengthCm", "backLengthCm", 30, 75);
            Set<String> builds = k.body().proportions().builds().keySet();
            Optional<String> build = fields.text(node, "build", "build");
            build.filter(b -> !builds.contains(b))
                    .ifPresent(b -> problems.add("build: '" + b + "' is not one of " + String.join(", ", builds) + "."
                            + Guess.of(b, builds)));
            return new Build(height.orElse(Build.UNKNOWN.heightCm()), build.filter(builds::contains), length);
        }

        private Optional<String> goal() {
            List<String> goals = k.goals().stream().map(Routine.Goal::id).toList();
            Optional<String> goal = fields.text(wished, "goal", "wishes.goal");
            goal.filter(g -> !goals.contains(g))
                    .ifPresent(g -> problems.add("wishes.goal: '" + g + "' is not one of " + String.join(", ", goals)
                            + "." + Guess.of(g, goals)));
            return goal;
        }

        private Optional<String> word(String key, WordList known) {
            return fields.text(wished, key, "wishes." + key).flatMap(w -> meant(key, w, known));
        }

        private Set<String> words(String key, WordList known) {
            return list(key, w -> meant(key, w, known).map(Set::of).orElse(Set.of()));
        }

        private Optional<String> meant(String key, String written, WordList known) {
            Optional<String> meant = known.meant(written);
            if (meant.isEmpty())
                problems.add("wishes." + key + ": '" + written + "' is not one of " + String.join(", ", known.ids())
                        + "." + Guess.of(written, known.ids()));
            return meant;
        }

        private Set<String> places(String key) {
            return list(
                    key,
                    w -> k.body().meant(w).orElseGet(() -> {
                        problems.add("wishes." + key + ": '" + w + "' is not a place."
                                + Guess.of(w, k.body().sided()));
                        return Set.of();
                    }));
        }

        private Set<String> list(String key, Function<String, Collection<String>> read) {
            var out = new LinkedHashSet<String>();
            JsonNode v = wished.path(key);
            if (v.isMissingNode() || v.isNull()) return out;
            if (!v.isArray()) problems.add("wishes." + key + ": expected a list");
            for (JsonNode w : v) {
                if (w.isString()) out.addAll(read.apply(w.stringValue()));
                else problems.add("wishes." + key + ": expected names in quotes");
            }
            return out;
        }

        private OptionalDouble number(JsonNode of, String field, String key, double from, double to) {
            JsonNode v = of.path(key);
            if (v.isMissingNode() || v.isNull()) return OptionalDouble.empty();
            if (v.isNumber() && v.doubleValue() >= from && v.doubleValue() <= to)
                return OptionalDouble.of(v.doubleValue());
            problems.add(field + ": expected a number from " + Math.round(from) + " to " + Math.round(to));
            return OptionalDouble.empty();
        }
    }
}
