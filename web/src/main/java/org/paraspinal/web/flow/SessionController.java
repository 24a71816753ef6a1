package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.paraspinal.care.knowledge.CheckInQuestions.Usual;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.session.Session;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.CheckInDonePage;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.PainAfterPage;
import org.paraspinal.web.view.PlayerPage;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Begins and guides a session, which begins only under today's verdict, and shows what came of it right after. */
@RestController
class SessionController {
    /** What a phone keeps beside the player: the plan, and where help is. */
    private static final List<String> KEPT = List.of("/plan", "/help/emergency", "/help/advice", "/help/crisis");

    private final Visit visit;
    private final Sessions sessions;
    private final Knowledge k;
    private final PlayerView player;

    SessionController(Visit visit, Sessions sessions, PlanView planView) {
        this.visit = visit;
        this.sessions = sessions;
        this.k = visit.care().knowledge();
        this.player = new PlayerView(k, planView);
    }

    @PostMapping("/session")
    ResponseEntity<String> begin(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Optional<Wishes> wishes = chart.wishes(visit.today());
        if (wishes.isEmpty()) return Visit.to("/where");
        Optional<SessionBegun> begun = sessions.begin(chart, wishes.get());
        if (begun.isEmpty()) return Visit.to("/verdict");
        visit.keep(request, begun.get());
        return Visit.to("/session/" + begun.get().session());
    }

    @GetMapping("/session/{id}")
    ResponseEntity<String> player(HttpServletRequest request, @PathVariable String id) {
        Chart chart = visit.chart(request);
        SessionBegun begun = Sessions.begun(chart, id);
        Optional<SessionHeld> held = chart.held(begun.session());
        if (held.filter(h -> h.stoppedFor().isEmpty()).isPresent()) return Visit.to("/session/" + id + "/after");
        Chart now = held.filter(Sessions::onlyStopped).isPresent()
                ? visit.records().chartBut(visit.person(request), begun.session())
                : chart;
        Optional<Session> session =
                begun.day().equals(visit.today()) ? sessions.session(now, visit.today(), begun) : Optional.empty();
        if (session.isEmpty()) return Visit.to("/verdict");
        return visit.page(player.page(
                visit.frame(request, "Session", "Session", "/plan"),
                session.get().plan(),
                new PlayerPage.Addresses(
                        "/session/" + id + "/done",
                        "/session/" + id + "/told",
                        "/token",
                        "/session/" + id + "/stop",
                        Optional.of("/session/" + id + "/track.mp3"),
                        KEPT),
                id,
                new PlayerView.Left(now.softer(), now.calibrated()),
                new Help(k, visit.today(), request),
                visit.endOf(begun.day())));
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
                        "What happens right after says little about next week."),
                areas(held)));
    }

    /** Minutes by area of the body map. */
    private List<Fact> areas(SessionHeld held) {
        return held.secondsByArea().entrySet().stream()
                .map(e -> new Fact(
                        Fields.capital(k.body().name(e.getKey())), Said.minutes(e.getValue()), Optional.empty()))
                .toList();
    }

    private SessionHeld held(HttpServletRequest request, String id) {
        return visit.chart(request)
                .held(Sessions.named(id))
                .orElseThrow(() -> new NotFound("This session has not ended yet."));
    }

    @PostMapping("/session/{id}/after")
    ResponseEntity<String> after(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        OptionalInt pain = form.required("pain-after", 0, 10, "Your pain now");
        if (!form.mistakes().isEmpty()) return after(request, id, form.mistakes());
        sessions.feeling(visit.person(request), held(request, id).id(), pain.orElseThrow());
        return Visit.to("/session/" + id + "/thanks");
    }

    @GetMapping("/session/{id}/thanks")
    ResponseEntity<String> thanks(HttpServletRequest request, @PathVariable String id) {
        SessionHeld held = held(request, id);
        return visit.page(new CheckInDonePage(
                visit.frame(request, "Done", "Session"),
                "Done. Now leave it alone for today.",
                said(held),
                areas(held),
                k.checkIns().usual().stream().map(Usual::says).toList(),
                "Tomorrow morning: one tap. Then once a week, about a minute.",
                Optional.of("/session/" + id + "/calendar.ics"),
                Optional.of(new Action("See your weeks", "/progress", false)),
                List.of(
                        new Link("The check-in for tomorrow morning", "/check-in/morning/" + id),
                        new Link(RemindersController.TITLE, RemindersController.PATH),
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
        return Calendar.file(
                request,
                visit.records().clock().instant(),
                "paraspinal-check-ins.ics",
                c -> c.of(held.id(), held.day()));
    }
}
