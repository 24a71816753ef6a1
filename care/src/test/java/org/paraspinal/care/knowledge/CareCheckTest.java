package org.paraspinal.care.knowledge;

import org.junit.jupiter.api.Test;

/** Techniques, routines and what stands beside them: each planted fault is named, with others beside it. */
class CareCheckTest {
    private static final String STEP = "side: both, contact: palm, pressure: [1, 2], path: \"M72 430L72 520\"}";
    private final TinyKnowledge tiny = TinyKnowledge.complete();

    private TinyKnowledge technique(String what, String by) {
        return tiny.replacing("techniques.yaml", what, by);
    }

    @Test
    void every_number_of_a_technique_is_a_range_within_its_bounds() {
        technique("pressure: [2, 3]", "pressure: [2, 30]")
                .replacing("techniques.yaml", "minutes-area: [1, 3], ", "")
                .replacing("techniques.yaml", "weeks: [2, 4]", "weeks: [4, 2]")
                .isRefused(
                        "techniques.yaml:2 techniques[0].pressure: expected [from, to], from 1 to 10",
                        "techniques.yaml:2 techniques[0].minutes-area: is missing; expected [from, to], from 0.5 to 30",
                        "techniques.yaml:2 techniques[0].weeks: expected [from, to], from 1 to 26");
    }

    @Test
    void a_technique_names_known_places_contacts_positions_deliveries_claims_and_sources() {
        technique("places: [lumbar]", "places: [lumber]")
                .replacing("techniques.yaml", "contacts: [palm]", "contacts: [palm, plam]")
                .replacing("techniques.yaml", "positions: [prone]", "positions: [proen]")
                .replacing("techniques.yaml", "deliveries: [self]", "deliveries: [self, sefl]")
                .replacing("techniques.yaml", "evidence: \"Little.\",", "evidence: \"Little.\", claims: [relief/shrt],")
                .replacing("techniques.yaml", "sources: [EJ]", "sources: [EJ, GIUDE]")
                .isRefused(
                        "techniques.yaml:2 techniques[0].deliveries: 'sefl' is not a known delivery. Maybe 'self'.",
                        "techniques.yaml:2 techniques[0].claims: 'relief/shrt' is not a known claim and term. Maybe 'relief/short'.",
                        "techniques.yaml:2 techniques[0].sources: 'GIUDE' is not a known source.",
                        "techniques.yaml:2 techniques[0].places: 'lumber' is not a known place. Maybe 'lumbar'.",
                        "techniques.yaml:2 techniques[0].contacts: 'plam' is not a known contact. Maybe 'palm'.",
                        "techniques.yaml:2 techniques[0].positions: 'proen' is not a known position. Maybe 'prone'.");
    }

    @Test
    void what_is_refused_has_grade_x_and_nobody_gives_it() {
        technique(
                        "deliveries: [self], grade: D",
                        "deliveries: [self], refused: {why: \"No.\", who: \"Nobody.\", rule: beside-the-spine}, grade: D")
                .replacing(
                        "techniques.yaml",
                        ", tissue: \"skin\", places: [lumbar], contacts: [palm], direction: \"up\", speed: [3, 5], pressure: [2, 3], minutes-area: [1, 3], minutes-session: [5, 10], times-a-week: [1, 2], weeks: [2, 4], positions: [prone]",
                        "")
                .isRefused(
                        "techniques.yaml:2 techniques[0].grade: expected X, since it is refused",
                        "techniques.yaml:2 techniques[0].deliveries: expected none, since it is refused");
        technique("grade: D", "grade: X").isRefused("techniques.yaml:2 techniques[0].grade: X is for what is refused");
        technique("grade: D", "grade: E")
                .isRefused("techniques.yaml:2 techniques[0].grade: 'E' is not one of A, B, C, D, X.");
    }

    @Test
    void a_routine_uses_only_what_its_technique_allows() {
        technique("contacts: [palm]", "contacts: [thumb]")
                .replacing("routines.yaml", "delivery: self", "delivery: partner")
                .isRefused(
                        "routines.yaml:1 routines.R1: 'swedish' is not given by partner",
                        "routines.yaml:1 routines.R1: 'Stroke': 'swedish' is not given with 'palm'");
    }

    @Test
    void a_routine_for_bedtime_is_one_for_sleep() {
        tiny.replacing("routines.yaml", "    delivery: self\n", "    delivery: self\n    bedtime: yes\n")
                .isRefused("routines.yaml:1 routines.R1: is for bedtime, so its goals have 'sleep' among them");
        tiny.replacing("routines.yaml", "    delivery: self\n", "    delivery: self\n    bedtime: maybe\n")
                .isRefused("routines.yaml:7 routines[0].bedtime: 'maybe' is neither yes nor no");
    }

    @Test
    void the_left_is_followed_by_the_same_for_the_right() {
        tiny.replacing("routines.yaml", STEP, STEP.replace("both", "left"))
                .isRefused("routines.yaml:1 routines.R1: 'Stroke': the same for the right does not follow");
        tiny.replacing("routines.yaml", STEP, STEP.replace("both", "right"))
                .isRefused("routines.yaml:1 routines.R1: 'Stroke': the same for the left does not stand before it");
    }

    @Test
    void a_step_lies_on_the_back_or_elsewhere_and_what_touches_nothing_has_no_side() {
        tiny.replacing("routines.yaml", "pressure: [1, 2], path", "elsewhere: wrist, pressure: [1, 2], path")
                .isRefused(
                        "routines.yaml:1 routines.R1: 'wrist' is not a known place away from the back.",
                        "routines.yaml:1 routines.R1: 'Stroke': a path is on the back, and 'elsewhere' is not");
        tiny.replacing("routines.yaml", STEP, "side: both, pressure: [0, 0]}")
                .isRefused("routines.yaml:1 routines.R1: 'Stroke': touches nothing, so its side is none");
        tiny.replacing("routines.yaml", "pressure: [1, 2]", "pressure: [1, 12]")
                .isRefused(
                        "routines.yaml:14 routines[0].steps[0].pressure: expected [at start, at end], each a whole number from 0 to 10");
    }

    @Test
    void a_complaint_leads_to_routines_or_to_a_question_and_not_to_both() {
        tiny.replacing("routines.yaml", "routines:\n", """
                        complaints:
                          - {id: a, name: "A", first: [R9], note: "n", mark: consensus, sources: [EJ]}
                          - {id: b, name: "B", first: [], refer: fevre, note: "n", mark: consensus, sources: [EJ]}
                          - {id: c, name: "C", first: [R1], refer: fever, note: "n", mark: consensus, sources: [EJ]}
                        after:
                          - {set-off: lifting, routine: R1, why: "w", mark: consensus, sources: [EJ]}
                        routines:
                        """)
                .isRefused(
                        "routines.yaml:1 complaints.a: 'R9' is not a known routine.",
                        "routines.yaml:1 complaints.b: 'fevre' is not a known question. Maybe 'fever'.",
                        "routines.yaml:1 complaints.c: expected routines to try first, or 'refer', and not both",
                        "routines.yaml:1 after.lifting: 'lifting' is not a known set-off.");
    }

    @Test
    void the_steps_after_an_injury_leave_no_day_out_and_do_not_end() {
        tiny.replacing("routines.yaml", "routines:\n", """
                        after-injury:
                          - {id: first, item: fever, from-day: 1, to-day: 3, says: "s", mark: consensus, sources: [EJ]}
                          - {id: then, item: fever, from-day: 5, to-day: 14, says: "s", mark: consensus, sources: [EJ]}
                        routines:
                        """)
                .isRefused(
                        "routines.yaml:1 after-injury.then: expected a step that begins on day 4",
                        "routines.yaml:1 after-injury.fever: does not say what follows from day 15");
    }
}
