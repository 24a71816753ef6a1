package org.paraspinal.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.exchange.fhir.SomeChart.observed;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.intake.Finding;

/** What measured values say: they raise questions and answer yes, and never no. */
class ObservationsTest {
    private static final String TODAY = ",'effectiveDateTime':'2026-11-22T08:00:00+01:00'";
    private static final String PAIN = "72514-3";
    private static final String UPPER = "8480-6";

    private final SomeChart chart = new SomeChart();

    private static String pressure(double value, String unit) {
        return "'valueQuantity':{'value':" + value + ",'unit':'mmHg','code':'" + unit + "'}";
    }

    @Test
    void a_rating_of_today_is_the_pain_now_and_one_of_yesterday_is_not() {
        chart.with(observed(PAIN, "'valueInteger':9", ",'effectiveDateTime':'2026-11-21'"));
        assertEquals(OptionalDouble.empty(), chart.facts().number("pain-now"));

        chart.with(observed(PAIN, "'valueInteger':6", TODAY));
        assertEquals(OptionalDouble.of(6), chart.facts().number("pain-now"));
    }

    @Test
    void of_two_ratings_of_one_day_the_stronger_pain_counts() {
        chart.with(observed(PAIN, "'valueQuantity':{'value':6.5,'code':'{score}'}", TODAY))
                .with(observed(PAIN, "'valueInteger':3", TODAY));

        assertEquals(OptionalDouble.of(6.5), chart.facts().number("pain-now"));
    }

    @Test
    void a_rating_without_a_day_is_of_no_day() {
        chart.with(observed(PAIN, "'valueInteger':2", ""));

        assertEquals(OptionalDouble.empty(), chart.facts().number("pain-now"));
        assertTrue(chart.charted().groundsToAsk().contains("pain-now"));
    }

    @ParameterizedTest
    @CsvSource({"160,PRESENT", "159.9,NOT_ASKED", "90,NOT_ASKED"})
    void a_high_pressure_counts_and_a_lower_one_denies_nothing(double value, Finding finding) {
        chart.with(observed(UPPER, pressure(value, "mm[Hg]"), TODAY));

        assertEquals(finding, chart.finding("hypertension-uncontrolled"));
    }

    @Test
    void an_old_high_pressure_is_grounds_to_ask() {
        chart.with(observed(UPPER, pressure(190, "mm[Hg]"), ",'effectiveDateTime':'2026-09-01'"));

        assertEquals(Finding.NOT_ASKED, chart.finding("hypertension-uncontrolled"));
        assertTrue(chart.charted().groundsToAsk().contains("hypertension-uncontrolled"));
    }

    @Test
    void the_parts_of_a_panel_are_read() {
        chart.with(observed(
                "85354-9",
                "'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},"
                        + pressure(101, "mm[Hg]") + "}]",
                TODAY));

        assertEquals(Finding.PRESENT, chart.finding("hypertension-uncontrolled"));
        assertEquals(0, chart.charted().unknownCodes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kPa", "mmHg", "%"})
    void another_unit_is_told_and_never_reckoned_with(String unit) {
        assertEquals(Outcome.TOLD, chart.line(observed(UPPER, pressure(21, unit), TODAY)));

        assertEquals("valueQuantity.code: expected the unit mm[Hg]", chart.told());
    }

    @Test
    void a_measure_without_a_unit_is_told_and_a_score_without_one_is_read() {
        assertEquals(Outcome.TOLD, chart.line(observed(UPPER, "'valueQuantity':{'value':170}", TODAY)));
        assertEquals(Outcome.READ, chart.line(observed(PAIN, "'valueQuantity':{'value':4}", TODAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "1e9"})
    void a_rating_out_of_range_is_told(String value) {
        assertEquals(Outcome.TOLD, chart.line(observed(PAIN, "'valueInteger':" + value, TODAY)));
        assertEquals("value: expected 0 to 10", chart.told());
    }

    @Test
    void a_value_that_is_only_a_bound_is_grounds_to_ask() {
        chart.with(observed(PAIN, "'valueQuantity':{'value':3,'comparator':'<'}", TODAY));

        assertEquals(OptionalDouble.empty(), chart.facts().number("pain-now"));
        assertTrue(chart.charted().groundsToAsk().contains("pain-now"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "cancelled", "registered", "unknown"})
    void what_is_not_done_says_nothing(String status) {
        chart.with(observed(PAIN, "'valueInteger':9", TODAY).replace("'final'", "'" + status + "'"));

        assertEquals(OptionalDouble.empty(), chart.facts().number("pain-now"));
        assertFalse(chart.charted().groundsToAsk().contains("pain-now"));
    }

    @Test
    void without_a_status_it_is_told() {
        assertEquals(
                Outcome.TOLD,
                chart.line(observed(PAIN, "'valueInteger':9", TODAY).replace("'status':'final',", "")));
        assertTrue(chart.told().startsWith("status: expected"), chart::told);
    }

    @Test
    void a_day_to_come_is_told_and_the_day_after_may_be_another_clock() {
        assertEquals(Outcome.TOLD, chart.line(observed(PAIN, "'valueInteger':9", ",'effectiveDateTime':'2026-11-24'")));
        assertEquals(Outcome.READ, chart.line(observed(PAIN, "'valueInteger':9", ",'effectiveDateTime':'2026-11-23'")));
        assertEquals(OptionalDouble.of(9), chart.facts().number("pain-now"));
    }

    @Test
    void a_thought_of_self_harm_in_a_questionnaire_is_an_emergency() {
        chart.with(observed("44260-8", "'valueInteger':0", TODAY));
        assertEquals(Finding.NOT_ASKED, chart.finding("mental-crisis"));

        chart.with(observed("44260-8", "'valueInteger':1", TODAY));
        assertEquals("emergency-now", chart.verdict());
    }
}
