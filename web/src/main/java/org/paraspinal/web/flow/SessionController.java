package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.CheckInQuestions.Usual;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Verdict.Cleared;
import org.paraspinal.care.session.Session;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.session.StepDone;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.store.codec.Happening.SessionEnded;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.CheckInDonePage;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.PainAfterPage;
import org.paraspinal.web.view.PlayerPage;
import org.paraspinal.web.view.Reasoning;
import org.paraspinal.web.view.StopAdvicePage;
import org.paraspinal.web.view.StopPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Begins, guides and ends a session. It begins only under today's verdict, and ends at once when it is stopped. */
@RestController
class SessionController {
    /** Stopped, and why is not said yet. */
    private static final String STOPPED = "stopped";

    private static final String NOTHING = "none";

    private final Visit visit;
    private final Knowledge k;
    private final PlanView planView;
    private final Explained explained;

    SessionController(Visit visit, PlanView planView) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.planView = planView;
        this.explained = new Explained(k);
    }

    @PostMapping("/session")
    ResponseEntity<String> begin(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Optional<Wishes> wishes = chart.wishes(visit.today());
        if (wishes.isEmpty()) return Visit.to("/where");
        var id = new SessionId(UUID.randomUUID());
        if (session(chart, visit.today(), id, wishes.get()).isEmpty()) return Visit.to("/verdict");
        visit.keep(request, new SessionBegun(visit.today(), id, wishes.get()));
        return Visit.to("/session/" + id);
    }

    /** The session under the verdict of a day; empty when it may not be. */
    private Optional<Session> session(Chart chart, LocalDate day, SessionId id, Wishes wishes) {
        if (!(visit.care().judge(visit.facts(chart.answers(day))) instanceof Cleared cleared)) return Optional.empty();
        if (!(visit.care().plan(cleared, wishes) instanceof Planning.Planned planned)) return Optional.empty();
        return switch (visit.care().begin(id, planned.plan(), cleared)) {
            case Session.Beginning.Begun b -> Optional.of(b.session());
            case Session.Beginning.Refused _ -> Optional.empty();
        };
    }

    private SessionBegun begun(Chart chart, String id) {
        return chart.begun(named(id)).orElseThrow(() -> new NotFound("There is no such session in this record."));
    }

    static SessionId named(String id) {
        try {
            return SessionId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such session in this record.");
        }
    }

    @GetMapping("/session/{id}")
    ResponseEntity<String> player(HttpServletRequest request, @PathVariable String id) {
        Chart chart = visit.chart(request);
        SessionBegun begun = begun(chart, id);
        if (chart.held(begun.session()).filter(h -> h.stoppedFor().isEmpty()).isPresent())
            return Visit.to("/session/" + id + "/after");
        boolean onlyStopped =
                chart.held(begun.session()).flatMap(SessionHeld::stoppedFor).equals(Optional.of(STOPPED));
        Chart now = onlyStopped ? visit.records().chartBut(visit.person(request), begun.session()) : chart;
        Optional<Session> session = begun.day().equals(visit.today())
                ? session(now, visit.today(), begun.session(), begun.wishes())
                : Optional.empty();
        if (session.isEmpty()) return Visit.to("/verdict");
        var plan = session.get().plan();
        String position = plan.position()
                .map(p -> Fields.capital(k.words().positions().name(p)) + ". ")
                .orElse("");
        return visit.page(new PlayerPage(
                visit.frame(request, "Session", "Session", "/plan"),
                "/session/" + id + "/done",
                id,
                plan.routine().orElseThrow().title(),
                position + "You need " + plan.routine().orElseThrow().props() + ".",
                planView.steps(plan),
                "/session/" + id + "/stop"));
    }

    @PostMapping("/session/{id}/done")
    ResponseEntity<String> done(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        boolean stopped = form.has("stopped");
        end(request, id, form, stopped ? Optional.of(STOPPED) : Optional.empty());
        return Visit.to("/session/" + id + (stopped ? "/stop" : "/after"));
    }

    /**
     * Keeps what was really done, under the verdict of the moment it began, whatever has changed since; what was kept of the same
     * session before is amended.
     */
    private void end(HttpServletRequest request, String id, Form form, Optional<String> stoppedFor) {
        Chart chart = visit.chart(request);
        SessionBegun begun = begun(chart, id);
        Optional<SessionHeld> before = chart.held(begun.session());
        Chart then = visit.records().chartWhen(visit.person(request), begun);
        Optional<Session> session = session(then, begun.day(), begun.session(), begun.wishes());
        if (before.isPresent() && (form.one("done").isEmpty() || session.isEmpty())) {
            amend(request, chart, before.get().stopped(stoppedFor));
        } else if (session.isPresent()) {
            List<StepDone> done = StepsSent.read(form.one("done"), session.get().plan(), stoppedFor.isPresent());
            SessionHeld held = visit.care()
                    .end(session.get(), done, stoppedFor, begun.wishes().painNow(), OptionalInt.empty());
            if (before.isPresent()) amend(request, chart, held);
            else visit.keep(request, new SessionEnded(held));
        }
    }

    private void amend(HttpServletRequest request, Chart chart, SessionHeld held) {
        visit.records().amend(visit.person(request), chart.heldAt(held.id()).orElseThrow(), new SessionEnded(held));
    }

    @GetMapping("/session/{id}/after")
    ResponseEntity<String> after(HttpServletRequest request, @PathVariable String id) {
        return after(request, id, List.of());
    }

    private ResponseEntity<String> after(
            HttpServletRequest request, String id, List<org.paraspinal.web.view.Frame.Mistake> mistakes) {
        SessionHeld held = held(request, id);
        return visit.page(new PainAfterPage(
                visit.frame(request, "How is it now?", "Session", Optional.empty(), mistakes),
                "/session/" + id + "/after",
                Fields.pain("pain-after", "How strong is your pain now, right after?", held.painAfter()),
                List.of(
                        "Sit for a minute or two before you stand.",
                        "What happens right after says little about next week.")));
    }

    private SessionHeld held(HttpServletRequest request, String id) {
        return visit.chart(request).held(named(id)).orElseThrow(() -> new NotFound("This session has not ended yet."));
    }

    @PostMapping("/session/{id}/after")
    ResponseEntity<String> after(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        OptionalInt pain = form.required("pain-after", 0, 10, "Your pain now");
        if (!form.mistakes().isEmpty()) return after(request, id, form.mistakes());
        amend(request, visit.chart(request), held(request, id).feeling(pain.orElseThrow()));
        return Visit.to("/session/" + id + "/thanks");
    }

    @GetMapping("/session/{id}/thanks")
    ResponseEntity<String> thanks(HttpServletRequest request, @PathVariable String id) {
        SessionHeld held = held(request, id);
        return visit.page(new CheckInDonePage(
                visit.frame(request, "Done", "Session"),
                "Done. Now leave it alone for today.",
                said(held),
                k.checkIns().usual().stream().map(Usual::says).toList(),
                "Tomorrow: how sore was it? It takes about a minute. Then once a week.",
                Optional.of("/session/" + id + "/calendar.ics"),
                Optional.of(new Action("See your weeks", "/progress", false)),
                List.of(
                        new Link("The check-in for tomorrow morning", "/check-in/next-day/" + id),
                        new Link("Keep or erase my record", "/keep"))));
    }

    private static List<String> said(SessionHeld held) {
        var says = new ArrayList<String>();
        says.add("Hands were at work for " + Said.minutes(held.seconds()) + ".");
        if (held.painBefore().isPresent() && held.painAfter().isPresent())
            says.add("Right after: from " + held.painBefore().getAsInt() + " to "
                    + held.painAfter().getAsInt() + " of 10. That is right after, and no proof of an effect.");
        if (held.painExpected().isPresent())
            says.add("You had expected " + held.painExpected().getAsInt() + ".");
        return says;
    }

    @GetMapping("/session/{id}/calendar.ics")
    ResponseEntity<String> calendar(HttpServletRequest request, @PathVariable String id) {
        SessionHeld held = held(request, id);
        LocalDate day = held.day();
        String base = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        String ics = new Calendar(base, visit.records().clock().instant()).of(held.id(), day);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"paraspinal-check-ins.ics\"")
                .body(ics);
    }

    @GetMapping("/session/{id}/stop")
    ResponseEntity<String> stop(HttpServletRequest request, @PathVariable String id) {
        begun(visit.chart(request), id);
        var symptoms = new ArrayList<>(k.checkIns().stopSymptoms().stream()
                .map(s -> new StopPage.Symptom(s.id(), s.ask(), s.more()))
                .toList());
        symptoms.add(new StopPage.Symptom(NOTHING, "Nothing of this: I just want to end", Optional.empty()));
        return visit.page(new StopPage(
                visit.frame(request, "You stopped", "Session"),
                "/session/" + id + "/stop",
                symptoms,
                "/session/" + id));
    }

    @PostMapping("/session/{id}/stop")
    ResponseEntity<String> stop(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        Optional<StopSymptom> symptom = k.checkIns().stopSymptoms().stream()
                .filter(s -> form.one("symptom").equals(Optional.of(s.id())))
                .findFirst();
        end(request, id, form, Optional.of(symptom.map(StopSymptom::id).orElse(NOTHING)));
        symptom.flatMap(StopSymptom::answers).ifPresent(question -> visit.keep(request, saidYes(question)));
        return symptom.<ResponseEntity<String>>map(s -> Visit.to("/session/" + id + "/stopped/" + s.id()))
                .orElseGet(() -> Visit.to("/session/" + id + "/after"));
    }

    /** What stopped the session is known to the next safety check, as an answer. */
    private AnswersGiven saidYes(String question) {
        return new AnswersGiven(visit.today(), Map.of(question, "yes"), Map.of(), Map.of(), Optional.empty(), Map.of());
    }

    @GetMapping("/session/{id}/stopped/{symptom}")
    ResponseEntity<String> stopped(HttpServletRequest request, @PathVariable String id, @PathVariable String symptom) {
        StopSymptom s = k.checkIns().stopSymptoms().stream()
                .filter(x -> x.id().equals(symptom))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such reason to stop."));
        Help help = new Help(k, visit.today(), request);
        boolean emergency = s.verdict() == VerdictLevel.EMERGENCY_NOW;
        boolean call = s.verdict().compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0;
        return visit.page(new StopAdvicePage(
                visit.frame(request, "What to do now", "Session"),
                s.verdict(),
                s.says(),
                List.of("Do not go on with the massage today."),
                s.until(),
                emergency
                        ? Optional.of("During a back massage this came up: "
                                + s.ask().toLowerCase(java.util.Locale.ROOT) + ".")
                        : Optional.empty(),
                emergency ? help.emergency() : call ? help.advice() : List.of(),
                call ? Optional.of(help.choice("/session/" + id + "/stopped/" + s.id())) : Optional.empty(),
                List.of(new Reasoning(
                        s.ask(),
                        s.until(),
                        s.why(),
                        List.of(),
                        Explained.words(s.mark()),
                        explained.sources(s.sources()))),
                emergency
                        ? Optional.empty()
                        : Optional.of(new Action("Say how strong the pain is now", "/session/" + id + "/after", false)),
                List.of(new Link("Back to the start", "/"))));
    }
}
