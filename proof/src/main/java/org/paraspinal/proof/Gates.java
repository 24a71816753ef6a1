package org.paraspinal.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;

/** One circuit over all answers, built gate by gate for a SAT solver. A gate built twice is the same gate. */
final class Gates {
    private final FormulaFactory formulas = new FormulaFactory();
    private final MiniSat solver = MiniSat.miniSat(formulas);
    private final Map<Set<Literal>, Literal> ands = new HashMap<>();
    private final Map<Variable, Set<Literal>> parts = new HashMap<>();
    private final List<Variable> free = new ArrayList<>();
    private final Literal yes = formulas.variable("yes");
    private int gates;

    Gates() {
        solver.add(yes);
    }

    Literal yes() {
        return yes;
    }

    Literal no() {
        return yes.negate();
    }

    Literal constant(boolean value) {
        return value ? yes : no();
    }

    /** A wire that may carry either value. */
    Literal free(String name) {
        Variable v = formulas.variable(name);
        free.add(v);
        return v;
    }

    int variables() {
        return free.size();
    }

    int gates() {
        return gates;
    }

    Literal and(Literal... parts) {
        return and(Arrays.asList(parts));
    }

    Literal or(Literal... parts) {
        return or(Arrays.asList(parts));
    }

    Literal or(Collection<Literal> parts) {
        return and(parts.stream().map(Literal::negate).toList()).negate();
    }

    Literal and(Collection<Literal> parts) {
        var set = new TreeSet<Literal>(parts);
        set.remove(yes);
        if (set.contains(no()) || set.stream().anyMatch(l -> set.contains(l.negate()))) return no();
        if (set.isEmpty()) return yes;
        if (set.size() == 1) return set.first();
        return ands.computeIfAbsent(Set.copyOf(set), this::gate);
    }

    private Literal gate(Set<Literal> parts) {
        Variable gate = formulas.variable("g" + gates++);
        this.parts.put(gate, parts);
        var back = new ArrayList<Literal>();
        back.add(gate);
        for (Literal p : parts) {
            solver.add(formulas.clause(gate.negate(), p));
            back.add(p.negate());
        }
        solver.add(formulas.clause(back));
        return gate;
    }

    Literal implies(Literal a, Literal b) {
        return or(a.negate(), b);
    }

    Literal same(Literal a, Literal b) {
        return and(implies(a, b), implies(b, a));
    }

    /** At least so many carry yes: counted one after the other. */
    Literal atLeast(int many, List<Literal> of) {
        var soFar = new ArrayList<Literal>();
        for (int i = 0; i <= many; i++) soFar.add(constant(i == 0));
        for (Literal l : of) for (int i = many; i > 0; i--) soFar.set(i, or(soFar.get(i), and(soFar.get(i - 1), l)));
        return soFar.get(many);
    }

    /** From now on it is so. */
    void always(Literal l) {
        solver.add(l);
    }

    void atMostOne(List<Literal> of) {
        for (int i = 0; i < of.size(); i++)
            for (int j = i + 1; j < of.size(); j++)
                solver.add(formulas.clause(of.get(i).negate(), of.get(j).negate()));
    }

    /** What the wires carry in some case in which all of these are so; empty when there is no such case. */
    Optional<Case> find(Collection<Literal> all) {
        if (solver.sat(List.copyOf(new TreeSet<>(all))) != Tristate.TRUE) return Optional.empty();
        return Optional.of(new Case(Set.copyOf(solver.model(free).positiveVariables())));
    }

    /** As {@link #find}, with as many of the wished wires carrying yes as one after the other allows: the plainest case. */
    Optional<Case> plainest(Collection<Literal> all, List<Literal> wished) {
        var so = new ArrayList<>(all);
        if (find(so).isEmpty()) return Optional.empty();
        grant(so, wished);
        return find(so);
    }

    /** Grants wishes by the dozen where that can be, and one by one only where it cannot. */
    private void grant(List<Literal> so, List<Literal> wished) {
        if (wished.isEmpty()) return;
        so.addAll(wished);
        if (find(so).isPresent()) return;
        so.subList(so.size() - wished.size(), so.size()).clear();
        if (wished.size() == 1) return;
        grant(so, wished.subList(0, wished.size() / 2));
        grant(so, wished.subList(wished.size() / 2, wished.size()));
    }

    /** Tells what each wire carries in a case. */
    Predicate<Literal> in(Case c) {
        var known = new HashMap<Variable, Boolean>();
        known.put(yes.variable(), true);
        return wire -> carries(wire, c, known);
    }

    private boolean carries(Literal wire, Case in, Map<Variable, Boolean> known) {
        Boolean v = known.get(wire.variable());
        if (v == null) {
            v = parts.get(wire.variable()) instanceof Set<Literal> gate
                    ? gate.stream().allMatch(p -> carries(p, in, known))
                    : in.carrying().contains(wire.variable());
            known.put(wire.variable(), v);
        }
        return v == wire.phase();
    }

    /** One case: the free wires that carry yes. */
    record Case(Set<Variable> carrying) {
        /** The case in which these wires carry what they say. */
        static Case of(Stream<Literal> pinned) {
            return new Case(
                    pinned.filter(Literal::phase).map(Literal::variable).collect(Collectors.toUnmodifiableSet()));
        }

        boolean has(Literal free) {
            return carrying.contains(free.variable()) == free.phase();
        }
    }
}
