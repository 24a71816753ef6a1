package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Kind;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.VerdictLevel;

/** What "not sure" comes to: alone, twice, many times, next to another sign, and when one person answers for another. */
class UncertaintyTest {
    private static final int A_THIRD = 35;
    private final Knowledge k = Shipped.knowledge();

    @ParameterizedTest
    @ValueSource(strings = {"unsure", "withheld"})
    void one_unsure_safety_question_has_its_own_consequence_and_two_lead_to_a_clinician(String answer) {
        assertEquals("adapt", level("radiculopathy-signs " + answer));
        assertEquals("clinician-first", level("radiculopathy-signs " + answer, "hypertension-uncontrolled " + answer));
    }

    @Test
    void unsure_cautions_and_places_are_not_counted_among_the_safety_questions() {
        assertEquals("adapt", level("osteopenia unsure", "diabetes unsure", "varicose-veins unsure"));
    }

    @Test
    void more_than_a_third_unsure_is_no_session_and_an_offer_to_fill_it_in_with_somebody() {
        assertTrue(fires("unsure-third", unsureOf(A_THIRD)));
        assertEquals(false, fires("unsure-third", unsureOf(A_THIRD - 1)));
    }

    /** About a hundred questions are put to an adult on the first visit. */
    @Test
    void thirty_five_is_more_than_a_third_of_what_an_adult_is_asked_at_first() {
        long asked = k.pages().stream()
                .flatMap(p -> p.questions().stream())
                .map(k.questions()::get)
                .filter(q -> Given.facts(Given.aHealthyPerson())
                        .test(q.askedWhen(), org.paraspinal.care.intake.Facts.Unknowns.ALL_OPEN)
                        .equals(org.paraspinal.care.intake.Truth.TRUE))
                .count();

        assertTrue(A_THIRD * 3 > asked && (A_THIRD - 5) * 3 < asked, asked + " questions");
    }

    @Test
    void whoever_answers_for_another_asks_them_first() {
        var another = Given.aHealthyPerson().choosing("answering", "for-another");

        assertEquals("proceed", Given.verdict(another).level().wire());
        assertEquals(
                "answers-needed",
                Given.verdict(another.saying("asked-the-person", "no")).level().wire());
        assertEquals(
                List.of("asked-the-person"),
                Given.verdict(Given.without(another, "asked-the-person"))
                        .grounds()
                        .stillToAsk());
    }

    @Test
    void whoever_speaks_for_themselves_is_not_asked_whether_they_asked() {
        Answers self = Given.without(Given.aHealthyPerson(), "asked-the-person");

        assertEquals("proceed", Given.verdict(self).level().wire());
        assertEquals(
                "proceed",
                Given.verdict(self.choosing("answering", "self")).level().wire());
    }

    @Test
    void not_sure_of_an_emergency_alone_is_at_least_for_the_same_day() {
        var milder = new ArrayList<String>();
        for (Question q : k.questions().values()) {
            VerdictLevel level = Given.verdict(SomebodyWith.facts(List.of(q.id() + " unsure")))
                    .level();
            if (q.kind() == Kind.EMERGENCY && level.compareTo(VerdictLevel.URGENT_SAME_DAY) < 0) milder.add(q.id());
        }

        assertEquals(List.of("ces-sexual"), milder, "sex is asked again, not guessed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ces-saddle-numb", "stroke-signs"})
    void not_sure_of_these_is_as_much_an_emergency_as_yes(String item) {
        assertEquals("emergency-now", level(item + " unsure"));
    }

    @ParameterizedTest
    @CsvSource({
        "ces-bladder-new, radiculopathy-signs",
        "ces-bladder-new, leg-weakness-progressive",
        "ces-bowel-new, leg-weakness-progressive",
        "ces-bowel-new, spine-bruise-after-injury",
        "ces-both-legs, radiculopathy-signs",
        "post-massage-neuro, infection-fever-back",
        "leg-weakness-progressive, infection-fever-back",
        "cord-compression, leg-weakness-progressive",
        "major-trauma, spine-bruise-after-injury",
        "major-trauma, fracture-pattern",
        "chest-pain, dvt-suspected",
        "pe-suspected, dvt-suspected",
        "sepsis-signs, fever-cold",
        "meningitis-signs, infection-fever-back",
        "preg-emergency, calf-cramp"
    })
    void not_sure_of_an_emergency_next_to_another_sign_is_an_emergency(String unsure, String sign) {
        assertTrue(rank(unsure + " unsure") < VerdictLevel.EMERGENCY_NOW.ordinal(), unsure + " alone");
        assertTrue(rank(sign) < VerdictLevel.EMERGENCY_NOW.ordinal(), sign + " alone");
        assertEquals("emergency-now", level(sign, unsure + " unsure"));
    }

    @Test
    void not_sure_of_what_can_kill_or_paralyse_is_no_milder_than_a_clinician_first() {
        var milder = k.questions().values().stream()
                .filter(Question::grave)
                .filter(q -> !Set.of("ces-sexual").contains(q.id()))
                .filter(q -> q.kind() != Kind.EMERGENCY && rank(q.id()) >= VerdictLevel.CLINICIAN_FIRST.ordinal())
                .filter(q -> rank(q.id() + " unsure") < VerdictLevel.CLINICIAN_FIRST.ordinal())
                .map(Question::id)
                .toList();

        assertEquals(List.of(), milder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anticoagulant", "cancer-history-new-pain", "cancer-active", "spinal-tumour", "dvt-risk",
                        "vertebral-fracture-known",
                "aortic-disease-known", "pregnant", "infection-risk-back", "opll-cord", "spinal-instability",
                        "as-fused-or-dish"
            })
    void these_can_kill_or_paralyse(String item) {
        Question q = k.questions().get(item);

        assertTrue(q != null && q.grave());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"osteoporosis", "spinal-stenosis", "scoliosis-severe", "kidney-disease-stent", "muscle-disease"})
    void not_sure_of_what_a_clinician_should_see_but_cannot_kill_is_as_careful_as_after_a_doctors_leave(String item) {
        Verdict unsure = Given.verdict(Given.aHealthyPerson().saying(item, "unsure"));

        assertEquals("adapt", unsure.level().wire(), () -> Given.told(unsure));
        assertTrue(unsure.grounds().limits().maxPressure() <= 4
                || !unsure.grounds().limits().bars().isEmpty());
    }

    private Verdict unsureOf(int many) {
        Answers answers = Given.aHealthyPerson();
        for (Question q : k.questions().values().stream()
                .filter(q -> q.derived().isEmpty())
                .limit(many)
                .toList()) answers = answers.saying(q.id(), "unsure");
        return Given.verdict(answers);
    }

    private static boolean fires(String rule, Verdict verdict) {
        return verdict.grounds().reasons().stream().anyMatch(r -> r.id().equals(rule));
    }

    private static String level(String... facts) {
        return Given.verdict(SomebodyWith.facts(List.of(facts))).level().wire();
    }

    private static int rank(String fact) {
        return Given.verdict(SomebodyWith.facts(List.of(fact))).level().ordinal();
    }
}
