package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.LimitsStated.BarStated;

/**
 * How far massage may go: the strictest of all that any rule stated.
 *
 * @param maxPressure felt pressure 0 to 10, overall
 * @param maxMinutes of a session, overall
 * @param caps bounds for an area and a contact; a missing bound is 10 of 10, or {@code maxMinutes}
 * @param bars zones with the greatest pressure a contact may use there; 0 is not at all
 */
public record Limits(
        int maxPressure,
        int maxMinutes,
        List<Cap> caps,
        List<Bar> bars,
        SortedSet<String> techniquesBarred,
        SortedSet<String> positionsBarred) {

    /** The pressure and minutes that nobody ever goes beyond, before any rule speaks. */
    static final int MOST_PRESSURE = 10;

    static final int MOST_MINUTES = 60;

    /** What is barred where an item was not marked. */
    static final String WHOLE_BACK = "whole-back";

    public Limits {
        caps = List.copyOf(caps);
        bars = List.copyOf(bars);
        techniquesBarred = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(techniquesBarred));
        positionsBarred = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(positionsBarred));
    }

    /** Bounds pressure and minutes for an area and a contact; either may be {@code any}. */
    public record Cap(String area, String contact, int maxPressure, int maxMinutes) {}

    /** The greatest pressure allowed to these contacts in a zone, which is grown by the margin. */
    public record Bar(String zone, List<String> contacts, int maxPressure, double marginCm) {
        public Bar {
            contacts = List.copyOf(contacts);
        }

        /** Whether the bar is about this contact. */
        public boolean concerns(String contact) {
            return contacts.contains(LimitsStated.ANY) || contacts.contains(contact);
        }
    }

    /** Nothing allowed at all: for whoever is not cleared. */
    static final Limits NOTHING = new Limits(0, 0, List.of(), List.of(), new TreeSet<>(), new TreeSet<>());

    /** The same limits with these places barred to every contact as well. */
    public Limits barring(Set<String> places) {
        if (places.isEmpty()) return this;
        var more = new ArrayList<>(bars);
        places.stream().sorted().forEach(p -> more.add(new Bar(p, List.of(LimitsStated.ANY), 0, 0)));
        return new Limits(maxPressure, maxMinutes, caps, more, techniquesBarred, positionsBarred);
    }

    /** Whether these limits allow nothing that the others forbid. */
    public boolean withinOrEqual(Limits others) {
        if (maxPressure == 0 || maxMinutes == 0) return true;
        return maxPressure <= others.maxPressure
                && maxMinutes <= others.maxMinutes
                && techniquesBarred.containsAll(others.techniquesBarred)
                && positionsBarred.containsAll(others.positionsBarred)
                && others.caps.stream().allMatch(theirs -> caps.stream().anyMatch(ours -> tighter(ours, theirs)))
                && others.bars.stream()
                        .allMatch(theirs -> theirs.contacts().stream()
                                .allMatch(contact -> bars.stream().anyMatch(ours -> tighter(ours, theirs, contact))));
    }

    private static boolean tighter(Cap ours, Cap theirs) {
        return ours.area().equals(theirs.area())
                && ours.contact().equals(theirs.contact())
                && ours.maxPressure() <= theirs.maxPressure()
                && ours.maxMinutes() <= theirs.maxMinutes();
    }

    private static boolean tighter(Bar ours, Bar theirs, String contact) {
        return ours.zone().equals(theirs.zone())
                && ours.concerns(contact)
                && ours.maxPressure() <= theirs.maxPressure()
                && ours.marginCm() >= theirs.marginCm();
    }

    /** Gathers what rules state, keeping the strictest. */
    static final class Strictest {
        private int maxPressure = MOST_PRESSURE;
        private int maxMinutes = MOST_MINUTES;
        private final Map<List<String>, Cap> caps = new LinkedHashMap<>();
        private final Map<List<Object>, Bar> bars = new LinkedHashMap<>();
        private final SortedSet<String> techniques = new TreeSet<>();
        private final SortedSet<String> positions = new TreeSet<>();

        Strictest() {}

        /** The same, to go on from. */
        Strictest(Strictest from) {
            maxPressure = from.maxPressure;
            maxMinutes = from.maxMinutes;
            caps.putAll(from.caps);
            bars.putAll(from.bars);
            techniques.addAll(from.techniques);
            positions.addAll(from.positions);
        }

        /** @param marked the places the person marked for the rule's item; none bars the whole back */
        void add(LimitsStated l, Set<String> marked) {
            maxPressure = Math.min(maxPressure, l.maxPressure().orElse(MOST_PRESSURE));
            maxMinutes = Math.min(maxMinutes, l.maxMinutes().orElse(MOST_MINUTES));
            for (var c : l.caps()) {
                var cap = new Cap(
                        c.area(),
                        c.contact(),
                        c.maxPressure().orElse(MOST_PRESSURE),
                        c.maxMinutes().orElse(MOST_MINUTES));
                caps.merge(List.of(c.area(), c.contact()), cap, Strictest::both);
            }
            for (var b : l.bars()) {
                for (String zone : zones(b, marked)) {
                    var bar = new Bar(
                            zone, b.contacts(), b.maxPressure(), b.marginCm().orElse(0));
                    bars.putIfAbsent(List.of(zone, bar.contacts(), bar.maxPressure(), bar.marginCm()), bar);
                }
            }
            techniques.addAll(l.techniquesBarred());
            positions.addAll(l.positionsBarred());
        }

        private static List<String> zones(BarStated b, Set<String> marked) {
            if (!b.zone().equals(LimitsStated.MARKED)) return List.of(b.zone());
            return marked.isEmpty()
                    ? List.of(WHOLE_BACK)
                    : marked.stream().sorted().toList();
        }

        private static Cap both(Cap a, Cap b) {
            return new Cap(
                    a.area(),
                    a.contact(),
                    Math.min(a.maxPressure(), b.maxPressure()),
                    Math.min(a.maxMinutes(), b.maxMinutes()));
        }

        Limits limits() {
            return new Limits(
                    maxPressure,
                    maxMinutes,
                    new ArrayList<>(caps.values()),
                    new ArrayList<>(bars.values()),
                    techniques,
                    positions);
        }
    }
}
