package org.paraspinal.care.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.knowledge.Shipped;

/** The door: what it cannot understand it sends back whole, with a guess where there is one, and never with an answer. */
class IntakeTest {
    private static final LocalDate TODAY = Given.TODAY;
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Test
    void what_is_well_said_is_understood() {
        Facts facts = Given.facts(nobody().saying("osteoporosis", "yes")
                .counting("age", 61)
                .choosing("sex", "Woman")
                .choosing("technique", "Deep Tissue")
                .hurting(List.of("left low back"))
                .marking("wound-open", List.of("Loin-right")));

        assertEquals(Finding.PRESENT, facts.finding("osteoporosis"));
        assertEquals(61, facts.number("age").orElseThrow());
        assertEquals(Optional.of("female"), facts.choice("sex"));
        assertEquals(Optional.of("deep-tissue"), facts.choice("technique"));
        assertEquals(Optional.of(Set.of("lumbar-left")), facts.sites());
        assertEquals(Set.of("flank-right"), facts.marked("wound-open"));
        assertEquals(TODAY, facts.today());
    }

    @Test
    void nothing_said_is_nothing_known() {
        Facts facts = Given.facts(nobody());

        assertEquals(Finding.NOT_ASKED, facts.finding("osteoporosis"));
        assertFalse(facts.number("age").isPresent());
        assertEquals(Optional.empty(), facts.choice("delivery"));
        assertEquals(Optional.empty(), facts.sites());
        assertEquals(Optional.of("first"), facts.choice("visit"));
    }

    @Test
    void a_place_without_a_side_is_both_and_a_group_is_all_its_places() {
        assertEquals(
                Optional.of(Set.of("lumbar-left", "lumbar-right")),
                Given.facts(nobody().hurting(List.of("lumbar"))).sites());
        assertEquals(
                Optional.of(Set.of("upper-buttock-right", "buttock-right")),
                Given.facts(nobody().hurting(List.of("glutes-right"))).sites());
    }

    @Test
    void an_unknown_question_is_sent_back_with_a_guess() {
        problems(nobody().saying("osteoporosys", "yes"))
                .are("answers.osteoporosys: 'osteoporosys' is not a known question. Maybe 'osteoporosis'.");
        problems(nobody().saying("leg-weakness-progressive.fats", "yes"))
                .are("answers.leg-weakness-progressive.fats: 'leg-weakness-progressive.fats' is not a known question."
                        + " Maybe 'leg-weakness-progressive.fast'.");
        problems(nobody().saying("leg-weakness-progressive.fast", "yes")).areNone();
    }

    @Test
    void an_unknown_number_is_sent_back_with_a_guess() {
        problems(nobody().counting("pain_now", 3))
                .are("numbers.pain_now: 'pain_now' is not a known number. Maybe 'pain-now'.");
    }

    @Test
    void an_unknown_choice_or_word_is_sent_back_with_a_guess() {
        problems(nobody().choosing("delivry", "self"))
                .are("delivry: 'delivry' is not a known choice. Maybe 'delivery'.");
        problems(nobody().choosing("delivery", "partnr"))
                .are("delivery: 'partnr' is not one of self, partner, therapist. Maybe 'partner'.");
    }

    @Test
    void an_unknown_place_is_sent_back_with_a_guess() {
        problems(nobody().hurting(List.of("lumber-left")))
                .are("sites: 'lumber-left' is not a place. Maybe 'lumbar-left'.");
        problems(nobody().marking("wound-open", List.of("moon"))).are("places.wound-open: 'moon' is not a place.");
        problems(nobody().marking("wound-opn", List.of("lumbar")))
                .are("places.wound-opn: 'wound-opn' is not a known question. Maybe 'wound-open'.");
    }

    @Test
    void a_number_out_of_its_range_is_sent_back() {
        problems(nobody().counting("age", 130)).are("numbers.age: expected years from 0 to 120");
        problems(nobody().counting("pain-now", -1)).are("numbers.pain-now: expected of 10 from 0 to 10");
        problems(nobody().counting("pain-now", Double.NaN)).are("numbers.pain-now: expected of 10 from 0 to 10");
        problems(nobody().counting("age", 120)).areNone();
    }

    @Test
    void an_answer_is_one_of_four_words() {
        problems(nobody().saying("osteoporosis", "yess"))
                .are("answers.osteoporosis: expected yes, no, unsure or withheld.");
        problems(nobody().otherwise("nope")).are("otherwise: expected yes, no, unsure or withheld.");
        for (String word : List.of("yes", "no", "unsure", "withheld"))
            problems(nobody().saying("osteoporosis", word)).areNone();
    }

    @Test
    void what_is_dated_after_today_is_sent_back() {
        var said = Map.of("osteoporosis", new Said("no", TOMORROW));
        var tomorrow =
                new Answers(TODAY, said, Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty());

        problems(tomorrow).are("answers.osteoporosis: is dated after today");
        problems(tomorrow.on(TOMORROW)).areNone();
        problems(nobody().on(TOMORROW).counting("age", 40).on(TODAY)).are("numbers.age: is dated after today");
    }

    @Test
    void a_clearance_names_its_item_who_gave_it_and_dates_that_can_be() {
        problems(nobody().cleared(new ClearanceSaid("osteoporosys", "", TOMORROW, Optional.of(TODAY))))
                .are(
                        "clearances.osteoporosys: 'osteoporosys' is not a known question. Maybe 'osteoporosis'.",
                        "clearances.osteoporosys: 'by' is empty: who allowed it?",
                        "clearances.osteoporosys: ends before it begins",
                        "clearances.osteoporosys: is dated after today");
        problems(nobody().cleared(Given.aDoctorsLeave("osteoporosis"))).areNone();
    }

    @Test
    void what_a_doctor_allowed_is_no_longer_than_a_note() {
        var endless = Optional.of("x".repeat(Clearance.MOST_ALLOWED + 1));

        problems(nobody().cleared(new ClearanceSaid("osteoporosis", "Dr Abara", TODAY, Optional.empty(), endless)))
                .are("clearances.osteoporosis: 'allowed' is longer than " + Clearance.MOST_ALLOWED + " characters");
    }

    @Test
    void all_problems_come_out_at_once() {
        var problems = problems(nobody().saying("osteoporosys", "yes")
                .counting("age", 300)
                .choosing("sex", "femal")
                .hurting(List.of("lumber")));

        problems.are(
                "answers.osteoporosys: 'osteoporosys' is not a known question. Maybe 'osteoporosis'.",
                "numbers.age: expected years from 0 to 120",
                "sex: 'femal' is not one of female, male, other. Maybe 'female'.",
                "sites: 'lumber' is not a place.");
    }

    @Test
    void a_misreading_names_at_least_one_problem() {
        assertEquals(
                "A misreading names at least one problem",
                assertThrows(IllegalArgumentException.class, () -> new Reading.Misread(List.of()))
                        .getMessage());
    }

    @Test
    void no_problem_ever_tells_what_was_answered() {
        Stream<Answers> answers = Stream.of(
                nobody().saying("mental-crisis", "yeah-secret"),
                nobody().saying("mental-crisiss", "yeah-secret"),
                nobody().saying("mental-crisis.secret-qualifier", "yeah-secret"),
                nobody().otherwise("yeah-secret"),
                nobody().counting("age", 987.25),
                nobody().counting("agee", 987.25),
                nobody().cleared(new ClearanceSaid("nothing", "yeah-secret", TOMORROW, Optional.of(TODAY))));

        answers.flatMap(a -> problems(a).all().stream()).forEach(p -> {
            assertFalse(p.message().contains("yeah"), p::toString);
            assertFalse(p.message().contains("987"), p::toString);
        });
    }

    private static Answers nobody() {
        return Answers.none(TODAY);
    }

    private record Problems(List<Problem> all) {
        void are(String... expected) {
            assertEquals(List.of(expected), all.stream().map(Problem::toString).toList());
        }

        void areNone() {
            are();
        }
    }

    private static Problems problems(Answers answers) {
        return switch (Intake.read(Shipped.knowledge(), answers)) {
            case Reading.Understood _ -> new Problems(List.of());
            case Reading.Misread m -> new Problems(m.problems());
        };
    }

    @Test
    void what_cannot_be_understood_in_part_is_not_understood_at_all() {
        assertInstanceOf(
                Reading.Misread.class,
                Intake.read(Shipped.knowledge(), Given.aHealthyPerson().counting("age", 300)));
    }
}
