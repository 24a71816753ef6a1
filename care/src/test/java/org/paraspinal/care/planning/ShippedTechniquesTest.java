package org.paraspinal.care.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PlanWords.InjuryStep;
import org.paraspinal.care.knowledge.PlanWords.SetOff;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.Technique;
import org.paraspinal.care.screening.Limits;

/** The catalogue as shipped: all techniques are there, none goes beyond the limits of who gives it, and every routine has its place. */
class ShippedTechniquesTest {
    private final Knowledge k = Shipped.knowledge();

    private static Limits limits(String delivery) {
        return Given.cleared(Given.aHealthyPerson().choosing("delivery", delivery))
                .limits();
    }

    private static int areaMinutes(Limits l) {
        return l.caps().stream()
                .filter(c -> c.area().equals("any"))
                .mapToInt(Limits.Cap::maxMinutes)
                .min()
                .orElseThrow();
    }

    @Test
    void eighteen_techniques_and_ten_routines_are_there() {
        assertEquals(18, k.techniques().size());
        assertEquals(
                List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R7S", "R8", "R9"),
                k.routines().stream().map(Routine::id).toList());
        assertEquals(
                List.of("ease-pain", "loosen", "calm", "sleep"),
                k.goals().stream().map(Routine.Goal::id).toList());
    }

    @Test
    void only_manipulation_is_refused_and_nobody_is_ever_cleared_for_it() {
        assertEquals(
                List.of("manipulation"),
                k.techniques().values().stream()
                        .filter(t -> !t.guided())
                        .map(Technique::id)
                        .toList());
        for (String delivery : List.of("self", "partner", "therapist"))
            assertTrue(limits(delivery).techniquesBarred().contains("manipulation"), delivery);
        for (Routine r : k.routines())
            for (Routine.Step s : r.steps())
                assertFalse(s.technique().orElse(r.technique()).equals("manipulation"), r.id());
    }

    @Test
    void no_technique_goes_beyond_the_limits_of_those_who_may_give_it() {
        var beyond = new ArrayList<String>();
        for (Technique t : k.techniques().values()) {
            if (t.how().isEmpty()) continue;
            Technique.How h = t.how().get();
            var given =
                    t.deliveries().stream().map(ShippedTechniquesTest::limits).toList();
            for (String d : t.deliveries())
                if (limits(d).techniquesBarred().contains(t.id())) beyond.add(t.id() + " is barred for " + d);
            if (h.pressure().to()
                    > given.stream().mapToInt(Limits::maxPressure).max().orElseThrow())
                beyond.add(t.id() + ": pressure " + h.pressure().to());
            if (h.areaMinutes().to()
                    > given.stream()
                            .mapToInt(ShippedTechniquesTest::areaMinutes)
                            .max()
                            .orElseThrow())
                beyond.add(t.id() + ": minutes of an area " + h.areaMinutes().to());
            if (h.sessionMinutes().to()
                    > given.stream().mapToInt(Limits::maxMinutes).max().orElseThrow())
                beyond.add(
                        t.id() + ": minutes of a session " + h.sessionMinutes().to());
        }

        assertEquals(List.of(), beyond);
    }

    @Test
    void no_technique_claims_more_than_low_certainty() {
        assertEquals(
                Set.of("C", "D", "X"),
                k.techniques().values().stream().map(Technique::grade).collect(Collectors.toSet()));
    }

    @Test
    void a_roller_is_barred_from_the_low_back_the_flank_and_the_spine_for_everybody() {
        for (String delivery : List.of("self", "partner", "therapist"))
            for (String zone : List.of("lumbar", "flank", "spine-strip"))
                assertTrue(
                        limits(delivery).bars().stream()
                                .anyMatch(b -> b.zone().equals(zone) && b.concerns("roller") && b.maxPressure() == 0),
                        delivery + " " + zone);
    }

    @Test
    void every_routine_is_reached_by_a_complaint_and_every_set_off_but_the_unknown_by_a_routine() {
        var reached = new HashSet<String>();
        k.planWords().complaints().forEach(c -> {
            reached.addAll(c.first());
            reached.addAll(c.second());
        });

        assertEquals(k.routines().stream().map(Routine::id).collect(Collectors.toSet()), reached);
        assertEquals(
                List.of("unknown"),
                k.planWords().setOffs().stream()
                        .map(SetOff::id)
                        .filter(s -> k.planWords().after(s).isEmpty())
                        .toList());
    }

    @Test
    void every_routine_serves_a_goal_and_lists_where_it_was_corrected() {
        for (Routine r : k.routines()) {
            assertFalse(r.goals().isEmpty(), r.id());
            assertFalse(r.differs().isEmpty(), r.id());
        }
    }

    @Test
    void a_still_hand_rests_and_no_other_contact_does() {
        for (Routine r : k.routines())
            for (Routine.Step s : r.steps())
                if (s.verb().startsWith("rest your hand"))
                    assertEquals("still-hand", s.contact().orElseThrow(), r.id() + " " + s.does());
    }

    @Test
    void the_steps_after_an_injury_hold_what_the_rules_of_the_injury_hold() {
        Limits fresh = Given.cleared(Given.aHealthyPerson()
                        .saying("fresh-injury", "yes")
                        .saying("fresh-injury.three-days", "no")
                        .saying("fresh-injury.on-back", "yes")
                        .saying("fresh-injury.knock", "no")
                        .saying("fresh-injury.warning", "no")
                        .marking("fresh-injury", List.of("lumbar-left")))
                .limits();

        assertEquals(3, fresh.maxPressure());
        InjuryStep light = injuryStep("light");
        assertTrue(light.says().contains("3 of 10"));
        assertEquals(4, light.fromDay());
        assertEquals(14, light.toDay().orElseThrow());
        assertTrue(injuryStep("back-to-it").toDay().isEmpty());
    }

    private InjuryStep injuryStep(String id) {
        return k.planWords().afterInjury().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void steps_away_from_the_back_are_pressed_lightly_and_by_a_finger() {
        var away = k.routines().stream()
                .flatMap(r -> r.steps().stream())
                .filter(s -> s.elsewhere().isPresent())
                .toList();

        assertTrue(away.size() >= 9, away::toString);
        for (Routine.Step s : away) {
            assertEquals("fingers", s.contact().orElseThrow(), s.does());
            assertTrue(s.pressureTo() <= 4, s.does());
        }
    }
}
