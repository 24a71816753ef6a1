package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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

    /** One row of literals a case; all of them must hold. Cases lie in the order of the literal that wakes them. */
    final long[] cases;

    /** The rule of each case. */
    final int[] ruleOf;

    /** The literals of each case but the one that wakes it, one case after the other, and where each case begins. */
    final int[] others;

    final int[] othersFrom;

    /**
     * Rules that can call for the gravest, then those for today, then for a clinician, then all others: for each, the first case that
     * each literal wakes; behind the last literal, those that hold for everybody.
     */
    final int[][] wakes = new int[BANDS.length][];

    /** For each of those, the literals that wake anything. */
    final long[][] wakers = new long[BANDS.length][];

    /** The mildest verdict that rules of each band can call for at most. */
    static final VerdictLevel[] BANDS = {
        VerdictLevel.EMERGENCY_NOW, VerdictLevel.URGENT_SAME_DAY, VerdictLevel.CLINICIAN_FIRST, VerdictLevel.PROCEED
    };

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

    private record Case(int rule, Set<Condition> all, int wokenBy, int band) {}

    private Masks(Knowledge k, Compile compile) {
        literals = Literals.of(k);
        rules = k.rules();
        words = literals.words();
        ruleWords = wordsFor(rules.size());
        List<Case> all = sorted(compile);
        cases = new long[all.size() * words];
        ruleOf = all.stream().mapToInt(Case::rule).toArray();
        othersFrom = new int[ruleOf.length + 1];
        for (int band = 0; band < BANDS.length; band++) {
            wakes[band] = new int[literals.all().size() + 2];
            wakers[band] = new long[words];
        }
        var rest = new ArrayList<Integer>();
        for (int c = 0; c < ruleOf.length; c++) {
            Case one = all.get(c);
            othersFrom[c] = rest.size();
            for (Condition l : one.all()) {
                set(cases, c * words, literals.place(l));
                if (literals.place(l) != one.wokenBy) rest.add(literals.place(l));
            }
            if (one.wokenBy < literals.all().size()) set(wakers[one.band], 0, one.wokenBy);
        }
        othersFrom[ruleOf.length] = rest.size();
        others = rest.stream().mapToInt(Integer::intValue).toArray();
        for (int band = 0; band < BANDS.length; band++)
            for (int l = 0; l < wakes[band].length; l++) wakes[band][l] = first(all, band, l);
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

    private List<Case> sorted(Compile compile) {
        var out = new ArrayList<Case>();
        for (int r = 0; r < rules.size(); r++)
            for (Set<Condition> all : compile.cases(rules.get(r).when()))
                out.add(new Case(r, all, wokenBy(all), band(rules.get(r))));
        out.sort(Comparator.comparingInt(Case::band)
                .thenComparingInt(Case::wokenBy)
                .thenComparingInt(Case::rule));
        return out;
    }

    private static int band(Rule r) {
        int band = 0;
        while (most(r).compareTo(BANDS[band]) < 0) band++;
        return band;
    }

    /** The first case of this band that this literal or a later one wakes. */
    private static int first(List<Case> sorted, int band, int literal) {
        int c = 0;
        while (c < sorted.size()
                && (sorted.get(c).band < band || sorted.get(c).band == band && sorted.get(c).wokenBy < literal)) c++;
        return c;
    }

    /** The literal of a case that is so for the fewest people: a yes first, what is turned round last. */
    private int wokenBy(Set<Condition> all) {
        return all.stream()
                .min(Comparator.comparingInt(Masks::common).thenComparingInt(literals::place))
                .map(literals::place)
                .orElse(literals.all().size());
    }

    private static int common(Condition literal) {
        return switch (literal) {
            case Condition.Yes y -> y.id().contains(".") ? 1 : 0;
            case Condition.AtLeast _, Condition.Unsure _ -> 2;
            case Condition.SiteIn _, Condition.NumberIs _, Condition.ChoiceIs _ -> 3;
            case Condition.Not _, Condition.And _, Condition.Or _, Condition.Always _ -> 4;
        };
    }

    private static VerdictLevel most(Rule r) {
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

    /** The literals of each case of each rule, the one that wakes it first. */
    List<List<List<Integer>>> literalsOfCases() {
        var out = new ArrayList<List<List<Integer>>>();
        for (Rule _ : rules) out.add(new ArrayList<>());
        int last = literals.all().size();
        for (int[] band : wakes)
            for (int l = 0; l <= last; l++)
                for (int c = band[l]; c < band[l + 1]; c++) {
                    var one = new ArrayList<Integer>();
                    if (l < last) one.add(l);
                    for (int o = othersFrom[c]; o < othersFrom[c + 1]; o++) one.add(others[o]);
                    out.get(ruleOf[c]).add(one);
                }
        return out;
    }

    /** The cases of each rule, read back from the masks. */
    public List<List<Set<Condition>>> readBack() {
        var out = new ArrayList<List<Set<Condition>>>();
        for (Rule _ : rules) out.add(new ArrayList<>());
        for (int c = 0; c < ruleOf.length; c++) {
            int from = c * words;
            out.get(ruleOf[c])
                    .add(literals.all().stream()
                            .filter(l -> has(cases, from, literals.place(l)))
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return out;
    }

    /** The rules of a case that no literal of its own wakes, or not in the band of its rule: it would be passed over. */
    public List<Rule> asleep() {
        var awake = new boolean[ruleOf.length];
        int last = literals.all().size();
        for (int band = 0; band < BANDS.length; band++)
            for (int l = 0; l <= last; l++)
                for (int c = wakes[band][l]; c < wakes[band][l + 1]; c++)
                    awake[c] = band == band(rules.get(ruleOf[c]))
                            && (l == last || has(cases, c * words, l) && has(wakers[band], 0, l))
                            && whole(c, l);
        var out = new ArrayList<Rule>();
        for (int c = 0; c < awake.length; c++) if (!awake[c]) out.add(rules.get(ruleOf[c]));
        return out;
    }

    /** Whether the other literals of a case are all but the one that wakes it. */
    private boolean whole(int which, int waker) {
        var row = new long[words];
        if (waker < literals.all().size()) set(row, 0, waker);
        for (int o = othersFrom[which]; o < othersFrom[which + 1]; o++) set(row, 0, others[o]);
        return Arrays.equals(row, Arrays.copyOfRange(cases, which * words, (which + 1) * words));
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
        int from = said(kind(how), rule);
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
