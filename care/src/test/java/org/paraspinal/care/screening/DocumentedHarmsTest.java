package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.body.Back;
import org.paraspinal.care.body.Side;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.planning.GuidedStroke;

/** The harms that have been written about, and the rule that stops each: kidneys, necks, clots, bleeding, weak bone, thrusts. */
class DocumentedHarmsTest {
    private static final Back BACK = new Back(Shipped.knowledge());
    private static final String OVER_THE_KIDNEY = "M112 400L112 480";
    private static final String BACK_OF_THE_NECK = "M50 88L50 92";
    private final Answers healthy = Given.aHealthyPerson();

    @ParameterizedTest
    @ValueSource(strings = {"thumb", "ball", "fist", "elbow", "device", "heel", "fingers", "body-weight"})
    void nothing_but_a_flat_hand_touches_the_kidney_angle(String contact) {
        refused(contact, OVER_THE_KIDNEY, 1);
    }

    @Test
    void a_flat_hand_over_the_kidney_stays_light() {
        allowed("palm", OVER_THE_KIDNEY, 2);
        refused("palm", OVER_THE_KIDNEY, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thumb", "ball", "fist", "elbow", "device", "body-weight"})
    void no_thumb_and_no_tool_touches_the_neck(String contact) {
        refused(contact, BACK_OF_THE_NECK, 1);
    }

    @Test
    void fingers_on_the_back_of_the_neck_stay_light() {
        allowed("fingers", BACK_OF_THE_NECK, 3);
        refused("fingers", BACK_OF_THE_NECK, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "dvt-suspected, emergency-now",
        "pe-suspected, emergency-now",
        "dvt-risk, clinician-first",
        "anticoagulant, emergency-now",
        "bleeding-disorder, clinician-first",
        "vertebral-fracture-known, clinician-first",
        "spinal-instability, emergency-now",
        "post-massage-neuro, emergency-now",
        "aortic-disease-known, emergency-now"
    })
    void signs_and_risks_behind_grave_harm_are_never_cleared_unasked(String item, String verdict) {
        assertEquals(verdict, Given.verdict(healthy.saying(item, "yes")).level().wire());
        assertEquals(
                "proceed", Given.verdict(healthy.saying(item, "no")).level().wire());
    }

    @Test
    void legs_are_left_alone_after_a_clot() {
        Limits limits = Given.cleared(healthy.saying("dvt-risk", "yes").saying("dvt-risk.clot-recent", "no"))
                .limits();

        assertTrue(limits.bars().contains(new Limits.Bar("legs", List.of("any"), 0, 0)));
    }

    @Test
    void on_a_blood_thinner_a_partner_is_held_to_very_light_strokes_even_with_a_doctors_leave() {
        Answers thinned = healthy.saying("anticoagulant", "yes").saying("anticoagulant.sudden-pain", "no");

        assertInstanceOf(Verdict.ClinicianFirst.class, Given.verdict(thinned));
        assertEquals(
                2,
                Given.cleared(thinned.cleared(Given.aDoctorsLeave("anticoagulant")))
                        .limits()
                        .maxPressure());
    }

    @Test
    void manipulation_is_barred_for_everybody() {
        for (String delivery : List.of("self", "partner", "therapist"))
            assertTrue(Given.cleared(healthy.choosing("delivery", delivery))
                    .limits()
                    .techniquesBarred()
                    .contains("manipulation"));
    }

    private void allowed(String contact, String path, int pressure) {
        assertEquals(pressure, stroke(contact, path, pressure).pressure());
    }

    private void refused(String contact, String path, int pressure) {
        assertThrows(GuidedStroke.StrokeRefused.class, () -> stroke(contact, path, pressure));
    }

    private GuidedStroke stroke(String contact, String path, int pressure) {
        return new GuidedStroke(BACK, Given.cleared(healthy).limits(), BACK.sweep(contact, path, Side.RIGHT), pressure);
    }
}
