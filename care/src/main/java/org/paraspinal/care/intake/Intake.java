package org.paraspinal.care.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Guess;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Lifetime;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;

/** The door: reads answers into facts, or says everything that is wrong with them. */
public final class Intake {
    public static final String SEX = "sex";
    public static final String DELIVERY = "delivery";
    /** A wish, not an answer: left out, no technique in particular is wished for. */
    public static final String TECHNIQUE = "technique";

    /** Told by the program, not by the person: {@code follow-up} once a session was held. Left out, it is the first. */
    public static final String VISIT = "visit";

    /** Whose answers these are. Left out, they are the person's own. */
    public static final String ANSWERING = "answering";

    private static final Map<String, Finding> WORDS = Map.of(
            "yes", Finding.PRESENT, "no", Finding.ABSENT, "unsure", Finding.UNSURE, "withheld", Finding.WITHHELD);
    /** No guess follows: a guess would tell what was answered. */
    private static final String EXPECTED = "expected yes, no, unsure or withheld.";

    private final Knowledge k;
    private final Answers answers;
    private final Returning returning;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Finding> said = new HashMap<>();
    private final Set<String> expired = new HashSet<>();
    private final Set<String> heldOn = new HashSet<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> choices = new LinkedHashMap<>();

    private Intake(Knowledge k, Answers answers) {
        this.k = k;
        this.answers = answers;
        returning = new Returning(k, answers);
    }

    /** Understands the answers with this knowledge. Expired answers become {@link Finding#NOT_ASKED}. */
    public static Reading read(Knowledge knowledge, Answers answers) {
        return new Intake(knowledge, answers).read();
    }

    private Reading read() {
        answers.said().forEach(this::said);
        returning.denies().forEach(q -> said.putIfAbsent(q, Finding.ABSENT));
        answers.numbers().forEach(this::number);
        answers.choices().forEach(this::choice);
        choices.putIfAbsent(VISIT, "first");
        choices.putIfAbsent(ANSWERING, "self");
        Optional<Finding> otherwise = answers.otherwise().flatMap(this::otherwise);
        Optional<Set<String>> sites = answers.sites().map(s -> places("sites", s));
        var places = new LinkedHashMap<String, Set<String>>();
        answers.places().forEach((item, where) -> {
            known("places." + item, "question", item, k.questions().keySet());
            places.put(item, places("places." + item, where));
        });
        var clearances = new ArrayList<Clearance>();
        answers.clearances().forEach(c -> clearance(c, clearances));
        if (!problems.isEmpty()) return new Reading.Misread(problems);
        var findings = new Settling(otherwise).all();
        int answered = (int) k.questions().keySet().stream()
                .filter(id -> findings.getOrDefault(id, Finding.NOT_ASKED) != Finding.NOT_ASKED)
                .count();
        return new Reading.Understood(
                new Facts(k, answers, findings, numbers, choices, sites, places, clearances, answered));
    }

    private void said(String id, Said given) {
        Question q = k.questions().get(id.contains(".") ? id.substring(0, id.indexOf('.')) : id);
        boolean row = k.row(id).isPresent();
        if (!row && (q == null || (id.contains(".") && k.qualifier(id).isEmpty()))) {
            known("answers." + id, "question", id, answerable());
            return;
        }
        Finding f = WORDS.get(given.value());
        if (f == null) problem("answers." + id, EXPECTED);
        else if (q == null) holds(given.on(), Lifetime.SESSION, "answers." + id);
        else if (stillHolds(q, id, given)) said.put(id, f);
        else expired.add(id);
    }

    /** "Not sure" is of its day alone: it is asked again the next time. */
    private boolean stillHolds(Question q, String id, Said given) {
        boolean unsure = given.value().equals("unsure") && id.equals(q.id());
        boolean holds = holds(given.on(), unsure ? Lifetime.SESSION : q.holds(), "answers." + id);
        boolean heldOnto = !holds && returning.holdsOn(q, given);
        if (heldOnto) heldOn.add(id);
        return heldOnto || holds && !returning.asksAnew(q, given);
    }

    private void number(String id, Figure given) {
        NumberAsked n = k.numbers().get(id);
        if (n == null) known("numbers." + id, "number", id, k.numbers().keySet());
        else if (!(given.value() >= n.from() && given.value() <= n.to()))
            problem(
                    "numbers." + id,
                    "expected " + n.unit() + " from " + NumberAsked.written(n.from()) + " to "
                            + NumberAsked.written(n.to()));
        else if (holds(given.on(), n.holds(), "numbers." + id)) numbers.put(id, given.value());
    }

    private void choice(String choice, String written) {
        var list = k.words().choices().get(choice);
        if (list == null) known(choice, "choice", choice, k.words().choices().keySet());
        else
            list.meant(written)
                    .ifPresentOrElse(
                            word -> choices.put(choice, word),
                            () -> problem(
                                    choice,
                                    "'" + written + "' is not one of " + String.join(", ", list.ids()) + "."
                                            + Guess.of(written, list.ids())));
    }

    private Optional<Finding> otherwise(String word) {
        Finding f = WORDS.get(word);
        if (f == null) problem("otherwise", EXPECTED);
        return Optional.ofNullable(f);
    }

    private Set<String> places(String field, List<String> written) {
        var out = new LinkedHashSet<String>();
        for (String w : written) {
            Optional<Set<String>> meant = k.body().meant(w);
            if (meant.isPresent()) out.addAll(meant.get());
            else
                problem(
                        field,
                        "'" + w + "' is not a place." + Guess.of(w, k.body().sided()));
        }
        return out;
    }

    private void clearance(ClearanceSaid c, List<Clearance> out) {
        String field = "clearances." + c.item();
        known(field, "question", c.item(), k.questions().keySet());
        if (c.by().isBlank()) problem(field, "'by' is empty: who allowed it?");
        Optional<String> allowed = c.allowed().filter(a -> !a.isBlank());
        if (allowed.filter(a -> a.length() > Clearance.MOST_ALLOWED).isPresent())
            problem(field, "'allowed' is longer than " + Clearance.MOST_ALLOWED + " characters");
        LocalDate until = c.until().orElse(c.on().plusDays(Clearance.DAYS));
        if (until.isBefore(c.on())) problem(field, "ends before it begins");
        if (c.on().isAfter(answers.today())) problem(field, "is dated after today");
        out.add(new Clearance(c.item(), c.by(), c.on(), until, allowed));
    }

    private boolean holds(LocalDate given, Lifetime lifetime, String field) {
        if (given.isAfter(answers.today())) {
            problem(field, "is dated after today");
            return false;
        }
        return !given.plusDays(k.days().getOrDefault(lifetime, 0)).isBefore(answers.today());
    }

    private Set<String> answerable() {
        var all = new LinkedHashSet<>(k.questions().keySet());
        k.questions().values().forEach(q -> q.qualifiers().forEach(x -> all.add(x.id())));
        k.returning().forEach(r -> all.add(r.id()));
        return all;
    }

    private void known(String field, String kind, String word, Set<String> known) {
        if (!known.contains(word))
            problem(field, "'" + word + "' is not a known " + kind + "." + Guess.of(word, known));
    }

    private void problem(String field, String message) {
        problems.add(new Problem(field, message));
    }

    /**
     * Settles each question: a known number that answers it with yes; else what was said, unless it only holds on and the question
     * no longer applies; else what the number says; else no where the question does not apply; else the answer to all that is not named. What was named long ago, or waits for a
     * number, is not among all that is not named: it stays not asked.
     */
    private final class Settling {
        private final Optional<Finding> otherwise;
        private final Map<String, Finding> settled = new HashMap<>();
        private final Set<String> underWay = new HashSet<>();

        Settling(Optional<Finding> otherwise) {
            this.otherwise = otherwise;
        }

        Map<String, Finding> all() {
            k.questions().keySet().forEach(this::settle);
            said.forEach(settled::putIfAbsent);
            return Map.copyOf(settled);
        }

        private void settle(String id) {
            if (settled.containsKey(id) || !(k.questions().get(id) instanceof Question q) || !underWay.add(id)) return;
            settled.put(id, finding(q));
            underWay.remove(id);
        }

        private Finding finding(Question q) {
            Truth derived = q.derived().filter(this::counted).map(this::test).orElse(Truth.UNKNOWN);
            Truth implied = q.impliedBy().filter(this::counted).map(this::test).orElse(Truth.UNKNOWN);
            if (derived == Truth.TRUE || implied == Truth.TRUE) return Finding.PRESENT;
            boolean applies = q.askedWhen() instanceof Condition.Always || test(q.askedWhen()) != Truth.FALSE;
            if (said.get(q.id()) instanceof Finding f && (applies || !heldOn.contains(q.id()))) return f;
            if (derived == Truth.FALSE) return Finding.ABSENT;
            if (!applies) return Finding.ABSENT;
            if (q.derived().isPresent() || expired.contains(q.id())) return Finding.NOT_ASKED;
            return otherwise
                    .map(o -> o == Finding.ABSENT && q.polarity() == Polarity.FAVOURABLE ? Finding.PRESENT : o)
                    .orElse(Finding.NOT_ASKED);
        }

        /** Whether every number the condition speaks of is known. */
        private boolean counted(Condition condition) {
            return condition.parts().allMatch(p -> !(p instanceof Condition.NumberIs n) || numbers.containsKey(n.id()));
        }

        /** Settles what the condition speaks of, then tests it. */
        private Truth test(Condition condition) {
            condition.parts().forEach(p -> {
                if (p instanceof Condition.Yes y) settle(y.id());
            });
            var soFar = new HashMap<>(said);
            soFar.putAll(settled);
            var facts = new Facts(k, answers, soFar, numbers, choices, Optional.empty(), Map.of(), List.of(), 0);
            return facts.test(condition, Facts.Unknowns.ALL_OPEN);
        }
    }
}
