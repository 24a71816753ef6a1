package org.paraspinal.exchange.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.exchange.fhir.SomeChart.KNOWLEDGE;
import static org.paraspinal.exchange.fhir.SomeChart.answered;
import static org.paraspinal.exchange.fhir.SomeChart.item;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.knowledge.Polarity;

/** What a person's own answers say: they alone say no. */
class ResponsesTest {
    private static final String NOW = "2026-11-22T07:00:00Z";
    private static final String NO = "'valueBoolean':false";
    private static final String YES = "'valueBoolean':true";

    private final SomeChart chart = new SomeChart();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'valueBoolean':false,ABSENT",
                "'valueBoolean':true,PRESENT",
                "'valueCoding':{'code':'no'},ABSENT",
                "'valueCoding':{'code':'unsure'},UNSURE",
                "'valueString':'withheld',WITHHELD"
            })
    void each_way_to_say_it_is_understood(String value, Finding finding) {
        chart.with(answered("completed", NOW, item("ces-saddle-numb", value)));

        assertEquals(finding, chart.finding("ces-saddle-numb"));
    }

    @Test
    void who_answered_everything_with_no_trouble_is_cleared_and_one_question_left_out_is_not() {
        String all = KNOWLEDGE.questions().values().stream()
                .filter(q -> q.derived().isEmpty())
                .map(q -> item(q.id(), q.polarity() == Polarity.FAVOURABLE ? YES : NO))
                .collect(Collectors.joining(","));
        String about = "," + item("age", "'valueInteger':40") + "," + item("delivery", "'valueString':'partner'") + ","
                + item("sex", "'valueString':'female'") + "," + item("pain-now", "'valueInteger':3") + ","
                + item("weeks-of-pain", "'valueInteger':3");
        chart.with(answered("completed", NOW, all + about));
        assertTrue(chart.verdict().matches("proceed|adapt"), chart::verdict);

        var gap = new SomeChart()
                .with(answered("completed", NOW, (all + about).replace(item("ces-saddle-numb", NO) + ",", "")));
        assertEquals("answers-needed", gap.verdict());

        chart.diagnosed("Z79.01");
        assertEquals("clinician-first", chart.atLeast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-progress", "stopped"})
    void of_answers_that_were_never_handed_in_yes_counts_and_no_does_not(String status) {
        chart.with(answered(status, NOW, item("ces-saddle-numb", NO) + "," + item("anticoagulant", YES)));

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @Test
    void of_answers_without_a_day_yes_counts_and_no_does_not() {
        chart.with(answered(
                "completed",
                "",
                item("ces-saddle-numb", NO) + "," + item("anticoagulant", YES) + "," + item("consent-capacity", YES)));

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
        assertEquals(Finding.NOT_ASKED, chart.finding("consent-capacity"));
    }

    @Test
    void an_old_no_has_expired() {
        chart.with(answered("completed", "2026-11-20", item("ces-saddle-numb", NO)));

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
    }

    @Test
    void the_latest_answer_counts_in_any_order_and_of_one_day_the_stricter() {
        String older = answered("completed", "2026-11-18", item("osteoporosis", YES));
        String newer = answered("amended", "2026-11-20", item("osteoporosis", NO));
        assertEquals(Finding.ABSENT, new SomeChart().with(older).with(newer).finding("osteoporosis"));
        assertEquals(Finding.ABSENT, new SomeChart().with(newer).with(older).finding("osteoporosis"));

        String sameDay = answered("completed", "2026-11-20T23:00:00Z", item("osteoporosis", YES));
        assertEquals(Finding.PRESENT, new SomeChart().with(newer).with(sameDay).finding("osteoporosis"));
        assertEquals(Finding.PRESENT, new SomeChart().with(sameDay).with(newer).finding("osteoporosis"));
    }

    @Test
    void what_the_chart_says_is_not_denied_by_the_person() {
        chart.diagnosed("Z79.01").with(answered("completed", NOW, item("anticoagulant", NO)));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
    }

    @Test
    void a_detail_that_nobody_asked_is_read_as_strictly_as_can_be_and_what_holds_whatever_it_is_stands_beside_it() {
        chart.diagnosed("Z79.01");
        assertEquals("emergency-now", chart.verdict());
        assertEquals("clinician-first", chart.atLeast());
        assertTrue(chart.charted().groundsToAsk().contains("anticoagulant.sudden-pain"));

        chart.with(
                answered("completed", NOW, item("anticoagulant", YES) + "," + item("anticoagulant.sudden-pain", NO)));
        assertEquals("clinician-first", chart.verdict());
        assertEquals("clinician-first", chart.atLeast());
    }

    @Test
    void a_no_settles_what_the_chart_only_points_at() {
        chart.diagnosed("I10").with(answered("completed", NOW, item("hypertension-uncontrolled", NO)));

        assertEquals(Finding.ABSENT, chart.finding("hypertension-uncontrolled"));
    }

    @Test
    void entered_in_error_says_nothing() {
        chart.with(answered("entered-in-error", NOW, item("anticoagulant", YES)));

        assertEquals(Finding.NOT_ASKED, chart.finding("anticoagulant"));
    }

    @Test
    void answers_to_another_questionnaire_are_unknown_whatever_their_link_ids() {
        chart.with(answered("completed", NOW, item("ces-saddle-numb", NO))
                .replace("Questionnaire/screening", "Questionnaire/other"));

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
        assertEquals(1, chart.charted().unknownCodes());
    }

    @Test
    void other_names_lead_to_the_same_questions_and_unknown_ones_nowhere() {
        chart.with(answered(
                "completed",
                NOW,
                item("nprs", "'valueInteger':6") + "," + item("saddle", NO) + ",{'linkId':'saddle-when'},"
                        + item("shoe-size", "'valueInteger':43")));

        assertEquals(OptionalDouble.of(6), chart.facts().number("pain-now"));
        assertEquals(Finding.ABSENT, chart.finding("ces-saddle-numb"));
        assertEquals(1, chart.charted().unknownCodes());
    }

    @Test
    void items_within_items_and_within_answers_are_read() {
        chart.with(answered(
                "completed",
                NOW,
                "{'linkId':'page-1','item':[{'linkId':'anticoagulant','answer':[{'valueBoolean':true,'item':["
                        + item("anticoagulant.sudden-pain", NO) + "]}]}]}"));

        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));
        assertEquals(Finding.ABSENT, chart.finding("anticoagulant.sudden-pain"));
    }

    @Test
    void the_fields_of_an_item_are_read_in_any_order_and_an_answer_that_is_no_list_is_told() {
        chart.with(
                answered("completed", NOW, "{'answer':[{'valueBoolean':true}],'text':'x','linkId':'anticoagulant'}"));
        assertEquals(Finding.PRESENT, chart.finding("anticoagulant"));

        assertEquals(
                Outcome.TOLD,
                chart.line(answered("completed", NOW, "{'linkId':'anticoagulant','answer':{'valueBoolean':true}}")));
        assertEquals("item.answer: expected a list", chart.told());
    }

    @Test
    void an_item_without_an_answer_was_not_asked() {
        chart.with(answered("completed", NOW, "{'linkId':'ces-saddle-numb'},{'linkId':'ces-bladder-new','answer':[]}"));

        assertEquals(Finding.NOT_ASKED, chart.finding("ces-saddle-numb"));
        assertEquals(Finding.NOT_ASKED, chart.finding("ces-bladder-new"));
    }

    @Test
    void who_answers_for_another_is_known_to() {
        chart.with(answered("completed", NOW, item("ces-saddle-numb", NO))
                .replace("'item':", "'source':{'reference':'RelatedPerson/r1'},'item':"));

        assertEquals(Optional.of("for-another"), chart.facts().choice("answering"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ces-saddle-numb|'valueCoding':{'code':'nope'}|expected yes, no, unsure or withheld, or true or false",
                "ces-saddle-numb|'valueInteger':0|expected yes, no, unsure or withheld, or true or false",
                "pain-now|'valueInteger':12|expected of 10 from 0 to 10",
                "pain-now|'valueString':'much'|expected valueInteger or valueDecimal",
                "delivery|'valueString':'robot'|expected one of self, partner, therapist",
                "ces-saddle-numb|'valueBoolean':false},{'valueBoolean':true|expected one answer"
            })
    void what_is_no_answer_is_told_with_its_question_and_without_the_answer(
            String link, String value, String expected) {
        assertEquals(Outcome.TOLD, chart.line(answered("completed", NOW, item(link, value))));

        assertTrue(chart.told().startsWith("item[" + link + "]"), chart::told);
        assertTrue(chart.told().endsWith(": " + expected), chart::told);
        assertEquals(1, chart.charted().unreadLines());
    }
}
