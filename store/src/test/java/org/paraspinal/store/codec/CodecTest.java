package org.paraspinal.store.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.PainDrawing;
import org.paraspinal.care.intake.PainDrawing.Marked;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.session.Manner;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.trial.Basis;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.care.trial.Stop;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Prior;
import org.paraspinal.store.Entry;
import org.paraspinal.store.NewEntry;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.CheckedIn;
import org.paraspinal.store.codec.Happening.ClearanceGiven;
import org.paraspinal.store.codec.Happening.ClearanceTakenBack;
import org.paraspinal.store.codec.Happening.MeasureTaken;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.store.codec.Happening.SessionEnded;
import org.paraspinal.store.codec.Happening.VerdictShown;
import org.paraspinal.store.codec.Happening.WishesStated;

/** A golden file holds each form as it was first written; it must be read for good, so no such file is ever changed. */
class CodecTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final SessionId SESSION = new SessionId(UUID.fromString("4f1c8f0e-6d7e-4a55-9d20-0a1d3f4b5c6d"));
    private static final PersonId PERSON = PersonId.parse("123e4567-e89b-42d3-a456-426614174000");

    static Stream<Map.Entry<String, Happening>> forms() {
        var wishes = new Wishes(
                "partner",
                Set.of("lumbar-left", "lumbar-right"),
                15,
                Set.of("prone"),
                Set.of("towel"),
                Optional.of("swedish"),
                Optional.of("low-back"),
                List.of("lifting"),
                List.of("heat", "rest"),
                OptionalInt.of(6),
                OptionalInt.of(3),
                new Build(182.5, Optional.of("slim"), OptionalDouble.of(53)),
                Set.of("lumbar-left"),
                Set.of("swedish"),
                Set.of("upper-back-left", "shoulder-left"));
        var stroke = new SessionHeld.Stroke(
                "stroke up",
                List.of("lumbar", "mid-back"),
                List.of("left", "right"),
                Optional.of("palm"),
                2,
                180,
                false,
                1,
                2);
        var rest = new SessionHeld.Stroke("breathe", List.of(), List.of(), Optional.empty(), 0, 0, true);
        var forms = new LinkedHashMap<String, Happening>();
        forms.put(
                "answers-given-2",
                new AnswersGiven(
                        DAY,
                        Map.of("osteoporosis", "no", "bruise-local", "yes", "bruise-local.unexplained", "unsure"),
                        Map.of("age", 54.0, "pain-now", 6.0),
                        Map.of("delivery", "partner", "sex", "female"),
                        Optional.of(List.of("lumbar-left")),
                        Map.of("bruise-local", List.of("flank-right"))));
        forms.put("answers-given-2-bare", AnswersGiven.none(DAY));
        forms.put(
                "answers-given-2-again",
                AnswersGiven.saying(
                        DAY,
                        Map.of("ces-sexual", "unsure", "osteoporosis", "no"),
                        Set.of("ces-sexual", "osteoporosis")));
        forms.put(
                "answers-given-2-drawn",
                AnswersGiven.drawn(
                        DAY,
                        new PainDrawing(List.of(
                                new Marked("lumbar-left", Set.of("sharp", "numb"), OptionalInt.of(6)),
                                new Marked("thigh-left", Set.of(), OptionalInt.empty()))),
                        Map.of("numb-skin", "yes"),
                        Map.of("numb-skin", List.of("lumbar-left"))));
        forms.put(
                "clearance-given-2",
                new ClearanceGiven(
                        DAY,
                        new ClearanceSaid(
                                "anticoagulant",
                                "doctor",
                                LocalDate.of(2026, 11, 1),
                                Optional.of(LocalDate.of(2027, 2, 1)),
                                Optional.of("light work only"))));
        forms.put("clearance-taken-back-1", new ClearanceTakenBack(DAY, "anticoagulant"));
        forms.put(
                "verdict-shown-1",
                new VerdictShown(DAY, "adapt", "2026.11-preview", List.of("diabetes", "first-time")));
        forms.put("wishes-stated-3", new WishesStated(DAY, wishes));
        forms.put("session-begun-3", new SessionBegun(DAY, SESSION, wishes));
        forms.put(
                "session-ended-2",
                new SessionEnded(new SessionHeld(
                        SESSION,
                        DAY,
                        "R5",
                        "swedish",
                        "partner",
                        List.of(stroke, rest),
                        Optional.of("too-strong"),
                        OptionalInt.of(6),
                        OptionalInt.of(3),
                        OptionalInt.of(4),
                        new Manner(3, true, 1, 2, 40, 4, 1, 1))));
        forms.put(
                "check-in-2-next-day",
                new CheckedIn(new CheckIn.NextDay(
                        DAY,
                        SESSION,
                        OptionalInt.of(2),
                        OptionalInt.empty(),
                        Optional.of(Morning.NOT_SURE),
                        Map.of("dark-urine", "no"))));
        forms.put(
                "check-in-2-weekly",
                new CheckedIn(new CheckIn.Weekly(
                        DAY,
                        new Ratings(Map.of("pain-week", 5.0, "sleep", 6.0, "stress", 4.0, "medicine-days", 2.0)),
                        Map.of("needing-more", "withheld"))));
        forms.put(
                "check-in-2-daily",
                new CheckedIn(new CheckIn.Daily(DAY, new Ratings(Map.of("pain-day", 3.0, "fingertip-floor", 12.5)))));
        forms.put("activities-named-1", new Happening.ActivitiesNamed(DAY, List.of("garden", "sit for an hour")));
        forms.put(
                "measure-taken-1",
                new MeasureTaken(
                        DAY,
                        "start-back-9",
                        "0f1e2d",
                        Map.of(
                                "q1_8",
                                List.of(new Given(0), new Given(1), new Missing(), new Given(1.5)),
                                "bother",
                                List.of(new Given(3))),
                        true));
        forms.put(
                "trial-settled-1",
                new Happening.TrialSettled(trial(new Compared.MassageOrNone(), 3, -6148914691236517205L)));
        forms.put(
                "trial-settled-1-techniques",
                new Happening.TrialSettled(trial(new Compared.Techniques("swedish", "kneading"), 4, 42)));
        forms.put("trial-ended-1", new Happening.TrialEnded(new Stop(DAY.plusDays(20), Stop.Cause.SAFETY, true)));
        forms.put("trial-expected-1", new Happening.TrialExpected(DAY.plusDays(1), 2, 4));
        return forms.entrySet().stream();
    }

    private static Protocol trial(Compared compared, int pairs, long seed) {
        return new Protocol(
                DAY,
                DAY.plusDays(1),
                compared,
                Design.drawn(pairs, pairs == 3 ? 7 : 14, 3, seed),
                2,
                1.5,
                0.95,
                new Basis(new Prior(-2.0025, 2.25), "Pooled studies.", List.of("EJ")),
                "2026.11");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void each_form_is_written_as_its_golden_file_and_read_back_the_same(Map.Entry<String, Happening> form) {
        NewEntry written = Codec.write(form.getValue());

        assertEquals(golden(form.getKey()), written.body(), () -> form.getKey() + ".json");
        assertEquals(form.getValue(), Codec.read(entry(written.kind(), written.format(), golden(form.getKey()))));
    }

    @Test
    void a_clearance_of_the_first_form_is_still_read_with_nothing_said_of_what_was_allowed() {
        var first = new ClearanceSaid(
                "anticoagulant", "doctor", LocalDate.of(2026, 11, 1), Optional.of(LocalDate.of(2027, 2, 1)));

        assertEquals(
                new ClearanceGiven(DAY, first), Codec.read(entry("clearance-given", 1, golden("clearance-given-1"))));
    }

    @Test
    void check_ins_of_the_first_form_are_still_read_with_no_tap_and_the_named_numbers_as_ratings() {
        var nextDay = ((CheckedIn) Codec.read(entry("check-in", 1, golden("check-in-1-next-day")))).checkIn();
        var weekly = Codec.read(entry("check-in", 1, golden("check-in-1-weekly")));

        assertEquals(Optional.empty(), ((CheckIn.NextDay) nextDay).morning());
        assertEquals(Codec.read(entry("check-in", 2, golden("check-in-2-weekly"))), weekly);
    }

    @Test
    void answers_of_the_first_form_are_still_read_with_nothing_drawn() {
        for (String form : List.of("answers-given-1", "answers-given-1-bare", "answers-given-1-again")) {
            var first = (AnswersGiven) Codec.read(entry("answers-given", 1, golden(form)));
            var second = (AnswersGiven) Codec.read(entry("answers-given", 2, golden(form.replace("-1", "-2"))));

            assertEquals(second, first);
            assertEquals(Optional.empty(), first.drawing());
        }
    }

    @Test
    void wishes_of_the_first_form_are_still_read_with_height_and_build_not_known() {
        var stated = (WishesStated) Codec.read(entry("wishes-stated", 1, golden("wishes-stated-1")));
        var begun = (SessionBegun) Codec.read(entry("session-begun", 1, golden("session-begun-1")));

        assertEquals(Build.UNKNOWN, stated.wishes().build());
        assertEquals(stated.wishes(), begun.wishes());
        assertEquals(15, begun.wishes().minutes());
    }

    @Test
    void a_session_of_the_first_form_is_still_read_with_nothing_told_beside_its_strokes() {
        var ended = (SessionEnded) Codec.read(entry("session-ended", 1, golden("session-ended-1")));
        var newest = (SessionEnded) Codec.read(entry("session-ended", 2, golden("session-ended-2")));

        assertEquals(Manner.UNTOLD, ended.held().manner());
        assertEquals(
                List.of(0, 0),
                ended.held().strokes().stream()
                        .map(s -> s.softer() + s.repeats())
                        .toList());
        assertEquals(180, ended.held().seconds());
        assertEquals(1, newest.held().manner().softer());
    }

    @Test
    void wishes_of_the_second_form_are_still_read_with_nothing_taken_out() {
        var stated = (WishesStated) Codec.read(entry("wishes-stated", 2, golden("wishes-stated-2")));
        var begun = (SessionBegun) Codec.read(entry("session-begun", 2, golden("session-begun-2")));

        assertEquals(Set.of(), stated.wishes().without());
        assertEquals(stated.wishes(), begun.wishes());
        assertEquals(Set.of("swedish"), begun.wishes().helped());
    }

    @Test
    void a_clearance_of_a_newer_form_is_refused_and_told_which_forms_are_read() {
        var refused = assertThrows(
                Codec.UnknownForm.class, () -> Codec.read(entry("clearance-given", 3, golden("clearance-given-2"))));

        assertEquals("Entry 7 (clearance-given, format 3): this Paraspinal reads format 1 to 2.", refused.getMessage());
    }

    @Test
    void an_entry_of_a_newer_form_is_refused_by_name_and_without_its_content() {
        var newer = entry("verdict-shown", 2, "{\"secret\":\"planted\"}");

        var refused = assertThrows(Codec.UnknownForm.class, () -> Codec.read(newer));

        assertEquals("Entry 7 (verdict-shown, format 2): this Paraspinal reads format 1.", refused.getMessage());
    }

    @Test
    void an_unknown_kind_is_refused_by_name() {
        var refused = assertThrows(Codec.UnknownForm.class, () -> Codec.read(entry("weather", 1, "{}")));

        assertTrue(String.valueOf(refused.getMessage()).contains("does not know the kind"));
    }

    @Test
    void a_body_not_of_its_form_is_refused_without_being_repeated() {
        var broken = entry("verdict-shown", 1, "{\"day\":\"planted\",\"verdict\":1}");

        var refused = assertThrows(Codec.UnknownForm.class, () -> Codec.read(broken));

        assertEquals("Entry 7 (verdict-shown, format 1): expected a date at 'day'.", refused.getMessage());
        assertFalse(String.valueOf(refused.getMessage()).contains("planted"));
    }

    @Test
    void an_answer_to_a_measure_that_is_no_number_is_refused_without_being_repeated_and_null_is_missing() {
        String body =
                "{\"day\":\"2026-11-22\",\"instrument\":\"peg-3\",\"wording\":\"0f\",\"parts\":{\"items\":[%s]},\"submitted\":true}";

        var refused = assertThrows(
                Codec.UnknownForm.class, () -> Codec.read(entry("measure-taken", 1, body.formatted("\"planted\""))));
        var read = (MeasureTaken) Codec.read(entry("measure-taken", 1, body.formatted("null")));

        assertEquals(
                "Entry 7 (measure-taken, format 1): expected numbers, and null for what is missing at 'parts'.",
                refused.getMessage());
        assertEquals(Map.of("items", List.of(new Missing())), read.parts());
    }

    @Test
    void a_trial_whose_order_is_not_the_one_its_seed_gives_is_refused_without_being_repeated() {
        String turned = golden("trial-settled-1").replace("[\"A\",\"B\"", "[\"B\",\"A\"");

        var refused = assertThrows(Codec.UnknownForm.class, () -> Codec.read(entry("trial-settled", 1, turned)));

        assertEquals(
                "Entry 7 (trial-settled, format 1): expected a trial as it was settled at 'order'.",
                refused.getMessage());
    }

    private static Entry entry(String kind, int format, String body) {
        return new Entry(PERSON, 7, Instant.EPOCH, kind, format, body, OptionalLong.empty());
    }

    private static String golden(String name) {
        try (var in = Objects.requireNonNull(CodecTest.class.getResourceAsStream("/golden/" + name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
