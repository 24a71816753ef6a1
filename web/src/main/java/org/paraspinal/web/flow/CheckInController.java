package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.knowledge.CheckInQuestions.Tick;
import org.paraspinal.care.knowledge.CheckInQuestions.Usual;
import org.paraspinal.care.knowledge.CheckInQuestions.When;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.CheckedIn;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.CheckInDonePage;
import org.paraspinal.web.view.CheckInPage;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.Scale;
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
    private final Visit visit;
    private final Knowledge k;

    CheckInController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
    }

    @GetMapping("/check-in/next-day/{id}")
    ResponseEntity<String> nextDay(HttpServletRequest request, @PathVariable String id) {
        held(request, id);
        return page(request, When.NEXT_DAY, "/check-in/next-day/" + id, Form.empty());
    }

    private void held(HttpServletRequest request, String id) {
        if (visit.chart(request).held(Sessions.named(id)).isEmpty())
            throw new NotFound("There is no such session in this record.");
    }

    @PostMapping("/check-in/next-day/{id}")
    ResponseEntity<String> nextDay(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        held(request, id);
        var form = new Form(fields);
        Map<String, String> ticked = form.ticked(questions(When.NEXT_DAY));
        OptionalInt soreness = form.whole("soreness", 0, 10, "Soreness");
        OptionalInt pain = form.whole("pain-now", 0, 10, "Pain now");
        if (!form.mistakes().isEmpty()) return page(request, When.NEXT_DAY, "/check-in/next-day/" + id, form);
        var back = TakingBack.of(ticked, visit.freshYes(visit.chart(request)), k);
        return keep(request, new CheckIn.NextDay(visit.today(), SessionId.of(id), soreness, pain, back.kept()), back);
    }

    @GetMapping("/check-in/weekly")
    ResponseEntity<String> weekly(HttpServletRequest request) {
        visit.person(request);
        return page(request, When.WEEKLY, "/check-in/weekly", Form.empty());
    }

    @PostMapping("/check-in/weekly")
    ResponseEntity<String> weekly(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        Map<String, String> ticked = form.ticked(questions(When.WEEKLY));
        OptionalInt pain = form.required("pain-week", 0, 10, "Pain of the last 7 days");
        OptionalInt sleep = form.whole("sleep", 0, 10, "Sleep");
        OptionalInt stress = form.whole("stress", 0, 10, "Stress");
        OptionalInt interference = form.whole("interference", 0, 10, "In the way of your day");
        OptionalInt medicine = form.whole("medicine-days", 0, 7, "Days with medicine");
        if (!form.mistakes().isEmpty()) return page(request, When.WEEKLY, "/check-in/weekly", form);
        var back = TakingBack.of(ticked, visit.freshYes(visit.chart(request)), k);
        return keep(
                request,
                new CheckIn.Weekly(visit.today(), pain, sleep, stress, interference, medicine, back.kept()),
                back);
    }

    private ResponseEntity<String> page(HttpServletRequest request, When when, String action, Form form) {
        boolean week = when == When.WEEKLY;
        return visit.page(new CheckInPage(
                visit.frame(
                        request,
                        week ? "Your week" : "The day after",
                        "Check-in",
                        Optional.of("/progress"),
                        form.mistakes()),
                action,
                week ? "How was your week?" : "How was it after the massage?",
                week
                        ? "It takes about a minute. Say it as it was; there is no good answer."
                        : "It takes about a minute.",
                k.checkIns().scales().stream()
                        .filter(s -> s.when() == when || s.when() == When.BOTH)
                        .map(s -> scale(s, form))
                        .toList(),
                "Has any of this come up?",
                ticks(when).map(t -> row(t, form)).toList(),
                form.has("none")));
    }

    private static Scale scale(org.paraspinal.care.knowledge.CheckInQuestions.Scale s, Form form) {
        OptionalInt chosen = form.one(s.id())
                .filter(v -> v.matches("\\d{1,2}"))
                .map(v -> OptionalInt.of(Integer.parseInt(v)))
                .orElse(OptionalInt.empty());
        int dot = s.ask().indexOf('?') + 1;
        Optional<String> more = s.more()
                .or(() -> dot > 0 && dot < s.ask().length()
                        ? Optional.of(s.ask().substring(dot).strip())
                        : Optional.empty());
        return new Scale(s.id(), dot > 0 ? s.ask().substring(0, dot) : s.ask(), more, s.from(), s.to(), "", "", chosen);
    }

    private java.util.stream.Stream<Tick> ticks(When when) {
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
    private ResponseEntity<String> keep(HttpServletRequest request, CheckIn checkIn, TakingBack back) {
        Chart chart = visit.keep(request, new CheckedIn(checkIn));
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
        return now ? Visit.to("/verdict/check-in") : visit.page(done(request, checkIn, found));
    }

    private CheckInDonePage done(HttpServletRequest request, CheckIn checkIn, List<Reason> found) {
        var says = new ArrayList<String>();
        found.forEach(r ->
                says.add(r.says() + r.until().map(u -> " Wait until " + u + ".").orElse("")));
        if (found.isEmpty())
            says.add("Nothing you ticked stands against the next session. The safety check comes first all the same.");
        boolean week = checkIn instanceof CheckIn.Weekly;
        if (week) says.add(visit.care().outcome(visit.chart(request).course()).sentence());
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
