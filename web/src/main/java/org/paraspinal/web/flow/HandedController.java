package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.NotePage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a session stands that was handed to a partner's device, on the receiver's own screen; and how they take it back. */
@RestController
class HandedController {
    private final Visit visit;
    private final Invitations invitations;
    private final PartnerLinkPage links;

    HandedController(Visit visit, Invitations invitations, PartnerLinkPage links) {
        this.visit = visit;
        this.invitations = invitations;
        this.links = links;
    }

    @PostMapping("/partner/{id}/link")
    ResponseEntity<String> again(HttpServletRequest request, @PathVariable String id) {
        Invitation i = invitation(request, id);
        if (visit.chart(request).held(i.begun().session()).isPresent()) return Visit.to("/partner/" + id);
        return links.page(request, i.begun(), i.agreed());
    }

    @PostMapping("/partner/{id}/take-back")
    ResponseEntity<String> takeBack(HttpServletRequest request, @PathVariable String id) {
        invitations.over(invitation(request, id));
        return Visit.to("/partner/" + id);
    }

    private Invitation invitation(HttpServletRequest request, String id) {
        return invitations
                .of(visit.person(request), Sessions.named(id))
                .orElseThrow(() -> new NotFound("This session was handed to nobody, or the program was started anew."));
    }

    @GetMapping("/partner/{id}")
    ResponseEntity<String> stands(HttpServletRequest request, @PathVariable String id) {
        Invitation i = invitation(request, id);
        Optional<SessionHeld> held = visit.chart(request).held(i.begun().session());
        var takeBack = new Action("Take it back", "/partner/" + id + "/take-back", true);
        var newLink = new Action("Make a new link", "/partner/" + id + "/link", true);
        Instant now = visit.records().clock().instant();
        if (held.flatMap(SessionHeld::stoppedFor).isPresent())
            return note(
                    request,
                    "Your partner has stopped. What do you notice?",
                    List.of(
                            "Only you can say what you feel. Whatever was pressed on the other phone, you are asked here."),
                    new Action("Say what you notice", "/session/" + id + "/stop", false));
        if (held.isPresent())
            return note(
                    request,
                    "The session is done.",
                    List.of("One question for you, on your own screen."),
                    new Action("Say how strong the pain is now", "/session/" + id + "/after", false));
        if (i.over()) return note(request, "You took it back.", List.of("No device has this session."), newLink);
        if (i.given().isPresent())
            return i.held(now)
                    ? note(
                            request,
                            "Your partner has the session.",
                            heldSince(i.given().get()),
                            takeBack)
                    : note(
                            request,
                            "The time for this session is over.",
                            List.of("No device has it any more."),
                            newLink);
        return i.open(now)
                ? note(
                        request,
                        "The link waits to be opened.",
                        List.of("Until " + links.time(i.until())
                                + ", by one device. It is shown once: for another look, make a new one."),
                        newLink)
                : note(request, "The link has run out.", List.of("Nobody opened it in time."), newLink);
    }

    private List<String> heldSince(Invitation.Given given) {
        return List.of(
                "Since " + links.time(given.at()) + ". It ends with the session, and at " + links.time(given.until())
                        + " at the latest.",
                "Say your stop word at any time. Look here again when your partner is done.");
    }

    private ResponseEntity<String> note(
            HttpServletRequest request, String sentence, List<String> lines, Action action) {
        return visit.page(new NotePage(
                visit.frame(request, "Your partner’s phone", "For your partner"),
                sentence,
                lines,
                Optional.of(action),
                List.of(new Link("Look again", request.getRequestURI()), new Link("Back to the plan", "/plan"))));
    }
}
