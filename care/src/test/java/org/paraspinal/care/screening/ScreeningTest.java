package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.TinyKnowledge;
import org.paraspinal.care.knowledge.VerdictLevel;

/** What the verdict makes of yes, no, unsure, withheld and not asked; each rule beside a neighbour that must not fire. */
class ScreeningTest {
    private final Answers healthy = Given.aHealthyPerson();

    @Test
    void nothing_amiss_is_the_standard_verdict() {
        var verdict = assertInstanceOf(Verdict.Standard.class, Given.verdict(healthy));

        assertEquals(VerdictLevel.PROCEED, verdict.level());
        assertEquals(List.of(), verdict.grounds().stillToAsk());
        assertEquals(Given.TODAY, verdict.day());
    }

    @Test
    void nothing_asked_is_not_nothing_amiss() {
        Verdict verdict = Given.verdict(Answers.none(Given.TODAY));

        assertInstanceOf(Verdict.AnswersNeeded.class, verdict);
        assertTrue(verdict.grounds()
                .stillToAsk()
                .containsAll(Set.of("ces-saddle-numb", "osteoporosis", "age", "delivery")));
    }

    @Test
    void a_question_not_asked_is_still_to_ask() {
        Verdict verdict = Given.verdict(Given.without(healthy, "osteoporosis"));

        assertInstanceOf(Verdict.AnswersNeeded.class, verdict);
        assertEquals(List.of("osteoporosis"), verdict.grounds().stillToAsk());
        assertEquals(Reason.How.OPEN, reason(verdict, "osteoporosis").how());
        assertEquals(List.of("osteoporosis"), reason(verdict, "osteoporosis").stillOpen());
    }

    @Test
    void a_missing_number_is_asked_for_and_not_the_question_it_answers() {
        Verdict verdict = Given.verdict(Given.without(healthy, "age"));

        assertTrue(verdict.grounds().stillToAsk().contains("age"));
        assertEquals(false, verdict.grounds().stillToAsk().contains("age-under-18"));
    }

    @Test
    void a_rule_that_cannot_fire_any_more_leaves_nothing_to_ask() {
        Answers unaskedQualifier = healthy.saying("leg-weakness-progressive", "no");

        assertEquals(List.of(), Given.verdict(unaskedQualifier).grounds().stillToAsk());
    }

    @Test
    void an_emergency_leaves_nothing_to_ask_however_little_was_asked() {
        Verdict verdict = Given.verdict(Answers.none(Given.TODAY).saying("ces-saddle-numb", "yes"));

        assertInstanceOf(Verdict.EmergencyNow.class, verdict);
        assertEquals(List.of(), verdict.grounds().stillToAsk());
    }

    @Test
    void less_than_an_emergency_still_says_what_could_make_it_one() {
        Verdict verdict = Given.verdict(Given.without(healthy.saying("fracture-pattern", "yes"), "ces-saddle-numb"));

        assertInstanceOf(Verdict.UrgentSameDay.class, verdict);
        assertEquals(List.of("ces-saddle-numb"), verdict.grounds().stillToAsk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsure", "withheld"})
    void unsure_and_withheld_take_what_the_rule_says_of_them(String answer) {
        Verdict verdict = Given.verdict(healthy.saying("ces-bladder-new", answer));

        assertInstanceOf(Verdict.UrgentSameDay.class, verdict);
        assertEquals(Reason.How.UNSURE, reason(verdict, "ces-bladder-new").how());
    }

    @ParameterizedTest
    @CsvSource({
        "chest-pain, urgent-same-day",
        "ces-saddle-numb, emergency-now",
        "ces-sexual, answers-needed",
        "hypertension-uncontrolled, adapt",
        "osteopenia, adapt",
        "constant-progressive-pain, clinician-first"
    })
    void unsure_of_an_emergency_is_same_day_and_else_as_yes_unless_the_rule_says_otherwise(String id, String level) {
        assertEquals(level, Given.verdict(healthy.saying(id, "unsure")).level().wire());
        assertEquals("proceed", Given.verdict(healthy.saying(id, "no")).level().wire());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsure", "withheld"})
    void what_must_be_answered_is_asked_once_more(String answer) {
        assertEquals(
                List.of("ces-sexual"),
                Given.verdict(healthy.saying("ces-sexual", answer)).grounds().stillToAsk());
        assertEquals(
                List.of(),
                Given.verdict(healthy.saying("osteopenia", answer)).grounds().stillToAsk());
    }

    @Test
    void what_was_said_is_recorded_with_the_reason() {
        Verdict verdict = Given.verdict(
                healthy.saying("leg-weakness-progressive", "yes").saying("leg-weakness-progressive.fast", "unsure"));

        assertEquals(
                List.of("A leg or foot getting weaker", "Did it come on within hours or days?: not sure"),
                reason(verdict, "leg-weakness-progressive-fast").said());
        assertEquals(
                List.of("Sober, you understand the plan and can freely stop: not said"),
                reason(Given.verdict(healthy.saying("consent-capacity", "withheld")), "consent-capacity")
                        .said());
    }

    @Test
    void the_gravest_reason_comes_first() {
        Verdict verdict = Given.verdict(
                healthy.saying("osteopenia", "yes").saying("fever-cold", "yes").saying("chest-pain", "yes"));

        assertEquals("chest-pain", verdict.grounds().reasons().getFirst().id());
    }

    @Test
    void not_today_says_until_when_for_each_reason_once() {
        var verdict = assertInstanceOf(
                Verdict.NotToday.class,
                Given.verdict(healthy.saying("fever-cold", "yes").saying("alcohol-drugs", "yes")));

        assertEquals(
                List.of("you are sober, which is usually tomorrow", "you have been well for 48 hours without fever"),
                verdict.until());
    }

    @Test
    void who_is_not_cleared_is_allowed_nothing() {
        Limits limits =
                Given.verdict(healthy.saying("chest-pain", "yes")).grounds().limits();

        assertEquals(0, limits.maxPressure());
        assertEquals(0, limits.maxMinutes());
    }

    @ParameterizedTest
    @CsvSource({
        "yes, emergency-now",
        "unsure, emergency-now",
        "withheld, emergency-now",
        ", emergency-now",
        "no, urgent-same-day"
    })
    void an_unanswered_qualifier_takes_the_strictest_branch(String fast, String level) {
        Answers weak = healthy.saying("leg-weakness-progressive", "yes");

        Verdict verdict = Given.verdict(fast == null ? weak : weak.saying("leg-weakness-progressive.fast", fast));

        assertEquals(level, verdict.level().wire());
    }

    @ParameterizedTest
    @CsvSource({"yes, clinician-first", "no, emergency-now", "unsure, emergency-now", ", emergency-now"})
    void an_unanswered_favourable_qualifier_counts_as_no(String knownStable, String level) {
        Answers both = healthy.saying("ces-both-legs", "yes");

        Verdict verdict =
                Given.verdict(knownStable == null ? both : both.saying("ces-both-legs.known-stable", knownStable));

        assertEquals(level, verdict.level().wire());
    }

    @Test
    void the_qualifier_of_an_item_that_is_unsure_takes_the_strictest_branch_too() {
        Verdict verdict = Given.verdict(healthy.saying("leg-weakness-progressive", "unsure"));

        assertEquals(
                Reason.How.UNSURE,
                reason(verdict, "leg-weakness-progressive-fast").how());
        assertInstanceOf(Verdict.UrgentSameDay.class, verdict);
    }

    @Test
    void a_missing_number_of_an_item_that_applies_makes_each_of_its_stages_apply() {
        Answers pregnant = healthy.saying("pregnant", "yes").saying("pregnant.high-risk", "no");

        assertEquals(
                Reason.How.FIRED,
                reason(Given.verdict(pregnant), "pregnant-supine").how());
        assertTrue(without(Given.verdict(pregnant.counting("weeks-pregnant", 19)), "pregnant-supine"));
        assertInstanceOf(Verdict.AnswersNeeded.class, Given.verdict(pregnant));
        assertInstanceOf(Verdict.WithPrecautions.class, Given.verdict(pregnant.counting("weeks-pregnant", 19)));
    }

    @Test
    void an_item_that_was_marked_bars_what_was_marked() {
        Verdict verdict = Given.verdict(
                healthy.saying("wound-open", "yes").marking("wound-open", List.of("lumbar-left", "neck")));

        assertEquals(Set.of("lumbar-left", "neck-left", "neck-right"), Set.copyOf(zonesWithMargin(verdict, 5)));
    }

    @Test
    void an_item_that_was_not_marked_bars_the_whole_back() {
        Verdict verdict = Given.verdict(healthy.saying("wound-open", "yes"));

        assertEquals(List.of("whole-back"), zonesWithMargin(verdict, 5));
    }

    @Test
    void a_doctors_leave_lowers_its_item_to_what_it_allows() {
        Answers thinned = healthy.saying("anticoagulant", "yes").saying("anticoagulant.sudden-pain", "no");

        var before = Given.verdict(thinned);
        var after = Given.cleared(thinned.cleared(Given.aDoctorsLeave("anticoagulant")));

        assertInstanceOf(Verdict.ClinicianFirst.class, before);
        assertInstanceOf(Verdict.WithPrecautions.class, after);
        assertEquals(Reason.How.CLEARED, reason(after, "anticoagulant").how());
        assertEquals(2, after.limits().maxPressure());
        assertTrue(after.limits().techniquesBarred().contains("deep-tissue"));
    }

    @Test
    void a_doctors_leave_for_one_item_does_nothing_for_another() {
        Answers thinned = healthy.saying("anticoagulant", "yes").saying("anticoagulant.sudden-pain", "no");

        assertInstanceOf(
                Verdict.ClinicianFirst.class, Given.verdict(thinned.cleared(Given.aDoctorsLeave("osteoporosis"))));
    }

    @Test
    void a_doctors_leave_never_lowers_an_emergency() {
        Answers bleeding = healthy.saying("anticoagulant", "yes").saying("anticoagulant.sudden-pain", "yes");

        assertInstanceOf(
                Verdict.EmergencyNow.class, Given.verdict(bleeding.cleared(Given.aDoctorsLeave("anticoagulant"))));
    }

    @Test
    void a_doctors_leave_does_not_lower_what_unsure_calls_for_beyond_the_doctor() {
        Knowledge k = TinyKnowledge.complete().asking("""
                          - id: lump
                            ask: "A lump"
                            kind: clinician
                            polarity: adverse
                            holds: week
                            rules:
                              - id: lump
                                says: "Have it looked at."
                                when: "lump"
                                verdict: clinician-first
                                why: "It may be anything."
                                mark: guideline
                                sources: [GUIDE]
                                if-unsure: {verdict: urgent-same-day}
                                once-cleared: {verdict: proceed}
                        """).read();
        Answers leave = Given.healthy(k, Given.TODAY).cleared(Given.aDoctorsLeave("lump"));

        assertInstanceOf(Verdict.Standard.class, Given.verdict(k, leave.saying("lump", "yes")));
        assertInstanceOf(Verdict.UrgentSameDay.class, Given.verdict(k, leave.saying("lump", "unsure")));
    }

    @Test
    void a_doctors_leave_that_has_ended_does_nothing() {
        Answers thinned = healthy.saying("anticoagulant", "yes").saying("anticoagulant.sudden-pain", "no");
        var ended = new ClearanceSaid(
                "anticoagulant",
                "Dr Abara",
                Given.TODAY.minusDays(20),
                java.util.Optional.of(Given.TODAY.minusDays(1)));

        assertInstanceOf(Verdict.ClinicianFirst.class, Given.verdict(thinned.cleared(ended)));
    }

    @Test
    void what_a_doctor_cannot_allow_stays_with_the_doctor() {
        Answers cracked = healthy.saying("vertebral-fracture-known", "yes");

        assertInstanceOf(
                Verdict.ClinicianFirst.class,
                Given.verdict(cracked.cleared(Given.aDoctorsLeave("vertebral-fracture-known"))));
    }

    @Test
    void limits_of_several_rules_combine_to_the_strictest() {
        Limits lighter = Given.cleared(healthy.saying("osteopenia", "yes")).limits();
        Limits shorter = Given.cleared(healthy.saying("fibromyalgia", "yes")).limits();
        Limits both = Given.cleared(healthy.saying("osteopenia", "yes").saying("fibromyalgia", "yes"))
                .limits();

        assertEquals(4, lighter.maxPressure());
        assertEquals(20, lighter.maxMinutes());
        assertEquals(3, shorter.maxPressure());
        assertEquals(10, shorter.maxMinutes());
        assertEquals(3, both.maxPressure());
        assertEquals(10, both.maxMinutes());
        assertTrue(both.techniquesBarred().containsAll(lighter.techniquesBarred()));
        assertTrue(both.techniquesBarred().containsAll(shorter.techniquesBarred()));
        assertTrue(both.withinOrEqual(lighter) && both.withinOrEqual(shorter));
    }

    @Test
    void limits_of_rules_that_could_still_fire_already_apply() {
        Limits unasked = Given.cleared(Given.without(healthy, "delivery")).limits();

        for (String delivery : List.of("self", "partner", "therapist"))
            assertTrue(unasked.withinOrEqual(
                    Given.cleared(healthy.choosing("delivery", delivery)).limits()));
    }

    @Test
    void a_reason_says_its_rule_its_why_its_mark_and_its_sources() {
        Reason reason = reason(Given.verdict(healthy.saying("osteopenia", "yes")), "osteopenia");
        Rule rule = reason.rule();

        assertEquals(rule.says(), reason.says());
        assertEquals(rule.why(), reason.because());
        assertEquals(rule.mark(), reason.mark());
        assertEquals(rule.sources(), reason.sources());
    }

    private static List<String> zonesWithMargin(Verdict verdict, double cm) {
        return verdict.grounds().limits().bars().stream()
                .filter(b -> b.marginCm() == cm)
                .map(Limits.Bar::zone)
                .toList();
    }

    private static boolean without(Verdict verdict, String rule) {
        return verdict.grounds().reasons().stream().noneMatch(r -> r.id().equals(rule));
    }

    private static Reason reason(Verdict verdict, String rule) {
        return verdict.grounds().reasons().stream()
                .filter(r -> r.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is no reason of " + Given.told(verdict)));
    }
}
