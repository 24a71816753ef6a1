package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.trial.Moment;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.care.trial.Stop;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.CheckedIn;
import org.paraspinal.store.codec.Happening.TrialEnded;
import org.paraspinal.store.codec.Happening.TrialExpected;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.CheckInPage;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.NotePage;
import org.paraspinal.web.view.Scale;
import org.paraspinal.web.view.TrialEndPage;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The days of a personal trial: one rating a day, what is expected at the start of a period, and the way out. */
@RestController
class TrialDayController {
    private static final String TODAY = "/trial/today";
    private static final String END = "/trial/end";
    private static final String EXPECTED = "expected";
    private static final List<String> CAUSES = List.of("choice", "safety");

    private final Visit visit;
    private final Knowledge k;

    TrialDayController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
    }

    /** The rating of today; what was answered before is never shown. */
    @GetMapping(TODAY)
    ResponseEntity<String> today(HttpServletRequest request) {
        return today(request, Form.empty());
    }

    private ResponseEntity<String> today(HttpServletRequest request, Form form) {
        Chart chart = visit.chart(request);
        if (!(within(chart).orElse(null) instanceof Day day)) return Visit.to("/trial");
        if (TrialNow.rated(chart, day.trial(), visit.today())) return done(request, day);
        var scales = new ArrayList<Scale>();
        scales.add(RatingForm.field(scale(), form, List.of()));
        if (day.asksForExpected())
            scales.add(new Scale(
                    EXPECTED,
                    "What number do you expect your average pain to be at the end of this period?",
                    Optional.of("It may stay empty. Say what you truly expect, before you know."),
                    0,
                    10,
                    "",
                    "",
                    OptionalInt.empty()));
        return visit.page(new CheckInPage(
                visit.frame(request, "Rate today", TrialController.PLACE, Optional.of("/trial"), form.mistakes()),
                TODAY,
                "Your pain today",
                "One number, once a day.",
                scales,
                List.of(),
                "",
                List.of(),
                false));
    }

    private CheckInQuestions.Scale scale() {
        return k.checkIns().scale(Ratings.PAIN_DAY);
    }

    /** A trial on a day that lies within it. */
    private record Day(PersonalTrial trial, Moment.Within within) {
        /** In the days that are left out, and only once. */
        boolean asksForExpected() {
            return !within.counted() && !trial.expected().containsKey(within.period());
        }
    }

    private Optional<Day> within(Chart chart) {
        return chart.trial()
                .flatMap(t ->
                        t.on(visit.today()) instanceof Moment.Within w ? Optional.of(new Day(t, w)) : Optional.empty());
    }

    @PostMapping(TODAY)
    ResponseEntity<String> today(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        if (within(visit.chart(request)).isEmpty()) return Visit.to("/trial");
        var form = new Form(fields);
        CheckInQuestions.Scale s = scale();
        OptionalInt pain = form.required(s.id(), s.from(), s.to(), "Your pain today");
        OptionalInt expected = form.whole(EXPECTED, 0, 10, "The pain you expect");
        if (!form.mistakes().isEmpty()) return today(request, form);
        visit.records().keep(visit.person(request), chart -> rated(chart, pain.orElseThrow(), expected));
        return Visit.to(TODAY);
    }

    /** One rating a day: a second one is not kept. */
    private List<Happening> rated(Chart chart, int pain, OptionalInt expected) {
        LocalDate day = visit.today();
        if (!(within(chart).orElse(null) instanceof Day d) || TrialNow.rated(chart, d.trial(), day)) return List.of();
        var out = new ArrayList<Happening>();
        out.add(new CheckedIn(new CheckIn.Daily(day, Ratings.of(Ratings.PAIN_DAY, pain))));
        if (expected.isPresent() && d.asksForExpected())
            out.add(new TrialExpected(day, d.within().period(), expected.getAsInt()));
        return out;
    }

    private ResponseEntity<String> done(HttpServletRequest request, Day day) {
        return visit.page(new NotePage(
                visit.frame(request, "Thank you", TrialController.PLACE, "/trial"),
                "Today is rated.",
                List.of(
                        "One rating a day counts, and it stays as it is.",
                        "The next change is on " + Said.day(day.within().changes()) + "."),
                Optional.of(new Action("Your trial", "/trial", false)),
                List.of(new Link("Check for a session", "/"), new Link("Say how your week was", "/check-in/weekly"))));
    }

    /** The way out, on any day. */
    @GetMapping(END)
    ResponseEntity<String> end(HttpServletRequest request) {
        return end(request, Form.empty());
    }

    private ResponseEntity<String> end(HttpServletRequest request, Form form) {
        Optional<PersonalTrial> going = visit.chart(request).trialGoing(visit.today());
        if (going.isEmpty()) return Visit.to("/trial");
        return visit.page(new TrialEndPage(
                visit.frame(request, "End the trial", TrialController.PLACE, Optional.of("/trial"), form.mistakes()),
                END,
                lines(going.get()),
                List.of(
                        TrialChoices.choice(
                                form,
                                "cause",
                                "safety",
                                "For safety: something is new, worse, or a doctor said so",
                                ""),
                        TrialChoices.choice(form, "cause", "choice", "I want to stop, for any other reason", "")),
                List.of(
                        TrialChoices.choice(form, "ratings", "yes", "Yes, or perhaps", ""),
                        TrialChoices.choice(form, "ratings", "no", "No", ""))));
    }

    private List<String> lines(PersonalTrial trial) {
        var d = trial.protocol().design();
        int pairs = trial.on(visit.today()) instanceof Moment.Within w ? w.day() / (2 * d.daysAPeriod()) : 0;
        String have = pairs == 0 ? "No pair is" : pairs == 1 ? "1 pair is" : pairs + " pairs are";
        return List.of(
                "You may end it today, and nobody asks why. For safety it is always right to.",
                have + " complete, and a result takes at least 3. "
                        + (pairs < 3
                                ? "Ended now, there will be none: what you rated stays in your record, and says nothing about massage."
                                : "Ended now, only the complete ones count, and the result says that it ended early."),
                "It cannot be taken up again. A new trial draws a new order.");
    }

    @PostMapping(END)
    ResponseEntity<String> end(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        Optional<Stop.Cause> cause =
                form.chosen("cause", CAUSES, "Choose why you end it.").flatMap(Stop.Cause::of);
        Optional<String> ratings =
                form.chosen("ratings", List.of("yes", "no"), "Choose whether your ratings had anything to do with it.");
        if (!form.mistakes().isEmpty()) return end(request, form);
        var stop = new Stop(
                visit.today(), cause.orElseThrow(), ratings.orElseThrow().equals("yes"));
        visit.records()
                .keep(
                        visit.person(request),
                        chart -> chart.trialGoing(visit.today()).isPresent()
                                ? List.of(new TrialEnded(stop))
                                : List.of());
        return Visit.to("/trial/result");
    }
}
