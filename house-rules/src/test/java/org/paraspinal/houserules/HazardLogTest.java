package org.paraspinal.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every control of the hazard log is shown by a test that exists. */
class HazardLogTest {
    private final SourceTree house = SourceTree.house();
    private final HazardLog log = new HazardLog(house.read("docs/safety/hazard-log.md"));

    @Test
    void every_test_that_the_log_names_exists() {
        assertEquals(List.of(), log.missing(house));
    }

    @Test
    void every_hazard_is_told_in_full_and_has_a_test_or_waits_for_one() {
        assertEquals(List.of(), log.incomplete());
    }

    @Test
    void the_hazards_are_numbered_in_order_and_there_are_some() {
        List<String> hazards = log.hazards();

        assertTrue(hazards.size() >= 20, hazards::toString);
        assertEquals(
                IntStream.rangeClosed(1, hazards.size()).mapToObj(i -> "H" + i).toList(), hazards);
    }

    @Test
    void a_test_that_does_not_exist_is_found() {
        var planted = new HazardLog("""
                | H1 | a | b | c | d | e | f | `HazardLogTest#every_test_that_the_log_names_exists` |
                | H2 | a | b | c | d | e | f | `HazardLogTest#nothing_of_the_kind`, `NoSuchTest#at_all` |
                """);

        assertEquals(List.of("`HazardLogTest#nothing_of_the_kind`", "`NoSuchTest#at_all`"), planted.missing(house));
    }

    @Test
    void a_hazard_without_a_control_or_a_test_is_found() {
        var planted = new HazardLog("""
                | H1 | a | b | c | d | e | f | `HazardLogTest#every_test_that_the_log_names_exists` |
                | H2 | a | b | c | d | e |   | none |
                | H3 | a | b | c | d | e | f | none |
                | H4 | a | b | c | d | f | none |

                ## Still without a test
                * H3: nobody has written it.
                * H4: nor this.
                """);

        assertEquals(
                List.of(
                        "H2 has an empty column",
                        "H2 names no test and does not wait for one",
                        "H4 has 6 columns of 7"),
                planted.incomplete());
    }
}
