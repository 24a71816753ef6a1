package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what was done in a session: as a form without script, and from the player as often as it takes until it is acknowledged. A
 * phone that was offline asks for a token first, since the one of its page is of another day.
 */
@RestController
class ToldController {
    private final Visit visit;
    private final Sessions sessions;
    private final Acknowledged acknowledged;

    ToldController(Visit visit, Sessions sessions, Acknowledged acknowledged) {
        this.visit = visit;
        this.sessions = sessions;
        this.acknowledged = acknowledged;
    }

    @GetMapping("/token")
    ResponseEntity<String> token(HttpServletRequest request) {
        return acknowledged.token(request);
    }

    @PostMapping("/session/{id}/done")
    ResponseEntity<String> done(HttpServletRequest request, @PathVariable String id) {
        PersonId person = visit.person(request);
        SessionBegun begun = Sessions.begun(visit.chart(request), id);
        sessions.asBegun(person, begun).ifPresent(s -> sessions.keep(person, begun, Telling.asPlanned(s.plan())));
        return Visit.to("/session/" + id + "/after");
    }

    @PostMapping("/session/{id}/told")
    ResponseEntity<String> told(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        Optional<PersonId> person = visit.known(request);
        if (person.isEmpty())
            return acknowledged.refused(
                    HttpStatus.UNAUTHORIZED, "This phone is locked: open the record with its code first.");
        SessionBegun begun = Sessions.begun(visit.chart(request), id);
        return acknowledged.told(person.get(), begun, fields, "/session/" + id + "/after");
    }
}
