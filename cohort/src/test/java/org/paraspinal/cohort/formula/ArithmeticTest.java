package org.paraspinal.cohort.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a column; the figures are R 4.2's. */
class ArithmeticTest {
    @ParameterizedTest
    @CsvSource({
        "I(week^2), 3, 9",
        "I(week^0), 3, 1",
        "I(week^0.5), 9, 3",
        "I(week^-1), 4, 0.25",
        "I(week^12), 2, 4096",
        "I(2^3^week), 2, 512",
        "I(-week^2), 3, -9",
        "I((-week)^2), 3, 9",
        "I(week - 4), 3, -1",
        "I(week - 4 - 1), 3, -2",
        "I(8 / week / 2), 4, 1",
        "I(week + week * 10), 3, 33",
        "I((week + week) * 1.5e1), 3, 90",
        "I((week - 4) ^ 2), 3, 1",
        "I(1/(1 + week)), 3, 0.25",
        "log(week + 1), 0, 0",
        "log1p(week), 0, 0",
        "log10(week), 1000, 3",
        "sqrt(week^2), 3, 3",
        "sqrt(I(week^2) + 16), 3, 5",
        "exp(log(week / .5)), 2, 4",
        "LOG(exp(week)), 2, 2",
        "I(`week`), 3, 3",
    })
    void a_number_is_made_of_a_column_as_r_makes_it(String text, double week, double expected)
            throws Formula.NotUnderstood {
        Atom made = fixed(text);

        assertEquals(expected, made.of(week), 1e-12);
        assertEquals("week", made.column());
        assertEquals(Atom.Kind.NUMBERS, made.kind());
    }

    @Test
    void it_is_named_as_it_is_written_without_blanks() throws Formula.NotUnderstood {
        assertEquals("log(week+1)", fixed("log( week + 1 )").text());
        assertEquals(fixed("I(week^2)"), fixed("I( week ^ 2 )"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "I(week * expect) # 'week' and 'expect' are two columns, and one is expected within '('; write week:expect for what they do together",
                "I(3) # no column is named within '('",
                "I() # a column is expected at ') + (1 | person)'",
                "I(week + ) # a column is expected at ') + (1 | person)'",
                "I(week 2) # ')' is expected at '2) + (1 | person)'",
                "I((week + 2) # ')' is expected at '| person)'",
                "factor(week + 1) # ')' is expected at '+ 1) + (1 | person)'",
                "sin(week) # 'sin(' is not known; there are I(x^2), log, log10, log1p, sqrt, exp and factor",
                "log(sin(week)) # 'sin(' is not known; there are I(x^2), log, log10, log1p, sqrt, exp and factor",
            })
    void what_is_no_arithmetic_of_one_column_is_told(String term, String why) {
        String text = "pain ~ " + term + " + (1 | person)";

        var told = assertThrows(Formula.NotUnderstood.class, () -> Formula.of(text));

        assertEquals("The formula '" + text + "' is not understood: " + why + ".", told.getMessage());
    }

    @Test
    void an_outcome_may_be_made_too() throws Formula.NotUnderstood {
        assertEquals(
                Math.log(6),
                Formula.of("log(pain + 1) ~ week + (1 | person)").outcome().of(5),
                1e-12);
    }

    private static Atom fixed(String text) throws Formula.NotUnderstood {
        List<List<Atom>> terms =
                Formula.of("pain ~ " + text + " + (1 | person)").fixed().terms();
        return terms.getFirst().getFirst();
    }
}
