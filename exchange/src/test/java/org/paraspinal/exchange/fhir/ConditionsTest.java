package org.paraspinal.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.exchange.fhir.SomeChart.clinical;
import static org.paraspinal.exchange.fhir.SomeChart.condition;
import static org.paraspinal.exchange.fhir.SomeChart.verification;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.intake.Finding;

/** What diagnoses say to the safety check, and what they do not. */
class ConditionsTest {
    private static final String ACTIVE = "'clinicalStatus':" + clinical("active");

    private final SomeChart chart = new SomeChart();

    @Test
    void an_active_red_flag_fires_and_a_plain_backache_does_not() {
        chart.diagnosed("M54.50");
        assertEquals("answers-needed", chart.verdict());

        chart.diagnosed("G83.4");
        assertEquals("emergency-now", chart.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "entered-in-error"})
    void what_was_refuted_or_entered_in_error_says_nothing_and_is_no_denial(String status) {
        chart.with(condition("G83.4", ACTIVE, "'verificationStatus':" + verification(status)));

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
        assertEquals("answers-needed", chart.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmed", "unconfirmed", "provisional", "differential"})
    void what_is_not_certain_counts_as_present(String status) {
        chart.with(condition("G83.4", ACTIVE, "'verificationStatus':" + verification(status)));

        assertEquals(Finding.PRESENT, chart.finding("ces-saddle-numb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "resolved", "remission"})
    void what_is_over_fires_no_rule_of_today(String status) {
        chart.with(condition("G83.4", "'clinicalStatus':" + clinical(status)));

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
        assertEquals("answers-needed", chart.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "recurrence", "relapse"})
    void what_lasts_or_comes_back_counts(String status) {
        chart.with(condition("G83.4", "'clinicalStatus':" + clinical(status)));

        assertEquals(Finding.PRESENT, chart.finding("ces-saddle-numb"));
    }

    @Test
    void without_a_status_it_counts_as_present() {
        chart.with(condition("Z79.01", ""));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @Test
    void without_a_status_but_with_an_end_in_the_past_it_is_over() {
        chart.with(condition("Z79.01", "'abatementDateTime':'2024-03'"));
        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));

        chart.with(condition("Z79.01", "'abatementDateTime':'2027-03'"));
        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @Test
    void a_status_of_another_system_is_none_and_the_illness_counts() {
        chart.with(condition(
                "Z79.01", "'clinicalStatus':{'coding':[{'system':'urn:ours','code':'resolved'}],'text':'resolved'}"));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @Test
    void a_status_that_names_no_system_is_fhirs_own_and_each_of_the_two_is_read_as_itself() {
        chart.with(condition("G83.4", "'verificationStatus':{'coding':[{'code':'entered-in-error'}]}"));
        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));

        chart.with(condition("Z79.01", "'clinicalStatus':{'coding':[{'code':'resolved'}]}"));
        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));

        chart.with(condition("Z79.01", "'verificationStatus':{'coding':[{'code':'resolved'}]}"));
        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"), "a word of the other status is none");
    }

    @Test
    void of_two_statuses_the_one_that_lasts_counts() {
        chart.with(condition(
                "Z79.01",
                "'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'resolved'},"
                        + "{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]}"));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @Test
    void a_cancer_that_is_over_is_history_and_no_cancer_of_today() {
        chart.with(condition("C50.911", "'clinicalStatus':" + clinical("resolved")));

        assertEquals(Finding.PRESENT, chart.finding("weight-loss.cancer-ever"));
        assertEquals(Finding.NOT_ASKED, chart.finding("cancer-active"));
        assertTrue(chart.charted().groundsToAsk().contains("cancer-active"));
    }

    @Test
    void a_clot_that_is_over_is_a_past_clot() {
        chart.with(condition("I26.99", "'clinicalStatus':" + clinical("resolved")));

        assertEquals(Finding.PRESENT, chart.finding("dvt-risk"));
        assertEquals(Finding.NOT_ASKED, chart.finding("pe-suspected"));
        assertNotEquals("emergency-now", chart.verdict());
    }

    @Test
    void a_late_effect_of_a_break_is_no_break_and_its_first_visit_is() {
        chart.diagnosed("S32.010S");
        assertEquals(Finding.NOT_ASKED, chart.finding("vertebral-fracture-known"));

        chart.diagnosed("S32.010A");
        assertEquals(Finding.PRESENT, chart.finding("vertebral-fracture-known"));
    }

    @Test
    void the_seventh_place_counts_where_the_sixth_is_filled_with_an_x() {
        chart.diagnosed("M80.08XS");

        assertEquals(Finding.NOT_ASKED, chart.finding("vertebral-fracture-known"));
        assertEquals(Finding.PRESENT, chart.finding("osteoporosis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I71.40", "I7140", "i71.4", "I71.43 "})
    void codes_are_matched_by_prefix_with_or_without_dots(String code) {
        chart.diagnosed(code);

        assertEquals(Finding.PRESENT, chart.finding("aortic-disease-known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I7", "I71", "X71.4", "", "71.4", "I71.4/2", "I71.400000"})
    void what_is_no_code_or_another_one_is_unknown(String code) {
        chart.diagnosed(code);

        assertEquals(Finding.NOT_ASKED, chart.finding("aortic-disease-known"));
        assertEquals(1, chart.charted().unknownCodes());
        assertEquals("answers-needed", chart.verdict());
    }

    @Test
    void the_same_letters_of_another_coding_system_are_unknown_and_not_absent() {
        chart.with("{'resourceType':'Condition','subject':{'reference':'Patient/p1'},'clinicalStatus':"
                + clinical("active")
                + ",'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'G83.4'},"
                + "{'system':'http://snomed.info/sct','code':'192970008'}],'text':'Cauda equina syndrome'}}");

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
        assertEquals(1, chart.charted().unknownCodes());
    }

    @Test
    void of_several_codes_every_known_one_counts() {
        chart.with("{'resourceType':'Condition','subject':{'reference':'Patient/p1'},'code':{'coding':["
                + "{'system':'http://snomed.info/sct','code':'1'},"
                + "{'code':'G83.4','display':'x','system':'urn:oid:2.16.840.1.113883.6.90'}]}}");

        assertEquals(Finding.PRESENT, chart.finding("ces-saddle-numb"));
        assertEquals(0, chart.charted().unknownCodes());
    }

    @Test
    void a_pregnancy_counts_until_it_must_be_over_and_then_is_grounds_to_ask() {
        chart.diagnosed("Z33.1", "'onsetDateTime':'2026-08-01'");
        assertEquals(Finding.PRESENT, chart.finding("pregnant"));

        var old = new SomeChart().diagnosed("Z33.1", "'onsetDateTime':'2024'", "'recordedDate':'2024-05-02'");
        assertEquals(Finding.NOT_ASKED, old.finding("pregnant"));
        assertEquals(Set.of("pregnant"), old.charted().groundsToAsk());
    }

    @Test
    void a_pregnancy_without_a_date_counts() {
        chart.diagnosed("O26.899");

        assertEquals(Finding.PRESENT, chart.finding("pregnant"));
    }

    @Test
    void a_pregnancy_counts_whatever_sex_is_told() {
        chart.with("{'resourceType':'Patient','id':'p1','gender':'male','birthDate':'1990-01-01'}")
                .diagnosed("Z33.1");

        assertEquals(Finding.PRESENT, chart.finding("pregnant"));
    }

    @Test
    void a_sign_of_a_group_is_grounds_to_ask_alone_and_counts_with_another() {
        chart.diagnosed("R33.9");
        assertEquals(Finding.NOT_ASKED, chart.finding("ces-bladder-new"));
        assertTrue(chart.charted().groundsToAsk().contains("ces-bladder-new"));

        chart.diagnosed("R15.9");
        assertEquals(Finding.PRESENT, chart.finding("ces-bladder-new"));
        assertEquals(Finding.PRESENT, chart.finding("ces-bowel-new"));
        assertEquals("emergency-now", chart.verdict());
    }

    @Test
    void two_codes_of_one_row_are_not_two_signs() {
        chart.diagnosed("R33.9").diagnosed("R39.14");

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-bladder-new"));
    }

    @Test
    void a_chart_without_a_code_clears_nobody() {
        chart.with("{'resourceType':'Patient','id':'p1','gender':'female','birthDate':'1990-01-01'}");

        assertEquals("answers-needed", chart.verdict());
        assertFalse(chart.facts().finding("pregnant") == Finding.ABSENT);
    }
}
