package org.paraspinal.web.flow;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.session.Session;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.serve.Doorkeeper;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.NotePage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A device that was handed one session: what it holds, for how long, and what it is told when it holds nothing. */
@Component
class PartnerDevice {
    static final String START = "/with";

    private final Visit visit;
    private final Sessions sessions;
    private final Invitations invitations;

    PartnerDevice(Visit visit, Sessions sessions, Invitations invitations) {
        this.visit = visit;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    /** What this device holds; empty when it holds nothing, or no longer. */
    Optional<Invitation> holds(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie c : request.getCookies())
            if (c.getName().equals(Doorkeeper.PARTNER)) return invitations.heldBy(c.getValue());
        return Optional.empty();
    }

    /** What may be guided now: only while it was not taken back nor has ended, and still under the receiver's verdict of today. */
    Optional<Plan> plan(Invitation i) {
        if (!goesOn(i) || !i.begun().day().equals(visit.today())) return Optional.empty();
        Chart chart = visit.records().chart(i.person());
        Chart now = chart.held(i.begun().session()).isPresent()
                ? visit.records().chartBut(i.person(), i.begun().session())
                : chart;
        return sessions.session(now, visit.today(), i.begun()).map(Session::plan);
    }

    /** Whether what this device tells is still kept: until it was taken back, has ended, or a reason for a stop was given. */
    boolean goesOn(Invitation i) {
        Optional<SessionHeld> held =
                visit.records().chart(i.person()).held(i.begun().session());
        return !i.over() && held.filter(h -> !Sessions.onlyStopped(h)).isEmpty();
    }

    /** What is told a device that holds nothing, or nothing any more. */
    ResponseEntity<String> closed(HttpServletRequest request, Optional<Invitation> held) {
        Optional<SessionHeld> ended = held.flatMap(
                i -> visit.records().chart(i.person()).held(i.begun().session()));
        if (ended.isPresent())
            return note(
                    request,
                    HttpStatus.OK,
                    ended.get().stoppedFor().isPresent() ? "The session was stopped." : "The session is done.",
                    List.of(
                            "Take the hands away, and let them get up slowly.",
                            "How it feels is asked on their own screen. You can close this page."),
                    Optional.empty());
        return note(
                request,
                HttpStatus.GONE,
                held.isPresent() ? "This session was taken back, or may not go on." : "There is no session here.",
                List.of(
                        held.isPresent()
                                ? "Take the hands away. They may end it at any time, without a reason."
                                : "What a link opens ends with the session, and after three hours. Ask for a new link."),
                Optional.empty());
    }

    ResponseEntity<String> note(
            HttpServletRequest request,
            HttpStatus status,
            String sentence,
            List<String> lines,
            Optional<Action> action) {
        return visit.page(
                status,
                new NotePage(
                        frame(request, "For your hands", "For your hands", Optional.empty()),
                        sentence,
                        lines,
                        action,
                        List.of()));
    }

    Frame frame(HttpServletRequest request, String title, String place, Optional<String> back) {
        Frame f = visit.frame(request, title, place, back, List.of());
        return new Frame(f.title(), f.place(), f.back(), f.demo(), f.mistakes(), f.csrf(), START);
    }
}
