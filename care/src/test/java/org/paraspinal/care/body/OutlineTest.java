package org.paraspinal.care.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
    @Test
    void a_square_has_its_area_closed_or_not() {
        assertEquals(100, Outline.area("M0 0L10 0L10 10L0 10Z", c -> c).getArea(), 1e-9);
        assertEquals(100, Outline.area("M 0,0 L 10,0 10,10 0,10", c -> c).getArea(), 1e-9);
    }

    @Test
    void a_curve_is_followed_to_well_under_half_a_millimetre() {
        String circle =
                "M50 0C77.614 0 100 22.386 100 50C100 77.614 77.614 100 50 100C22.386 100 0 77.614 0 50C0 22.386 22.386 0 50 0Z";

        double radius = Math.sqrt(Outline.area(circle, c -> c).getArea() / Math.PI);

        assertEquals(50, radius, 0.1);
    }

    @Test
    void a_line_keeps_its_points_and_a_point_is_a_line_that_goes_nowhere() {
        assertEquals(4, Outline.line("M0 0L10 0L10 10L-3.5 2", c -> c).getNumPoints());
        assertEquals(0, Outline.line("M5 5", c -> c).getLength());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    M0 0Q10 10     | 'Q' is not M, L, C, Z or a number
                    M0 0L10        | the last point is cut short
                    M0 0L10L5 5    | a point is cut short before L
                    L0 0L10 10     | it does not begin with M
                    5 5 L1 1       | a number stands where none belongs
                    M0 0L1 1Z5     | a number stands where none belongs
                    M0 0L10 10     | an area needs three points
                    """)
    void an_outline_that_cannot_be_read_says_why(String outline, String why) {
        var e = assertThrows(IllegalArgumentException.class, () -> Outline.area(outline, c -> c));

        assertEquals("Outline '" + outline + "': " + why + ".", e.getMessage());
    }
}
