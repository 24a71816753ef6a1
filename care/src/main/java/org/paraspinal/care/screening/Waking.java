package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.paraspinal.care.intake.Literals;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.VerdictLevel;

/**
 * When each rule fires, as cases: literals that must all hold. A case is looked at only when one of them wakes it, the one that is so for
 * the fewest. Cases lie in bands, the gravest rules first, and in a band by the literal that wakes them.
 */
final class Waking {
    /** The mildest verdict that the rules of each band can call for at most. */
    static final VerdictLevel[] BANDS = {
        VerdictLevel.EMERGENCY_NOW, VerdictLevel.URGENT_SAME_DAY, VerdictLevel.CLINICIAN_FIRST, VerdictLevel.PROCEED
    };

    /** The rule of each case. */
    final int[] ruleOf;

    /** The literals of each case but the one that wakes it, one case after the other, and where each case begins. */
    final int[] others;

    final int[] othersFrom;

    /** For each band, the first case that each literal wakes; behind the last literal, those that hold for everybody. */
    final int[][] wakes = new int[BANDS.length][];

    /** For each band, the literals that wake anything. */
    final long[][] wakers = new long[BANDS.length][];

    private final Literals literals;
    private final List<Rule> rules;

    private record Case(int rule, Set<Condition> all, int wokenBy, int band) {}

    Waking(Literals literals, List<Rule> rules, Masks.Compile compile) {
        this.literals = literals;
        this.rules = rules;
        List<Case> all = sorted(compile);
        ruleOf = all.stream().mapToInt(Case::rule).toArray();
        othersFrom = new int[ruleOf.length + 1];
        for (int band = 0; band < BANDS.length; band++) {
            wakes[band] = new int[literals.all().size() + 2];
            wakers[band] = new long[literals.words()];
            for (int l = 0; l < wakes[band].length; l++) wakes[band][l] = first(all, band, l);
        }
        var rest = new ArrayList<Integer>();
        for (int c = 0; c < ruleOf.length; c++) {
            Case one = all.get(c);
            for (Condition l : one.all()) if (literals.place(l) != one.wokenBy) rest.add(literals.place(l));
            othersFrom[c + 1] = rest.size();
            if (one.wokenBy < literals.all().size()) Masks.set(wakers[one.band], 0, one.wokenBy);
        }
        others = rest.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Case> sorted(Masks.Compile compile) {
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
        while (Masks.most(r).compareTo(BANDS[band]) < 0) band++;
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
                .min(Comparator.comparingInt(Waking::common).thenComparingInt(literals::place))
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

    /** The literals of each case of each rule, the one that wakes it first: read from what decides. */
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

    /** The rules of a case that would be passed over: its literal is not known to wake anything, or wakes it in another band. */
    List<Rule> asleep() {
        var out = new ArrayList<Rule>();
        int last = literals.all().size();
        for (int band = 0; band < BANDS.length; band++)
            for (int l = 0; l <= last; l++)
                for (int c = wakes[band][l]; c < wakes[band][l + 1]; c++) {
                    Rule rule = rules.get(ruleOf[c]);
                    boolean awake = l == last || Masks.has(wakers[band], 0, l);
                    if (!awake || band != band(rule)) out.add(rule);
                }
        return out;
    }
}
