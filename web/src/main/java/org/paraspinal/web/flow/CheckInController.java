package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.checkin.Rhythm;
import org.paraspinal.care.knowledge.CheckInQuestions.Moment;
import org.paraspinal.care.knowledge.CheckInQuestions.Tick;
import org.paraspinal.care.knowledge.CheckInQuestions.Usual;
import org.paraspinal.care.knowledge.CheckInQuestions.When;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.ActivitiesNamed;
import org.paraspinal.store.codec.Happening.CheckedIn;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.CheckInDonePage;
import org.paraspinal.web.view.CheckInPage;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.MorningPage;
import org.paraspinal.web.view.TickRow;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The check-ins of the next day and of the week; whatever they turn up is judged at once. */
@RestController
class CheckInController {
    private static final String SIGNS = "Has any of this come up?";

    private final Visit visit;
    private final Knowledge k;

    CheckInController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
    }

    /** The one tap of the morning after; the calendar leads here. */
    @GetMapping("/check-in/morning/{id}")
    ResponseEntity<String> morning(HttpServletRequest request, @PathVariable String id) {
        held(request, id);
        return morning(request, id, Form.empty());
    }

    private ResponseEntity<String> morning(HttpServletRequest request, String id, Form form) {
        return visit.page(new MorningPage(
                visit.frame(request, "The morning after", "Check-in", Optional.of("/progress"), form.mistakes()),
                "/check-in/morning/" + id,
                Morning.words()));
    }

    @PostMapping("/check-in/morning/{id}")
    ResponseEntity<String> morning(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        held(request, id);
        var form = new Form(fields);
        Optional<Morning> said = form.chosen(
                        "morning", Morning.words(), "Choose one of the three: usual, not sure or not usual.")
                .flatMap(Morning::of);
        if (said.isEmpty()) return morning(request, id, form);
        visit.keep(
                request,
                new CheckedIn(new CheckIn.NextDay(
                        visit.today(), SessionId.of(id), OptionalInt.empty(), OptionalInt.empty(), said, Map.of())));
        return Visit.to("/check-in/" + (said.get() == Morning.USUAL ? "thanks/" : "next-day/") + id);
    }

    /** What was expected beside what happened, and how the next session begins. */
    @GetMapping("/check-in/thanks/{id}")
    ResponseEntity<String> thanks(HttpServletRequest request, @PathVariable String id) {
        SessionHeld held = held(request, id);
        return visit.page(done(request, List.of(), told(held, visit.chart(request)), false));
    }

    @GetMapping("/check-in/next-day/{id}")
    ResponseEntity<String> nextDay(HttpServletRequest request, @PathVariable String id) {
        held(request, id);
        return page(request, id, Form.empty());
    }

    private SessionHeld held(HttpServletRequest request, String id) {
        return visit.chart(request)
                .held(Sessions.named(id))
                .orElseThrow(() -> new NotFound("There is no such session in this record."));
    }

    @PostMapping("/check-in/next-day/{id}")
    ResponseEntity<String> nextDay(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        SessionHeld held = held(request, id);
        var form = new Form(fields);
        Map<String, String> ticked = form.ticked(questions(When.NEXT_DAY));
        OptionalInt soreness = form.whole("soreness", 0, 10, "Soreness");
        OptionalInt pain = form.whole("pain-now", 0, 10, "Pain now");
        if (!form.mistakes().isEmpty()) return page(request, id, form);
        var back = TakingBack.of(ticked, visit.freshYes(visit.chart(request)), k);
        var checkIn =
                new CheckIn.NextDay(visit.today(), SessionId.of(id), soreness, pain, Optional.empty(), back.kept());
        return keep(request, List.of(new CheckedIn(checkIn)), checkIn, back, chart -> told(held, chart));
    }

    private ResponseEntity<String> page(HttpServletRequest request, String session, Form form) {
        return visit.page(new CheckInPage(
                visit.frame(request, "The day after", "Check-in", Optional.of("/progress"), form.mistakes()),
                "/check-in/next-day/" + session,
                "How was it after the massage?",
                "It takes about a minute.",
                k.checkIns().at(Moment.NEXT_DAY).stream()
                        .map(s -> RatingForm.field(s, form, List.of()))
                        .toList(),
                List.of(),
                SIGNS,
                ticks(When.NEXT_DAY).map(t -> row(t, form)).toList(),
                form.has("none")));
    }

    /** The person's own prediction beside what happened, and how the next session begins. */
    private static List<String> told(SessionHeld held, Chart chart) {
        var says = new ArrayList<String>();
        if (held.painExpected().isPresent() && held.painAfter().isPresent())
            says.add("Before the session you expected " + held.painExpected().getAsInt()
                    + " of 10 right after it. It was " + held.painAfter().getAsInt() + ".");
        chart.course().painNextMorning(held.id()).ifPresent(now -> says.add("The morning after it was " + now + "."));
        says.add(PlayerView.begins(chart.softer())
                .map(b -> "The next session: " + Fields.uncapital(b))
                .orElse("The next session begins as it is planned."));
        return says;
    }

    @GetMapping("/check-in/weekly")
    ResponseEntity<String> weekly(HttpServletRequest request) {
        visit.person(request);
        return weekly(request, Form.empty());
    }

    @PostMapping("/check-in/weekly")
    ResponseEntity<String> weekly(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        Chart chart = visit.chart(request);
        Rhythm rhythm = rhythm(chart);
        List<Question> signs = signs(chart, rhythm).map(this::question).toList();
        Map<String, String> ticked = signs.isEmpty() ? Map.of() : form.ticked(signs);
        List<String> named = rhythm.baseline() ? RatingForm.activities(form) : chart.activities();
        Ratings ratings = RatingForm.read(rhythm.due(visit.today()), form, named);
        if (!form.mistakes().isEmpty()) return weekly(request, form);
        var back = TakingBack.of(ticked, visit.freshYes(chart), k);
        var checkIn = new CheckIn.Weekly(visit.today(), ratings, back.kept());
        var happened = new ArrayList<Happening>();
        if (rhythm.baseline() && !named.isEmpty()) happened.add(new ActivitiesNamed(visit.today(), named));
        happened.add(new CheckedIn(checkIn));
        return keep(
                request,
                happened,
                checkIn,
                back,
                after -> List.of(visit.care().outcome(after.course()).sentence()));
    }

    /**
     * The signs that are asked: each week, and with the first check-in only where massage or a trial has begun. Before that the safety
     * check asks about all of them, before any massage.
     */
    private Stream<Tick> signs(Chart chart, Rhythm rhythm) {
        if (rhythm.began().isPresent()) return ticks(When.WEEKLY);
        return rhythm.baseline() && chart.trial().isEmpty() ? Stream.of() : ticks(When.BOTH);
    }

    private Rhythm rhythm(Chart chart) {
        var course = chart.course();
        return new Rhythm(
                k.checkIns(), course.weeks(), course.began(), chart.activities().size());
    }

    private ResponseEntity<String> weekly(HttpServletRequest request, Form form) {
        Chart chart = visit.chart(request);
        Rhythm rhythm = rhythm(chart);
        boolean first = rhythm.baseline();
        List<String> named = chart.activities();
        return visit.page(new CheckInPage(
                visit.frame(
                        request,
                        first ? "Your first week" : "Your week",
                        "Check-in",
                        Optional.of("/progress"),
                        form.mistakes()),
                "/check-in/weekly",
                first ? "Where you begin" : "How was your week?",
                first
                        ? "It takes about four minutes, this once; later weeks take one. Say it as it is. What you answer here is what later weeks are compared with."
                        : "It takes about a minute. Say it as it was; there is no good answer.",
                rhythm.due(visit.today()).stream()
                        .map(s -> RatingForm.field(s, form, named))
                        .toList(),
                first ? RatingForm.named(form) : List.of(),
                SIGNS,
                signs(chart, rhythm).map(t -> row(t, form)).toList(),
                form.has("none")));
    }

    private Stream<Tick> ticks(When when) {
        return k.checkIns().ticks().stream().filter(t -> t.when() == when || t.when() == When.BOTH);
    }

    private List<Question> questions(When when) {
        return ticks(when).map(this::question).toList();
    }

    private Question question(Tick t) {
        if (k.questions().get(t.question()) instanceof Question q) return q;
        throw new IllegalStateException("'" + t.question() + "' was there when the knowledge was checked");
    }

    private TickRow row(Tick t, Form form) {
        Question q = question(t);
        List<String> sent = form.all(q.id());
        return new TickRow(
                q.id(),
                t.ask().orElse(q.ask()),
                t.ask().isPresent() ? Optional.empty() : q.more(),
                q.means(),
                sent.contains("yes"),
                sent.contains("unsure"),
                sent.contains("withheld"));
    }

    /** Keeps the check-in and judges what it turned up; what it would take back in passing is asked about first. */
    private ResponseEntity<String> keep(
            HttpServletRequest request,
            List<Happening> happened,
            CheckIn checkIn,
            TakingBack back,
            Function<Chart, List<String>> tells) {
        Chart chart = visit.records().keep(visit.person(request), _ -> happened);
        if (!back.asked().isEmpty()) return Visit.to(back.href() + "&then=" + OnceMoreController.CHECK_IN);
        Verdict verdict = visit.judge(chart);
        List<Reason> found = verdict.grounds().reasons().stream()
                .filter(r -> r.how() == Reason.How.FIRED || r.how() == Reason.How.UNSURE)
                .filter(r -> !r.level().cleared())
                .filter(r -> r.rule()
                        .when()
                        .parts()
                        .anyMatch(p -> p instanceof org.paraspinal.care.knowledge.Condition.Yes y
                                && !checkIn.ticked().getOrDefault(y.id(), "no").equals("no")))
                .toList();
        boolean now = found.stream().anyMatch(r -> r.level().compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0);
        return now
                ? Visit.to("/verdict/check-in")
                : visit.page(done(request, found, tells.apply(chart), checkIn instanceof CheckIn.Weekly));
    }

    private CheckInDonePage done(HttpServletRequest request, List<Reason> found, List<String> tells, boolean week) {
        var says = new ArrayList<String>();
        found.forEach(r ->
                says.add(r.says() + r.until().map(u -> " Wait until " + u + ".").orElse("")));
        if (found.isEmpty())
            says.add("Nothing you ticked stands against the next session. The safety check comes first all the same.");
        says.addAll(tells);
        return new CheckInDonePage(
                visit.frame(request, "Thank you", "Check-in"),
                "Thank you. It is kept.",
                says,
                List.of(),
                week
                        ? List.of()
                        : k.checkIns().usual().stream().map(Usual::says).toList(),
                week ? "Next: in a week." : "Next: your week, in a few days.",
                Optional.empty(),
                Optional.of(new Action("See your weeks", "/progress", false)),
                List.of(new Link("Check for the next session", "/")));
    }
}
