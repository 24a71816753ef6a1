package org.paraspinal.care.screening.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Facts.Unknowns;
import org.paraspinal.care.intake.Literals;
import org.paraspinal.care.intake.Truth;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Masks;
import org.paraspinal.care.screening.Reason.How;

/**
 * The rule base as every dialect needs it: what goes in, by name; each rule's condition; what follows from it. What goes in is already
 * turned round where a rule means it turned round, and numbers are already held against their bounds. It is of who marked no places.
 */
public final class RuleBook {
    private final Knowledge k;
    private final Masks masks;
    private final Map<Condition, Integer> inputs = new LinkedHashMap<>();
    private final List<String> ids;

    /** How an input stands: unknown has two reasons, and neither is no. */
    public enum Said {
        YES,
        NO,
        UNSURE,
        NOT_ASKED
    }

    /** How a dialect writes a condition. */
    public interface Words {
        String input(int input);

        String all(List<String> parts);

        String any(List<String> parts);

        String some(int many, List<String> parts);

        String always(boolean so);
    }

    public RuleBook(Knowledge knowledge) {
        k = knowledge;
        masks = Masks.of(k);
        k.rules().stream().flatMap(r -> leaves(r.when(), false)).forEach(l -> inputs.putIfAbsent(l, inputs.size()));
        ids = inputs.keySet().stream().map(RuleBook::id).toList();
        if (new LinkedHashSet<>(ids).size() < ids.size())
            throw new IllegalStateException("Two inputs have the same name");
    }

    /** The inputs in words, in their order. */
    public List<String> inputs() {
        return inputs.keySet().stream().map(Condition::toString).toList();
    }

    /** The inputs as names that every language takes, in the same order. */
    public List<String> ids() {
        return ids;
    }

    /** How the inputs stand for somebody, in the same order. */
    public List<Said> of(Facts facts) {
        return inputs.keySet().stream().map(c -> said(facts, c)).toList();
    }

    /** The items for which a doctor's leave does something. */
    public List<String> items() {
        return Literals.of(k).clearable();
    }

    /** The same as names that every language takes. */
    public List<String> leaves() {
        return items().stream().map(i -> "leave_for_" + word(i)).toList();
    }

    /** What follows from each rule, and what it waits for. */
    public Masks masks() {
        return masks;
    }

    public List<Rule> rules() {
        return k.rules();
    }

    public Knowledge knowledge() {
        return k;
    }

    public String version() {
        return k.version();
    }

    /** The name of the input that says whether a doctor's leave bears on this rule. */
    public Optional<String> leave(int rule) {
        return IntStream.range(0, items().size())
                .filter(i -> masks.lowers(items().get(i), rule))
                .mapToObj(i -> leaves().get(i))
                .findFirst();
    }

    /** Whether a doctor's leave bears on the rule when it fires, or when it is unsure. */
    public boolean lowered(int rule, How how) {
        return leave(rule).isPresent() && masks.calls(rule, how, VerdictLevel.CLINICIAN_FIRST);
    }

    /** The verdict's place in the rank order that the rule calls for, borne so. */
    public int level(int rule, How how) {
        return Stream.of(VerdictLevel.values())
                .filter(l -> masks.calls(rule, how, l))
                .mapToInt(VerdictLevel::ordinal)
                .findFirst()
                .orElse(0);
    }

    /** The gravest that it can call for. */
    public int most(int rule) {
        return Math.max(level(rule, How.FIRED), level(rule, How.UNSURE));
    }

    /** When a rule fires, in these words. */
    public String condition(int rule, Words words) {
        return condition(k.rules().get(rule).when(), words, false);
    }

    private String condition(Condition c, Words words, boolean negated) {
        return switch (c) {
            case Condition.Not n -> condition(n.of(), words, !negated);
            case Condition.And a ->
                negated ? words.any(each(a.all(), words, true)) : words.all(each(a.all(), words, false));
            case Condition.Or o ->
                negated ? words.all(each(o.any(), words, true)) : words.any(each(o.any(), words, false));
            case Condition.AtLeast a ->
                words.some(negated ? a.of().size() - a.many() + 1 : a.many(), each(a.of(), words, negated));
            case Condition.Always _ -> words.always(!negated);
            case Condition.Yes _, Condition.NumberIs _, Condition.ChoiceIs _, Condition.SiteIn _, Condition.Unsure _ ->
                words.input(place(negated ? new Condition.Not(c) : c));
        };
    }

    private List<String> each(List<Condition> of, Words words, boolean negated) {
        return of.stream().map(c -> condition(c, words, negated)).toList();
    }

    private int place(Condition leaf) {
        if (inputs.get(leaf) instanceof Integer place) return place;
        throw new IllegalArgumentException("No input " + leaf);
    }

    private static Stream<Condition> leaves(Condition c, boolean negated) {
        return switch (c) {
            case Condition.Not n -> leaves(n.of(), !negated);
            case Condition.And a -> a.all().stream().flatMap(x -> leaves(x, negated));
            case Condition.Or o -> o.any().stream().flatMap(x -> leaves(x, negated));
            case Condition.AtLeast a -> a.of().stream().flatMap(x -> leaves(x, negated));
            case Condition.Always _ -> Stream.of();
            case Condition.Yes _, Condition.NumberIs _, Condition.ChoiceIs _, Condition.SiteIn _, Condition.Unsure _ ->
                Stream.of(negated ? new Condition.Not(c) : c);
        };
    }

    private static Said said(Facts facts, Condition c) {
        Truth is = facts.test(c, Unknowns.ALL_OPEN);
        if (is != Truth.UNKNOWN) return is == Truth.TRUE ? Said.YES : Said.NO;
        return facts.test(c, Unknowns.UNASKED_AS_UNFULFILLED) == Truth.UNKNOWN ? Said.UNSURE : Said.NOT_ASKED;
    }

    private static String id(Condition c) {
        String text = c.toString()
                .replace(">=", "at least")
                .replace("<=", "at most")
                .replace(">", "more than")
                .replace("<", "less than");
        return word(text);
    }

    private static String word(String text) {
        return text.replace(".", "__").replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** A list as the languages write it, as long as it fits nowhere else. */
    static <T> String listed(Stream<T> parts) {
        return String.join(", ", parts.map(Object::toString).toList());
    }

    /** The rules for which something is so, by number. */
    List<Integer> those(java.util.function.IntPredicate which) {
        var out = new ArrayList<Integer>();
        for (int r = 0; r < k.rules().size(); r++) if (which.test(r)) out.add(r);
        return out;
    }
}
