package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HelpNumbersReaderTest {
    private static final String FILE = "help-numbers.csv";
    private static final String GOOD = "ZZ,emergency,112,Emergency,always,";
    private final TinyKnowledge tiny = TinyKnowledge.complete();

    @Test
    void a_country_is_two_capital_letters() {
        tiny.replacing(FILE, "ZZ,", "uk,").isRefused("help-numbers.csv:2 country: 'uk' is not two capital letters");
        tiny.replacing(FILE, "ZZ,", "GB,").read();
    }

    @Test
    void a_purpose_is_one_of_three() {
        tiny.replacing(FILE, "emergency,112", "emergncy,112")
                .isRefused("help-numbers.csv:2 purpose: 'emergncy' is not a purpose. Maybe 'emergency'.");
        tiny.replacing(FILE, "emergency,112", "crisis,112").read();
    }

    @Test
    void a_number_is_never_empty() {
        tiny.replacing(FILE, ",112,", ",,").isRefused("help-numbers.csv:2 number: is empty");
        tiny.replacing(FILE, ",112,", ",your local emergency number,").read();
    }

    @Test
    void the_day_it_was_checked_is_a_date() {
        tiny.replacing(FILE, "2026-11-22", "22/11/2026")
                .isRefused("help-numbers.csv:2 checked: '22/11/2026' is not a date like 2026-11-22");
    }

    @Test
    void every_line_has_ten_columns() {
        tiny.replacing(FILE, GOOD, "ZZ,emergency,112,").isRefused("help-numbers.csv:2: 8 columns; expected 10");
    }

    @Test
    void the_columns_stand_in_their_order() {
        tiny.replacing(FILE, "country,purpose,", "purpose,country,")
                .isRefused("help-numbers.csv:1: expected the columns "
                        + "country,purpose,number,name,hours,note,source_title,source_url,status,checked");
    }

    @Test
    void all_bad_lines_come_out_together() {
        tiny.replacing(FILE, GOOD, "zz,emergency,,Emergency,always,")
                .isRefused(
                        "help-numbers.csv:2 country: 'zz' is not two capital letters",
                        "help-numbers.csv:2 number: is empty");
    }

    @Test
    void a_number_is_dialled_only_when_it_can_be() {
        assertEquals(Optional.of("112"), dialled("112"));
        assertEquals(Optional.of("08001110111"), dialled("0800 111 0 111"));
        assertEquals(Optional.of("+4922899999"), dialled("+49 228-99999"));
        assertEquals(Optional.empty(), dialled("your local emergency number"));
        assertEquals(Optional.empty(), dialled("116 117 or 112"));
    }

    private Optional<String> dialled(String number) {
        return tiny.replacing(FILE, ",112,", "," + number + ",")
                .read()
                .helpNumbers()
                .getFirst()
                .dialled();
    }
}
