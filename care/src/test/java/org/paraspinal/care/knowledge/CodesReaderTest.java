package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What codes mean is read strictly, and every fault comes out at once. */
class CodesReaderTest {
    private static final String FILE = "codes.csv";
    private final TinyKnowledge tiny = TinyKnowledge.complete();

    private TinyKnowledge with(String... rows) {
        return tiny.with(FILE, CodesReader.HEADING + "\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void a_row_that_is_well_said_is_read() {
        var read = with("plain,icd-10-cm,M54.5|M47-M48,,none,current,,,,,,engineering-judgement,EJ,yes,a note")
                .read();

        assertEquals(1, read.codes().size());
        assertEquals(
                java.util.List.of("M54.5", "M47-M48"), read.codes().getFirst().codes());
    }

    @Test
    void every_fault_is_told_at_once() {
        with(
                        "plain,icd-11,M54.5,,none,current,,,,,,engineering-judgement,EJ,yes,",
                        "plain,icd-10-cm,54.5|M54.5|M54.5|M48-M47,,none,current,,,,,,engineering-judgement,EJ,yes,",
                        "plain,icd-10-cm,M54.5,,yes,sometimes,s,-1,,,,guess,EJ,perhaps,",
                        "plain,loinc,8480-6,nobody,yes,current,S,,,,,engineering-judgement,EJ,yes,")
                .isRefused(
                        "codes.csv:2 system: 'icd-11' is not a system.",
                        "codes.csv:2 codes: 'M54.5' is not a code of icd-11 or a range of such",
                        "codes.csv:3 codes: '54.5' is not a code of icd-10-cm or a range of such",
                        "codes.csv:3 codes: 'M54.5' stands here twice",
                        "codes.csv:3 codes: 'M48-M47' ends before it begins",
                        "codes.csv:4 about: is empty, but the answer is not none",
                        "codes.csv:4 not_seventh: expected capital letters",
                        "codes.csv:4 counts: 'sometimes' is not a time.",
                        "codes.csv:4 days: '-1' is not a number from 0 to 36500",
                        "codes.csv:4 mark: 'guess' is not a mark.",
                        "codes.csv:4 seen: 'perhaps' is not a yes or no.",
                        "codes.csv:5 not_seventh: belongs to icd-10-cm alone",
                        "codes.csv:5 at_least: is empty: which value counts?",
                        "codes.csv:5 units: is empty");
    }

    @Test
    void names_that_lead_nowhere_are_told() {
        with("plain,icd-10-cm,M54.5,nobody,yes,current,,,,,alone,engineering-judgement,NOWHERE,yes,")
                .isRefused(
                        "codes.csv:2 source: 'NOWHERE' is not a known source.",
                        "codes.csv:2 about: 'nobody' is not a known question.",
                        "codes.csv:2 together: a group needs at least two rows");
    }

    @Test
    void a_prefix_beside_a_question_that_no_row_says_is_told() {
        tiny.replacing(
                        "screening/tiny.yaml",
                        "    polarity: adverse\n    holds: session\n",
                        "    polarity: adverse\n    holds: session\n    icd10: [M99.9]\n")
                .isRefused(
                        "screening/tiny.yaml:17 questions[0].icd10: 'M99.9' stands in no row of codes.csv about fever");
    }
}
