package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.web.lan.Lan;
import org.paraspinal.web.lan.QrCode;
import org.paraspinal.web.view.InvitePage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The link for a partner's device, made anew and shown once. */
@Component
class PartnerLinkPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Visit visit;
    private final Invitations invitations;
    private final Lan lan;

    PartnerLinkPage(Visit visit, Invitations invitations, Lan lan) {
        this.visit = visit;
        this.invitations = invitations;
        this.lan = lan;
    }

    ResponseEntity<String> page(HttpServletRequest request, SessionBegun begun, Invitation.Agreed agreed) {
        String token = invitations.invite(visit.person(request), begun, agreed);
        boolean onlyHere = lan.urls().isEmpty();
        String url = (onlyHere ? own(request) : lan.urls().getFirst()) + "/with/" + token;
        String id = begun.session().toString();
        Instant until = visit.records().clock().instant().plus(Invitations.LINK_HOLDS);
        return visit.page(new InvitePage(
                visit.frame(request, "The link for your partner", "For your partner", "/partner"),
                url,
                QrCode.of(url).svg("A code with the link, for your partner’s camera"),
                time(until),
                onlyHere,
                lan.house(),
                "/partner/" + id,
                "/partner/" + id + "/take-back"));
    }

    private static String own(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }

    String time(Instant when) {
        return TIME.format(when.atZone(visit.records().clock().getZone()));
    }
}
