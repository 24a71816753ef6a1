package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Clearance;
import org.paraspinal.care.knowledge.VerdictLevel;

/** A doctor's leave lowers a verdict until its day, or until something new or worse is told. */
class ClearanceEndsTest {
    private static final LocalDate TODAY = Given.TODAY;
    private static final LocalDate LOOKED = TODAY.minusDays(7);
    private static final String ITEM = "anticoagulant";

    /** On a blood thinner, and a doctor agreed a week ago; nothing else. */
    private static final Answers CLEARED = Given.aHealthyPerson()
            .saying(ITEM, "yes")
            .saying(ITEM + ".sudden-pain", "no")
            .cleared(new ClearanceSaid(ITEM, "Dr Abara", LOOKED, Optional.empty(), Optional.of("light work")));

    @Test
    void a_leave_that_holds_lowers_to_its_own_limits() {
        Verdict v = Given.verdict(CLEARED);

        assertEquals(VerdictLevel.ADAPT, v.level());
        assertTrue(v.grounds().limits().maxPressure() <= 3);
        assertTrue(v.grounds().reasons().stream().anyMatch(r -> r.id().equals(ITEM) && r.how() == Reason.How.CLEARED));
        assertEquals(Optional.of("light work"), today().clearance().allowed());
        assertTrue(today().holds());
    }

    @Test
    void without_an_end_it_holds_for_180_days_and_not_for_181() {
        assertEquals(LOOKED.plusDays(180), today().clearance().until());
        assertEquals(true, leave(looked(TODAY.minusDays(180))).holds());
        assertEquals(false, leave(looked(TODAY.minusDays(181))).holds());
    }

    @Test
    void it_holds_on_its_last_day_and_not_on_the_next() {
        assertEquals(VerdictLevel.ADAPT, Given.verdict(until(TODAY)).level());
        assertEquals(
                VerdictLevel.CLINICIAN_FIRST,
                Given.verdict(until(TODAY.minusDays(1))).level());
    }

    @Test
    void a_sign_that_turned_yes_after_the_doctor_looked_ends_it_and_is_named() {
        Answers worse = turned("osteoporosis", "yes", TODAY.minusDays(1));

        assertEquals(List.of("osteoporosis"), leave(worse).since());
        assertTrue(cleared(worse).isEmpty());
    }

    @Test
    void a_sign_that_turned_on_the_day_the_doctor_looked_or_before_does_not_end_it() {
        assertTrue(leave(turned("osteoporosis", "yes", LOOKED)).holds());
        assertTrue(leave(turned("osteoporosis", "yes", LOOKED.minusDays(1))).holds());
    }

    @Test
    void a_first_answer_ever_does_not_end_it() {
        assertTrue(leave(CLEARED.saying("osteoporosis", "yes")).holds());
    }

    @Test
    void not_sure_and_not_said_end_it_as_yes_does_and_no_does_not() {
        assertEquals(
                List.of("osteoporosis"),
                leave(turned("osteoporosis", "unsure", TODAY)).since());
        assertEquals(
                List.of("osteoporosis"),
                leave(turned("osteoporosis", "withheld", TODAY)).since());
        assertTrue(leave(turned("osteoporosis", "no", TODAY)).holds());
    }

    @Test
    void an_emergency_and_a_sign_for_today_end_it_too() {
        assertEquals(
                List.of("chest-pain"), leave(turned("chest-pain", "yes", TODAY)).since());
        assertEquals(
                List.of("leg-weakness-progressive"),
                leave(turned("leg-weakness-progressive", "yes", TODAY)).since());
    }

    @Test
    void a_caution_that_turned_yes_does_not_end_it() {
        assertTrue(leave(turned("diabetes", "yes", TODAY)).holds());
    }

    @Test
    void what_sharpens_a_yes_counts_with_its_question_and_not_without_it() {
        Answers sharper = turned(ITEM + ".sudden-pain", "yes", TODAY);

        assertEquals(List.of(ITEM + ".sudden-pain"), leave(sharper).since());
        assertTrue(leave(sharper.saying(ITEM, "no")).holds());
    }

    @Test
    void a_favourable_answer_that_turned_is_not_counted() {
        Answers known = CLEARED.saying("spondylolisthesis", "yes");

        assertTrue(
                leave(turned(known, "spondylolisthesis.stable", "yes", TODAY)).holds());
        assertTrue(leave(turned(known, "consent-capacity", "unsure", TODAY)).holds());
    }

    @Test
    void an_expired_yes_that_had_turned_still_ends_it_until_it_is_denied() {
        var worse = turned("osteoporosis", "yes", TODAY.minusDays(2));
        var later = on(worse, "osteoporosis", TODAY.minusYears(200));

        assertEquals(List.of("osteoporosis"), leave(later).since());
        assertTrue(leave(later.saying("osteoporosis", "no")).holds());
    }

    @Test
    void a_new_look_after_what_turned_holds_again() {
        Answers again = turned("osteoporosis", "yes", TODAY.minusDays(2))
                .cleared(new ClearanceSaid(ITEM, "Dr Abara", TODAY.minusDays(1), Optional.empty()));

        assertEquals(
                List.of(true, false),
                Given.facts(again).clearances(ITEM).map(Clearance.Today::holds).toList());
        assertEquals(TODAY.minusDays(1), cleared(again).orElseThrow().on());
    }

    @Test
    void an_older_leave_told_later_does_not_take_the_place_of_one_that_holds() {
        Answers both = CLEARED.cleared(
                new ClearanceSaid(ITEM, "Dr Boyle", TODAY.minusYears(2), Optional.of(TODAY.minusYears(1))));

        assertEquals("Dr Abara", cleared(both).orElseThrow().by());
    }

    @Test
    void an_emergency_is_never_lowered() {
        Answers grave = CLEARED.saying(ITEM + ".sudden-pain", "yes")
                .cleared(new ClearanceSaid("chest-pain", "Dr Abara", TODAY, Optional.empty()))
                .saying("chest-pain", "yes");

        assertEquals(VerdictLevel.EMERGENCY_NOW, Given.verdict(grave).level());
    }

    private static Clearance.Today today() {
        return leave(CLEARED);
    }

    private static Clearance.Today leave(Answers answers) {
        return Given.facts(answers).clearances(ITEM).findFirst().orElseThrow();
    }

    private static Optional<Clearance> cleared(Answers answers) {
        return Given.facts(answers).clearance(ITEM);
    }

    private static Answers looked(LocalDate on) {
        return leaveOf(new ClearanceSaid(ITEM, "Dr Abara", on, Optional.empty()));
    }

    private static Answers until(LocalDate day) {
        return leaveOf(new ClearanceSaid(ITEM, "Dr Abara", LOOKED, Optional.of(day)));
    }

    private static Answers leaveOf(ClearanceSaid leave) {
        return new Answers(
                TODAY,
                CLEARED.said(),
                CLEARED.numbers(),
                CLEARED.choices(),
                CLEARED.sites(),
                CLEARED.places(),
                List.of(leave),
                CLEARED.otherwise());
    }

    private static Answers turned(String id, String value, LocalDate day) {
        return turned(CLEARED, id, value, day);
    }

    private static Answers turned(Answers a, String id, String value, LocalDate day) {
        return with(a, id, new Said(value, day, Optional.of(day)));
    }

    /** The same answer, given on another day. */
    private static Answers on(Answers a, String id, LocalDate day) {
        return a.said().get(id) instanceof Said s ? with(a, id, new Said(s.value(), day, s.turned())) : a;
    }

    private static Answers with(Answers a, String id, Said answer) {
        var said = new LinkedHashMap<>(a.said());
        said.put(id, answer);
        return new Answers(
                a.today(), said, a.numbers(), a.choices(), a.sites(), a.places(), a.clearances(), a.otherwise());
    }
}
