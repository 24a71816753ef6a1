package org.paraspinal.care.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Literals;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PerKnowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * The rules, compiled once from the knowledge: when each fires as cases, each a mask over {@link Literals}; what each calls for as
 * masks over rules and over all that can be stated. That they say what is written is proved.
 */
public final class Masks {
    private static final PerKnowledge<Masks> OF = new PerKnowledge<>(k -> new Masks(k, Cases::of));

    /** The consequences of a rule, as they lie one behind the other in {@link #says}. */
    static final int THEN = 0;

    static final int IF_UNSURE = 1;
    static final int ONCE_CLEARED = 2;
    private static final int CONSEQUENCES = 3;
    private static final VerdictLevel[] LEVELS = VerdictLevel.values();

    final Literals literals;
    final List<Rule> rules;

    /** Words of a row of literals, of rules, and of what can be stated. */
    final int words;

    final int ruleWords;
    final int statedWords;

    /** When each rule fires. */
    final Waking waking;

    /** For each level, the rules that call for it: when they fire, when they are unsure, once cleared. */
    final long[][][] calls = new long[CONSEQUENCES][LEVELS.length][];

    /** For each level, the rules that could call for something graver. */
    final long[][] graver = new long[LEVELS.length][];

    /** The rules that could make it "not today", and nothing graver. */
    final long[] notToday;

    /** The rules that hold somebody up while they are open. */
    final long[] asks;

    /** For each item that a doctor can clear, its rules for which that does something. */
    final long[][] lowers;

    /** What a rule's consequence states and what follows from it, and what its first consequence states. */
    final long[] says;

    final long[] states;

    /** Compiles a condition into cases. */
    @FunctionalInterface
    public interface Compile {
        List<Set<Condition>> cases(Condition written);
    }

    private Masks(Knowledge k, Compile compile) {
        literals = Literals.of(k);
        rules = k.rules();
        words = literals.words();
        ruleWords = wordsFor(rules.size());
        waking = new Waking(literals, rules, compile);
        for (int kind = THEN; kind < CONSEQUENCES; kind++)
            for (VerdictLevel level : LEVELS) calls[kind][level.ordinal()] = calling(kind, level);
        for (VerdictLevel level : LEVELS) graver[level.ordinal()] = those(r -> most(r).compareTo(level) > 0);
        notToday = those(r -> most(r) == VerdictLevel.NOT_TODAY);
        asks = those(r -> r.then().verdict() != VerdictLevel.PROCEED
                || r.when().parts().anyMatch(Condition.Yes.class::isInstance));
        lowers = literals.clearable().stream()
                .map(item -> those(r -> r.onceCleared().isPresent()
                        && r.item().filter(item::equals).isPresent()))
                .toArray(long[][]::new);
        Map<Stated, Integer> stated = stated();
        statedWords = Math.max(1, wordsFor(stated.size()));
        says = new long[CONSEQUENCES * rules.size() * statedWords];
        states = new long[rules.size() * statedWords];
        state(stated);
    }

    /** The masks of this knowledge, compiled when they are first asked for. */
    public static Masks of(Knowledge k) {
        return OF.of(k);
    }

    /** Compiled in another way: to see that a compiler that forgets something is found out. */
    public static Masks compiledBy(Knowledge k, Compile compile) {
        return new Masks(k, compile);
    }

    static int wordsFor(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    static void set(long[] row, int from, int bit) {
        row[from + bit / Long.SIZE] |= 1L << bit;
    }

    static boolean has(long[] row, int from, int bit) {
        return (row[from + bit / Long.SIZE] >>> bit & 1) != 0;
    }

    static VerdictLevel most(Rule r) {
        return r.then().verdict().or(r.ifUnsure().verdict());
    }

    private long[] calling(int kind, VerdictLevel level) {
        return those(r -> consequence(r, kind).anyMatch(c -> c.verdict() == level));
    }

    static Stream<Consequence> consequence(Rule r, int kind) {
        return switch (kind) {
            case THEN -> Stream.of(r.then());
            case IF_UNSURE -> Stream.of(r.ifUnsure());
            default -> r.onceCleared().stream();
        };
    }

    private long[] those(Predicate<Rule> which) {
        var out = new long[ruleWords];
        for (int r = 0; r < rules.size(); r++) if (which.test(rules.get(r))) set(out, 0, r);
        return out;
    }

    private Map<Stated, Integer> stated() {
        var out = new LinkedHashMap<Stated, Integer>();
        for (Rule r : rules) Stated.of(r.then().limits()).forEach(s -> out.putIfAbsent(s, out.size()));
        return out;
    }

    private void state(Map<Stated, Integer> stated) {
        for (int r = 0; r < rules.size(); r++) {
            for (int kind = THEN; kind < CONSEQUENCES; kind++) {
                int from = said(kind, r);
                consequence(rules.get(r), kind)
                        .flatMap(c -> Stated.of(c.limits()).stream())
                        .forEach(mine -> stated.forEach((other, bit) -> {
                            if (mine.says(other)) set(says, from, bit);
                        }));
            }
            int from = r * statedWords;
            Stated.of(rules.get(r).then().limits()).forEach(s -> {
                if (stated.get(s) instanceof Integer bit) set(states, from, bit);
            });
        }
    }

    /** Where in {@link #says} the row of a rule's consequence begins. */
    int said(int kind, int rule) {
        return (kind * rules.size() + rule) * statedWords;
    }

    /** The rules, in the order of their bits. */
    public List<Rule> rules() {
        return rules;
    }

    /** The cases of each rule, read back from what decides. */
    public List<List<Set<Condition>>> readBack() {
        return waking.literalsOfCases().stream()
                .map(cases -> cases.stream()
                        .map(one -> one.stream().map(literals.all()::get).collect(Collectors.toUnmodifiableSet()))
                        .toList())
                .toList();
    }

    /** The rules of a case that would be passed over: its literal is not known to wake anything, or wakes it too late. */
    public List<Rule> asleep() {
        return waking.asleep();
    }

    /** Whether the masks have the rule call for exactly this verdict, borne so. */
    public boolean calls(int rule, Reason.How how, VerdictLevel level) {
        return has(calls[kind(how)][level.ordinal()], 0, rule);
    }

    /** Whether the masks have a doctor's leave for this item bear on the rule. */
    public boolean lowers(String item, int rule) {
        int place = literals.clearable().indexOf(item);
        return place >= 0 && has(lowers[place], 0, rule);
    }

    /** Whether the masks have the rule, were it to fire, call for something graver. */
    public boolean graver(int rule, VerdictLevel than) {
        return has(graver[than.ordinal()], 0, rule);
    }

    /** Whether the masks have the rule call for no more than "not today". */
    public boolean notToday(int rule) {
        return has(notToday, 0, rule);
    }

    /** Whether the masks have the rule hold somebody up while it is open. */
    public boolean asks(int rule) {
        return has(asks, 0, rule);
    }

    /** What is said once the rule bears so, as numbers. */
    public BitSet says(int rule, Reason.How how) {
        return says(kind(how), rule);
    }

    BitSet says(int kind, int rule) {
        int from = said(kind, rule);
        return BitSet.valueOf(Arrays.copyOfRange(says, from, from + statedWords));
    }

    /** What the rule states when it fires, as numbers. */
    public BitSet states(int rule) {
        return BitSet.valueOf(Arrays.copyOfRange(states, rule * statedWords, (rule + 1) * statedWords));
    }

    private static int kind(Reason.How how) {
        return switch (how) {
            case FIRED, OPEN -> THEN;
            case UNSURE -> IF_UNSURE;
            case CLEARED -> ONCE_CLEARED;
        };
    }
}
