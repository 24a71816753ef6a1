package org.paraspinal.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.paraspinal.exchange.fhir.SomeChart.medicine;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.intake.Finding;

/** What medicines say: a name counts while it is taken. */
class MedicinesTest {
    private final SomeChart chart = new SomeChart();

    @ParameterizedTest
    @CsvSource({
        "MedicationRequest,active",
        "MedicationStatement,active",
        "MedicationRequest,unknown",
        "MedicationStatement,intended",
        "MedicationRequest,''"
    })
    void what_is_taken_or_may_be_counts(String type, String status) {
        chart.with(medicine(type, status, "Apixaban 5 MG Oral Tablet"));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
        assertEquals("clinician-first", chart.atLeast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "completed", "cancelled", "on-hold", "not-taken", "entered-in-error", "draft"})
    void what_is_not_taken_does_not_count_and_denies_nothing(String status) {
        chart.with(medicine("MedicationStatement", status, "Apixaban 5 MG Oral Tablet"));

        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));
        assertEquals("answers-needed", chart.verdict());
    }

    @Test
    void what_is_not_to_be_given_does_not_count() {
        chart.with(medicine("MedicationRequest", "active", "warfarin")
                .replace("'subject'", "'doNotPerform':true,'subject'"));
        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));

        chart.with(medicine("MedicationRequest", "active", "warfarin")
                .replace("'subject'", "'doNotPerform':false,'subject'"));
        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Warfarin Sodium 5 MG", "tab. WARFARIN", "(warfarin)"})
    void a_name_is_found_as_a_word_in_any_letters(String words) {
        chart.with(medicine("MedicationStatement", "active", words));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pseudowarfarin", "Warfarins", "Paracetamol", ""})
    void another_medicine_is_unknown(String words) {
        chart.with(medicine("MedicationStatement", "active", words));

        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));
        assertEquals(1, chart.charted().unknownCodes());
    }

    @Test
    void the_name_beside_a_code_counts_as_well() {
        chart.with("{'resourceType':'MedicationRequest','status':'active','subject':{'reference':'Patient/p1'},"
                + "'medicationCodeableConcept':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'855332',"
                + "'display':'Warfarin Sodium 5 MG Oral Tablet'}]}}");

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @Test
    void a_medicine_that_is_only_referred_to_is_unknown() {
        chart.with("{'resourceType':'MedicationRequest','status':'active','subject':{'reference':'Patient/p1'},"
                + "'medicationReference':{'reference':'Medication/warfarin'}}");

        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));
        assertEquals(1, chart.charted().unknownCodes());
    }

    @Test
    void what_does_not_settle_a_question_is_grounds_to_ask_it() {
        chart.with(medicine("MedicationRequest", "active", "Prednisone 5 MG Oral Tablet"));

        assertEquals(Finding.NOT_ASKED, chart.finding("steroids-long"));
        assertEquals(Set.of("steroids-long"), chart.charted().groundsToAsk());
    }
}
