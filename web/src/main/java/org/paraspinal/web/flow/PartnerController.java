package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PlanWords.StopIf;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.PartnerStartPage;
import org.paraspinal.web.view.Places;
import org.paraspinal.web.view.PlayerPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a partner's device is handed: the limits, the player and the stop card of one session, and none of the receiver's answers. */
@RestController
class PartnerController {
    private static final String START = PartnerDevice.START;
    private static final String STOP = "/with/stop";

    /** Nothing is kept on the device for later, and there is no track: what it was handed ends with the session. */
    private static final PlayerPage.Addresses TO =
            new PlayerPage.Addresses("/with/done", "/with/told", "/with/token", STOP, Optional.empty(), List.of());

    private final Visit visit;
    private final Sessions sessions;
    private final PartnerDevice device;
    private final Knowledge k;
    private final Explained explained;
    private final PlayerView playerView;
    private final Acknowledged acknowledged;
    private final StopCard stopCard;

    PartnerController(
            Visit visit, Sessions sessions, PartnerDevice device, PlanView planView, Acknowledged acknowledged) {
        this.visit = visit;
        this.sessions = sessions;
        this.device = device;
        this.k = visit.care().knowledge();
        this.explained = new Explained(k);
        this.playerView = new PlayerView(k, planView);
        this.acknowledged = acknowledged;
        this.stopCard = new StopCard(k);
    }

    @GetMapping(START)
    ResponseEntity<String> start(HttpServletRequest request) {
        Optional<Invitation> held = device.holds(request);
        Optional<Plan> plan = held.flatMap(device::plan);
        if (plan.isEmpty()) return device.closed(request, held);
        Plan p = plan.get();
        Invitation.Agreed agreed = held.get().agreed();
        return visit.page(new PartnerStartPage(
                device.frame(request, "For your hands", "Before you begin", Optional.empty()),
                title(p),
                Said.minutes(p.seconds()) + ". " + playerView.setting(p),
                "/with/session",
                STOP,
                agreed.stopWord(),
                agreed.clothing(),
                explained.facts(p.limits()),
                new Places("areas", p.areas(), explained.barredPlaces(p.limits())),
                k.planWords().stopIf().stream().map(StopIf::says).toList()));
    }

    @GetMapping("/with/session")
    ResponseEntity<String> player(HttpServletRequest request) {
        Optional<Invitation> held = device.holds(request);
        Optional<Plan> plan = held.flatMap(device::plan);
        if (plan.isEmpty()) return device.closed(request, held);
        SessionBegun begun = held.get().begun();
        Chart chart = visit.records().chart(held.get().person());
        return visit.page(playerView.page(
                device.frame(request, "Session", "Session", Optional.of(START)),
                plan.get(),
                TO,
                begun.session().toString(),
                new PlayerView.Left(chart.softer().untold(), chart.calibrated()),
                new Help(k, visit.today(), request),
                visit.endOf(begun.day())));
    }

    private static String title(Plan plan) {
        return plan.routine().map(Routine::title).orElseThrow();
    }

    @PostMapping("/with/done")
    ResponseEntity<String> done(HttpServletRequest request) {
        Optional<Invitation> held = device.holds(request);
        if (held.filter(device::goesOn).isEmpty()) return device.closed(request, held);
        Invitation i = held.get();
        sessions.asBegun(i.person(), i.begun())
                .ifPresent(s -> sessions.keep(i.person(), i.begun(), Telling.asPlanned(s.plan())));
        return Visit.to(START);
    }

    @GetMapping("/with/token")
    ResponseEntity<String> token(HttpServletRequest request) {
        return acknowledged.token(request);
    }

    /** From the player; what was taken back, or is no longer held, is refused and nothing of it is kept. */
    @PostMapping("/with/told")
    ResponseEntity<String> told(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Optional<Invitation> held = device.holds(request).filter(i -> !i.over());
        if (held.isEmpty()) return acknowledged.refused(HttpStatus.GONE, "This device no longer holds the session.");
        return acknowledged.told(held.get().person(), held.get().begun(), fields, START);
    }

    /** Open to whoever holds the session, also when it was taken back meanwhile: what to do is never closed. */
    @GetMapping(STOP)
    ResponseEntity<String> stop(HttpServletRequest request) {
        Optional<Invitation> held = device.holds(request);
        if (held.isEmpty()) return device.closed(request, held);
        return visit.page(stopCard.symptoms(
                device.frame(request, "You stopped", "Session", Optional.empty()), STOP, "/with/session"));
    }

    @PostMapping(STOP)
    ResponseEntity<String> stop(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Optional<Invitation> held = device.holds(request);
        if (held.isEmpty()) return device.closed(request, held);
        SessionBegun begun = held.get().begun();
        Optional<StopSymptom> symptom = new Form(fields).one("symptom").flatMap(sessions::symptom);
        if (device.goesOn(held.get()))
            sessions.keep(
                    held.get().person(),
                    begun,
                    Telling.stopped(symptom.map(StopSymptom::id).orElse(Sessions.NOTHING)));
        return Visit.to(symptom.map(s -> "/with/stopped/" + s.id()).orElse(START));
    }

    @GetMapping("/with/stopped/{symptom}")
    ResponseEntity<String> stopped(HttpServletRequest request, @PathVariable String symptom) {
        Optional<Invitation> held = device.holds(request);
        Optional<StopSymptom> s = sessions.symptom(symptom);
        if (held.isEmpty() || s.isEmpty()) return device.closed(request, held);
        return visit.page(stopCard.advice(
                device.frame(request, "What to do now", "Session", Optional.empty()),
                s.get(),
                new Help(k, visit.today(), request),
                "/with/stopped/" + symptom,
                Optional.empty(),
                List.of(new Link("Back to the reasons to stop", STOP))));
    }
}
