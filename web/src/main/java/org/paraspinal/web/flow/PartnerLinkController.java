package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paraspinal.web.serve.Doorkeeper;
import org.paraspinal.web.view.Action;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a link for a partner, once; and says plainly when it opens nothing, or nothing else. */
@RestController
class PartnerLinkController {
    private static final String LINK = "/with/{token:[0-9a-f]{32}}";
    private static final String START = PartnerDevice.START;

    private final Invitations invitations;
    private final PartnerDevice device;

    PartnerLinkController(Invitations invitations, PartnerDevice device) {
        this.invitations = invitations;
        this.device = device;
    }

    /** Looked at only: what previews a link, or scans it, does not use it up. */
    @GetMapping(LINK)
    ResponseEntity<String> look(HttpServletRequest request, @PathVariable String token) {
        return switch (invitations.stands(token)) {
            case OPEN ->
                device.note(
                        request,
                        HttpStatus.OK,
                        "You were asked to give a massage.",
                        List.of(
                                "This link opens one session on one device: the limits, step by step what to do, and when to stop.",
                                "Open it on the phone that will lie beside you."),
                        Optional.of(new Action("Open it on this device", START + "/" + token, true)));
            case USED ->
                device.holds(request).isPresent()
                        ? Visit.to(START)
                        : device.note(
                                request,
                                HttpStatus.GONE,
                                "This link has been used.",
                                List.of(
                                        "It opens on one device only. If that was not yours, say so, and ask for a new link."),
                                Optional.empty());
            case EXPIRED ->
                device.note(
                        request,
                        HttpStatus.GONE,
                        "This link has run out.",
                        List.of("It held for a quarter of an hour. Ask for a new one."),
                        Optional.empty());
            case UNKNOWN ->
                device.note(
                        request,
                        HttpStatus.NOT_FOUND,
                        "This link opens nothing.",
                        List.of("It was taken back, or the program it came from was started anew. Ask for a new one."),
                        Optional.empty());
        };
    }

    @PostMapping(LINK)
    ResponseEntity<String> open(HttpServletRequest request, @PathVariable String token) {
        Optional<String> capability = invitations.open(token);
        return capability.map(c -> Visit.to(START, cookie(request, c))).orElseGet(() -> look(request, token));
    }

    private static ResponseCookie cookie(HttpServletRequest request, String capability) {
        return ResponseCookie.from(Doorkeeper.PARTNER, capability)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(Invitations.SESSION_HOLDS)
                .build();
    }

    /** Where every other address leads on a device that was handed one session. */
    @GetMapping("/with/only")
    ResponseEntity<String> only(HttpServletRequest request) {
        return device.note(
                request,
                HttpStatus.FORBIDDEN,
                "This device was let in for one session.",
                List.of("Nothing else can be opened from here: not the plan, not the answers, not the record."),
                Optional.of(new Action("Back to the session", START, false)));
    }
}
