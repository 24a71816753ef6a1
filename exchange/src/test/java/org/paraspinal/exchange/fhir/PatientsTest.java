package org.paraspinal.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.exchange.fhir.SomeChart.condition;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.intake.Finding;

/** Whose a resource is, and what a patient's own resource says. */
class PatientsTest {
    private final SomeChart chart = new SomeChart();

    private static String born(String date) {
        return "{'resourceType':'Patient','id':'p1','birthDate':'" + date + "'}";
    }

    @ParameterizedTest
    @CsvSource({"1990-11-22,36", "1990-11-23,35", "2026-11-22,0", "1906-11-22,120"})
    void the_age_follows_from_the_day_of_birth(String born, double age) {
        assertEquals(OptionalDouble.of(age), chart.with(born(born)).facts().number("age"));
    }

    @Test
    void a_year_of_birth_is_enough_where_no_rule_tells_its_ages_apart_and_else_the_age_is_unknown() {
        assertTrue(chart.with(born("1990")).facts().number("age").isPresent());
        assertEquals(
                OptionalDouble.empty(),
                new SomeChart().with(born("2008")).facts().number("age"));
    }

    @Test
    void an_age_that_nobody_has_is_unknown() {
        assertEquals(
                OptionalDouble.empty(), chart.with(born("1850-01-01")).facts().number("age"));
    }

    @Test
    void told_twice_in_the_same_way_it_stands_and_in_two_ways_it_is_unknown() {
        chart.with(born("1990-01-01")).with(born("1990-01-01"));
        assertTrue(chart.facts().number("age").isPresent());

        chart.with(born("1955-01-01")).with(born("1990-01-01"));
        assertEquals(OptionalDouble.empty(), chart.facts().number("age"));
    }

    @Test
    void the_sex_is_the_gender_told_and_unknown_is_not_told() {
        chart.with("{'resourceType':'Patient','id':'p1','gender':'unknown'}");
        assertEquals(Optional.empty(), chart.facts().choice("sex"));

        chart.with("{'resourceType':'Patient','id':'p1','gender':'female'}");
        assertEquals(Optional.of("female"), chart.facts().choice("sex"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Patient/p1'", "'Patient/p1/_history/3'", "'urn:uuid:p1'", "'Pati\\u0065nt/p\\u0031'"})
    void a_reference_to_a_patient_is_understood(String reference) {
        chart.with(condition("Z79.01", "").replace("'Patient/p1'", reference));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Group/p1'",
                "'#p1'",
                "'Patient/'",
                "'Patient/p1/Condition/2'",
                "'https://a.example/fhir/Patient/p1'",
                "'Patient/p 1'",
                "'Patient/p1?x'",
                "null",
                "7"
            })
    void a_reference_that_may_be_to_somebody_else_is_told_and_counts_for_nobody(String reference) {
        Outcome outcome = chart.line(condition("Z79.01", "").replace("'Patient/p1'", reference));

        assertEquals(Outcome.TOLD, outcome);
        assertTrue(chart.told().startsWith("subject.reference: expected "), chart::told);
        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));
    }

    @Test
    void the_address_of_this_house_is_understood_when_it_was_told_and_another_is_not() {
        var ours = new SomeChart("https://a.example/fhir/");
        ours.with(condition("Z79.01", "").replace("Patient/p1", "https://a.example/fhir/Patient/p1"));
        assertEquals(Finding.PRESENT, ours.finding("anticoagulant"));

        assertEquals(
                Outcome.TOLD,
                ours.line(condition("G83.4", "").replace("Patient/p1", "https://b.example/fhir/Patient/p1")));
    }

    @Test
    void what_is_told_of_somebody_else_counts_for_them_alone() {
        chart.with(condition("G83.4", "").replace("Patient/p1", "Patient/p11"));

        assertEquals("p11", chart.id());
        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
    }

    @Test
    void a_line_that_names_the_patient_and_cannot_be_read_is_counted_for_them() {
        assertEquals(Outcome.TOLD, chart.line(condition("G83.4", "'clinicalStatus':'active'")));

        assertEquals("clinicalStatus: expected an object", chart.told());
        assertEquals(1, chart.charted().unreadLines());
    }

    @Test
    void resources_of_other_types_are_passed_over_and_a_bundle_is_told() {
        assertEquals(Outcome.PASSED_OVER, chart.line("{'resourceType':'Encounter','id':'e1'}"));
        assertEquals(Outcome.TOLD, chart.line("{'resourceType':'Bundle','entry':[]}"));
        assertEquals(Outcome.TOLD, chart.line("{'id':'e1'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-13-01", "1990-02-29", "1990-1-1", "19900101", "90", "2030-01-01", "1990-01-01X"})
    void a_day_of_birth_that_is_none_is_told_without_repeating_it(String date) {
        assertEquals(Outcome.TOLD, chart.line(born(date)));
        assertTrue(chart.told().startsWith("birthDate: expected a da"), chart::told);
        assertTrue(!chart.told().contains(date), chart::told);
    }
}
