package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.screening.Limits.Bar;
import org.paraspinal.care.screening.Verdict.Cleared;

/** A fresh injury is left alone for three days and then worked on in steps; a flare-up of a known pain is treated gently. */
class InjuryTest {
    @Test
    void for_three_days_no_hand_comes_near_a_hurt_place_on_the_back() {
        Cleared cleared = Given.cleared(onTheBack("fresh-injury.three-days"));

        assertTrue(cleared.limits().bars().contains(new Bar("lumbar-left", List.of("any"), 0, 8)), cleared::toString);
        assertTrue(cleared.limits().techniquesBarred().contains("heat"));
    }

    @Test
    void until_day_fourteen_the_rest_of_the_back_is_light_and_the_sore_spot_left_out() {
        Cleared cleared = Given.cleared(onTheBack("fresh-injury.three-days no"));

        assertEquals(3, cleared.limits().maxPressure());
        assertTrue(cleared.limits().bars().contains(new Bar("lumbar-left", List.of("any"), 0, 3)));
        assertEquals(false, cleared.limits().techniquesBarred().contains("heat"));
        assertTrue(cleared.grounds().advice().contains("injury-steps"));
    }

    @Test
    void a_hurt_limb_is_left_out_and_the_back_goes_on_as_usual() {
        Cleared cleared = Given.cleared(SomebodyWith.facts(List.of("fresh-injury")));

        assertEquals(5, cleared.limits().maxPressure());
        assertTrue(cleared.limits().bars().contains(new Bar("legs", List.of("any"), 0, 0)));
    }

    @Test
    void a_crack_an_odd_shape_or_a_limb_that_cannot_be_used_is_seen_today() {
        assertInstanceOf(Verdict.UrgentSameDay.class, verdict("fresh-injury", "fresh-injury.warning"));
    }

    @Test
    void what_is_not_said_of_an_injury_counts_as_its_gravest() {
        assertInstanceOf(
                Verdict.UrgentSameDay.class,
                Given.verdict(Given.aHealthyPerson().saying("fresh-injury", "yes")));
    }

    @Test
    void no_injury_changes_nothing() {
        assertInstanceOf(Verdict.Standard.class, verdict("fresh-injury no", "flare-up no"));
    }

    @Test
    void a_flare_up_like_the_others_is_gentler_and_shorter_and_not_stopped() {
        Cleared cleared = Given.cleared(SomebodyWith.facts(List.of("flare-up")));

        assertEquals(3, cleared.limits().maxPressure());
        assertEquals(15, cleared.limits().maxMinutes());
        assertTrue(cleared.grounds().advice().contains("warm-and-move"));
    }

    @Test
    void a_flare_up_unlike_the_others_is_looked_at_first_and_then_as_gentle() {
        Answers unlike = SomebodyWith.facts(List.of("flare-up", "flare-up.unlike"));

        assertInstanceOf(Verdict.ClinicianFirst.class, Given.verdict(unlike));
        assertEquals(
                3,
                Given.cleared(unlike.cleared(Given.aDoctorsLeave("flare-up")))
                        .limits()
                        .maxPressure());
    }

    private static Answers onTheBack(String days) {
        return SomebodyWith.facts(List.of("fresh-injury", "fresh-injury.on-back", days))
                .marking("fresh-injury", List.of("lumbar-left"));
    }

    private static Verdict verdict(String... facts) {
        return Given.verdict(SomebodyWith.facts(List.of(facts)));
    }
}
