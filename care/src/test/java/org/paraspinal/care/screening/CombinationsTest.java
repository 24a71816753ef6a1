package org.paraspinal.care.screening;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Shipped;

/** Answers that weigh more together: each combination fires for somebody who has all of it, and for nobody who lacks a part of it. */
class CombinationsTest {
    private static final String ROWS = """
            combo-fracture-1        | sex male           | age 66; fresh-injury; fresh-injury.knock; sex female
            combo-fracture-2        |                    | age 56; pain-now 7; thoracic-new
            combo-fracture-2-injury |                    | age 56; pain-now 7; fresh-injury; fresh-injury.knock
            combo-cancer-1          |                    | cancer-history-new-pain; weeks-of-pain 5
            combo-cancer-2          |                    | age 50; weeks-of-pain 5; tired-or-anaemic; tired-or-anaemic.no-better
            combo-cancer-3          |                    | cancer-active; thoracic-new
            combo-cancer-3-nerve    |                    | cancer-active; numb-skin; numb-skin.new
            combo-ces-1             |                    | radiculopathy-signs; ces-bladder-new; ces-bladder-new.with-pain
            combo-ces-1-sexual      |                    | radiculopathy-signs; ces-sexual
            combo-ces-2             |                    | known-disc-hernia; known-disc-hernia.numb-or-weak; known-disc-hernia.after-strain
            combo-infection-1       |                    | constant-progressive-pain; steroids-long; night-sweats
            combo-infection-1-nerve |                    | constant-progressive-pain; steroids-long; night-sweats; numb-skin; numb-skin.new
            combo-infection-2       | weeks-of-pain 12   | constant-progressive-pain; diabetes; weeks-of-pain 11
            combo-aaa               |                    | age 61; visceral-pattern; visceral-pattern.smoker
            combo-aaa-now           |                    | age 61; visceral-pattern; visceral-pattern.smoker; dizzy-faint; dizzy-faint.new-fainting
            combo-bleed             |                    | anticoagulant; fresh-injury; fresh-injury.knock
            combo-vte               |                    | calf-cramp; dvt-risk
            combo-preg              | weeks-pregnant 19  | pregnant; weeks-pregnant 20; pregnant.head-or-swelling; thoracic-new
            combo-preg-2            |                    | calf-cramp; pregnant
            combo-as                |                    | as-fused-or-dish; fresh-injury
            combo-mild-stack        |                    | age 71; nsaid-antiplatelet; osteopenia
            combo-mild-stack-new    | weeks-of-pain 6    | age 71; nsaid-antiplatelet; osteopenia; diabetes; weeks-of-pain 5
            combo-masked            |                    | pain-medicine; pain-medicine.dulled
            combo-rhabdo            |                    | statin; chronic-fatigue-long
            combo-rhabdo-dark       |                    | muscle-disease; muscle-disease.dark-now
            """;

    static Stream<Arguments> rows() {
        return ROWS.lines().map(l -> l.split("\\|")).map(c -> Arguments.of(c[0].strip(), c[1].strip(), c[2].strip()));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rows")
    void a_combination_fires_for_all_of_it_and_not_for_a_part_of_it(String rule, String base, String line) {
        List<String> facts = SomebodyWith.facts(line);

        assertTrue(fires(rule, judged(base, facts)), "all of it");
        for (String one : facts) assertFalse(fires(rule, judged(base, without(facts, one))), "without " + one);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rows")
    void whoever_a_combination_fires_for_is_judged_at_least_so(String rule, String base, String line) {
        Verdict verdict = judged(base, SomebodyWith.facts(line));

        assertTrue(
                verdict.level().compareTo(rule(rule).then().verdict()) >= 0,
                () -> Given.told(verdict) + " for " + rule);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rows")
    void together_they_weigh_more_than_each_part_alone(String rule, String base, String line) {
        if (rule(rule).restates().isPresent()) return;
        List<String> facts = SomebodyWith.facts(line);
        Verdict together = judged(base, facts);

        assertTrue(
                facts.stream()
                        .anyMatch(one -> Milder.than(together, judged(base, without(facts, one)))
                                .isPresent()),
                () -> rule + " changes nothing: " + Given.told(together));
    }

    @Test
    void every_combination_has_its_row() {
        var named = rows().map(a -> (String) a.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        var shipped = Shipped.knowledge().rules().stream()
                .map(Rule::id)
                .filter(id -> id.startsWith("combo-"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(shipped, named);
    }

    @Test
    void two_mild_cautions_leave_pressure_as_the_milder_of_them_has_it() {
        assertEquals(
                4,
                Given.cleared(SomebodyWith.facts(List.of("nsaid-antiplatelet", "osteopenia")))
                        .limits()
                        .maxPressure());
    }

    @Test
    void a_person_of_72_on_tablets_for_pressure_and_a_statin_goes_on_lightly_and_is_not_stopped() {
        var cleared =
                Given.cleared(SomebodyWith.facts(List.of("age 72", "bp-controlled", "statin", "weeks-of-pain 2")));

        assertEquals(3, cleared.limits().maxPressure());
        assertTrue(cleared.grounds().advice().contains("routine-check"));
    }

    @Test
    void not_sure_of_the_bladder_with_pain_down_one_leg_counts_as_yes() {
        assertEquals(
                "emergency-now",
                level(List.of("radiculopathy-signs", "radiculopathy-signs.checked", "ces-bladder-new unsure")));
    }

    @Test
    void whoever_would_rather_not_speak_of_sex_is_asked_again_and_not_sent_to_hospital() {
        assertEquals(
                "answers-needed",
                level(List.of("radiculopathy-signs", "radiculopathy-signs.checked", "ces-sexual withheld")));
    }

    @Test
    void not_sure_of_a_pregnancy_with_an_ache_in_the_upper_back_is_no_emergency() {
        assertEquals("clinician-first", level(List.of("pregnant unsure", "sites thoracic")));
    }

    @Test
    void not_sure_of_a_slipped_disc_keeps_to_its_light_work() {
        var verdict = Given.verdict(Given.without(
                SomebodyWith.facts(List.of("known-disc-hernia unsure")), "known-disc-hernia.after-strain"));

        assertEquals("adapt", verdict.level().wire());
    }

    private static String level(List<String> facts) {
        return Given.verdict(SomebodyWith.facts(facts)).level().wire();
    }

    private static List<String> without(List<String> facts, String one) {
        var rest = new ArrayList<>(facts);
        rest.removeIf(one::equals);
        return rest;
    }

    private static Verdict judged(String base, List<String> facts) {
        var all = new ArrayList<>(SomebodyWith.facts(base));
        all.addAll(facts.stream().filter(not(String::isBlank)).toList());
        return Given.verdict(SomebodyWith.facts(all));
    }

    private static boolean fires(String rule, Verdict verdict) {
        return verdict.grounds().reasons().stream().anyMatch(r -> r.id().equals(rule) && r.how() == Reason.How.FIRED);
    }

    private static Rule rule(String id) {
        return Shipped.knowledge().rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
