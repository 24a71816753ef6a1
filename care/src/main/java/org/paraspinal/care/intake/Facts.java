package org.paraspinal.care.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;

/**
 * What is known of a person today, understood and known good. Only {@link Intake#read} makes one. Every question has a
 * finding; one that nobody asked, or whose answer has expired, is {@link Finding#NOT_ASKED}.
 */
public final class Facts {
    private final Knowledge knowledge;
    private final Answers answers;
    private final Map<String, Finding> findings;
    private final Map<String, Double> numbers;
    private final Map<String, String> choices;
    private final Optional<Set<String>> sites;
    private final Map<String, Set<String>> places;
    private final List<Clearance> clearances;
    private final int answered;
    private @Nullable Glance glance;

    Facts(
            Knowledge knowledge,
            Answers answers,
            Map<String, Finding> findings,
            Map<String, Double> numbers,
            Map<String, String> choices,
            Optional<Set<String>> sites,
            Map<String, Set<String>> places,
            List<Clearance> clearances,
            int answered) {
        this.knowledge = knowledge;
        this.answers = answers;
        this.findings = findings;
        this.numbers = Map.copyOf(numbers);
        this.choices = Map.copyOf(choices);
        this.sites = sites.map(Set::copyOf);
        this.places = Map.copyOf(places);
        this.clearances = List.copyOf(clearances);
        this.answered = answered;
    }

    /** The knowledge these facts were understood with. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** What was said, as it was said. */
    public Answers answers() {
        return answers;
    }

    public LocalDate today() {
        return answers.today();
    }

    /** The finding of a question or qualifier. */
    public Finding finding(String id) {
        return findings.getOrDefault(id, Finding.NOT_ASKED);
    }

    /** A number; empty when it is not known. */
    public OptionalDouble number(String id) {
        var n = numbers.get(id);
        return n == null ? OptionalDouble.empty() : OptionalDouble.of(n);
    }

    /** The word chosen for {@code sex}, {@code delivery} or {@code technique}. */
    public Optional<String> choice(String choice) {
        return Optional.ofNullable(choices.get(choice));
    }

    /** Where it hurts, as sided places; empty when not asked. */
    public Optional<Set<String>> sites() {
        return sites;
    }

    /** Where an item lies, as sided places; none when it was not marked. */
    public Set<String> marked(String item) {
        return places.getOrDefault(item, Set.of());
    }

    /** The clearance of an item that holds today. */
    public Optional<Clearance> clearance(String item) {
        return clearances(item)
                .filter(Clearance.Today::holds)
                .map(Clearance.Today::clearance)
                .findFirst();
    }

    /** How the clearances of an item stand today, the latest first. */
    public Stream<Clearance.Today> clearances(String item) {
        var worse = new NewOrWorse(this);
        return clearances.reversed().stream()
                .filter(c -> c.item().equals(item))
                .sorted(Comparator.comparing(Clearance::on).reversed())
                .map(c -> new Clearance.Today(c, c.inTime(today()), worse.since(c.on())));
    }

    /** The items for which a doctor has ever given leave. */
    public Set<String> everCleared() {
        return clearances.stream().map(Clearance::item).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many questions have an answer, not counting qualifiers. */
    public int answered() {
        return answered;
    }

    /** All that rules see of this person, as bits; worked out when first asked for, and the same whoever works it out. */
    public Glance glance() {
        Glance seen = glance;
        if (seen == null) {
            seen = Glance.at(this, places);
            glance = seen;
        }
        return seen;
    }

    /** What an unanswered part of a condition counts as. */
    public enum Unknowns {
        /** Unknown, whatever the reason. */
        ALL_OPEN,
        /** A part not asked counts as not fulfilled; an unsure one is unknown. Shows what unsure answers alone leave open. */
        UNASKED_AS_UNFULFILLED,
        /** A part answered unsure counts as not fulfilled; one not asked is unknown. Shows what unasked questions alone leave open. */
        UNSURE_AS_UNFULFILLED
    }

    /** Whether a condition holds, in Kleene's logic. */
    public Truth test(Condition condition, Unknowns unknowns) {
        return test(condition, unknowns, false);
    }

    private Truth test(Condition c, Unknowns unknowns, boolean negated) {
        return switch (c) {
            case Condition.Not n -> test(n.of(), unknowns, !negated);
            case Condition.And a -> negated ? any(a.all(), unknowns, true) : all(a.all(), unknowns, false);
            case Condition.Or o -> negated ? all(o.any(), unknowns, true) : any(o.any(), unknowns, false);
            case Condition.Always _ -> Truth.of(!negated);
            case Condition.Yes y -> yes(y.id(), unknowns, negated);
            case Condition.NumberIs n -> number(n, unknowns, negated);
            case Condition.ChoiceIs is -> choice(is, unknowns, negated);
            case Condition.SiteIn in -> site(in, unknowns, negated);
            case Condition.AtLeast a -> atLeast(a, unknowns, negated);
            case Condition.Unsure u -> unsure(u, unknowns, negated);
        };
    }

    private Truth all(List<Condition> parts, Unknowns unknowns, boolean negated) {
        Truth t = Truth.TRUE;
        for (Condition p : parts) t = t.and(test(p, unknowns, negated));
        return t;
    }

    private Truth any(List<Condition> parts, Unknowns unknowns, boolean negated) {
        Truth t = Truth.FALSE;
        for (Condition p : parts) t = t.or(test(p, unknowns, negated));
        return t;
    }

    /** Not at least so many is at least so many that do not hold. */
    private Truth atLeast(Condition.AtLeast a, Unknowns unknowns, boolean negated) {
        int needed = negated ? a.of().size() - a.many() + 1 : a.many();
        int sure = 0;
        int possible = 0;
        for (Condition p : a.of()) {
            Truth t = test(p, unknowns, negated);
            if (t == Truth.TRUE) sure++;
            if (t != Truth.FALSE) possible++;
        }
        if (sure >= needed) return Truth.TRUE;
        return possible < needed ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** How many are unsure is known, but for those not asked yet: each of them may still be answered so. */
    private Truth unsure(Condition.Unsure u, Unknowns unknowns, boolean negated) {
        long sure = counted(u).filter(q -> finding(q.id()).unsettled()).count();
        long open = counted(u).filter(q -> finding(q.id()) == Finding.NOT_ASKED).count();
        if (sure >= u.many()) return Truth.of(!negated);
        return sure + open < u.many() ? Truth.of(negated) : unknown(Finding.NOT_ASKED, unknowns);
    }

    private Stream<Question> counted(Condition.Unsure u) {
        return knowledge.questions().values().stream().filter(u::counts);
    }

    private Truth yes(String id, Unknowns unknowns, boolean negated) {
        Finding f = finding(id);
        if (f == Finding.PRESENT) return Truth.of(!negated);
        if (f == Finding.ABSENT) return Truth.of(negated);
        Optional<String> item = item(id);
        if (item.isPresent()) {
            Finding of = finding(item.get());
            if (of == Finding.ABSENT) return Truth.of(negated);
            if (of != Finding.NOT_ASKED) return strictest(id, negated);
        }
        return unknown(f, unknowns);
    }

    /** An unanswered qualifier of an item that may apply: adverse counts as yes, favourable as no, neutral as whatever fires. */
    private Truth strictest(String qualifier, boolean negated) {
        Polarity polarity = knowledge.qualifier(qualifier).orElseThrow().polarity();
        return switch (polarity) {
            case ADVERSE -> Truth.of(!negated);
            case FAVOURABLE -> Truth.of(negated);
            case NEUTRAL -> Truth.TRUE;
        };
    }

    private Truth number(Condition.NumberIs is, Unknowns unknowns, boolean negated) {
        List<Double> possible = possible(is.id());
        if (possible.stream().allMatch(v -> is.comparison().holds(v, is.bound()))) return Truth.of(!negated);
        if (possible.stream().noneMatch(v -> is.comparison().holds(v, is.bound()))) return Truth.of(negated);
        Optional<String> of =
                Optional.ofNullable(knowledge.numbers().get(is.id())).flatMap(NumberAsked::of);
        if (of.isPresent()) {
            Finding f = finding(of.get());
            if (f == Finding.ABSENT) return Truth.FALSE;
            if (f != Finding.NOT_ASKED) return Truth.TRUE;
        }
        return unknown(Finding.NOT_ASKED, unknowns);
    }

    /** A number that is known; of one that is not, a value from every cell. */
    private List<Double> possible(String number) {
        var n = numbers.get(number);
        return n == null ? knowledge.cellsOf(number).values() : List.of(n);
    }

    private Truth choice(Condition.ChoiceIs is, Unknowns unknowns, boolean negated) {
        var word = choices.get(is.choice());
        if (word != null) return Truth.of(word.equals(is.word()) != negated);
        boolean noWish = is.choice().equals(Intake.TECHNIQUE);
        return noWish ? Truth.of(negated) : unknown(Finding.NOT_ASKED, unknowns);
    }

    private Truth site(Condition.SiteIn in, Unknowns unknowns, boolean negated) {
        if (sites.isEmpty()) return unknown(Finding.NOT_ASKED, unknowns);
        Set<String> area = knowledge.body().meant(in.area()).orElseThrow();
        return Truth.of(sites.get().stream().anyMatch(area::contains) != negated);
    }

    private static Truth unknown(Finding f, Unknowns unknowns) {
        return switch (unknowns) {
            case ALL_OPEN -> Truth.UNKNOWN;
            case UNASKED_AS_UNFULFILLED -> f == Finding.NOT_ASKED ? Truth.FALSE : Truth.UNKNOWN;
            case UNSURE_AS_UNFULFILLED -> f == Finding.NOT_ASKED ? Truth.UNKNOWN : Truth.FALSE;
        };
    }

    private static Optional<String> item(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(id.substring(0, dot));
    }

    /** What is asked to answer a question: itself, or the numbers it is derived from. */
    private List<String> askedBy(String question) {
        return Optional.ofNullable(knowledge.questions().get(question))
                .flatMap(Question::derived)
                .map(d -> d.parts()
                        .flatMap(p -> p instanceof Condition.NumberIs n ? Stream.of(n.id()) : Stream.empty())
                        .toList())
                .orElse(List.of(question));
    }

    /**
     * What nobody has asked yet and on which it still hangs whether a condition holds: questions, numbers and choices; none when
     * it is decided. A qualifier is asked only once its item applies.
     */
    public Set<String> unasked(Condition condition) {
        var out = new LinkedHashSet<String>();
        unasked(condition, out);
        return out;
    }

    private void unasked(Condition condition, Set<String> out) {
        if (test(condition, Unknowns.ALL_OPEN) != Truth.UNKNOWN) return;
        switch (condition) {
            case Condition.Yes y -> {
                if (finding(y.id()) == Finding.NOT_ASKED)
                    out.addAll(askedBy(item(y.id()).orElse(y.id())));
            }
            case Condition.NumberIs n -> out.add(n.id());
            case Condition.ChoiceIs c -> out.add(c.choice());
            case Condition.SiteIn _ -> out.add("sites");
            case Condition.Unsure u ->
                counted(u).filter(q -> finding(q.id()) == Finding.NOT_ASKED).forEach(q -> out.add(q.id()));
            case Condition.Not n -> unasked(n.of(), out);
            case Condition.And a -> a.all().forEach(x -> unasked(x, out));
            case Condition.Or o -> o.any().forEach(x -> unasked(x, out));
            case Condition.AtLeast a -> a.of().forEach(x -> unasked(x, out));
            case Condition.Always _ -> {}
        }
    }
}
