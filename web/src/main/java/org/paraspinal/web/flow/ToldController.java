package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.care.session.Session;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what was done in a session: as a form without script, and from the player as often as it takes until it is acknowledged. A
 * phone that was offline asks for a token first, since the one of its page is of another day.
 */
@RestController
class ToldController {
    private static final JsonMapper JSON = new JsonMapper();

    private final Visit visit;
    private final Sessions sessions;

    ToldController(Visit visit, Sessions sessions) {
        this.visit = visit;
        this.sessions = sessions;
    }

    /** The token of this browser. No other site can read the answer. */
    @GetMapping("/token")
    ResponseEntity<String> token(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return answer(HttpStatus.OK, Map.of("name", csrf.getParameterName(), "value", csrf.getToken()));
    }

    @PostMapping("/session/{id}/done")
    ResponseEntity<String> done(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        PersonId person = visit.person(request);
        SessionBegun begun = Sessions.begun(visit.chart(request), id);
        sessions.asBegun(person, begun).ifPresent(s -> sessions.keep(person, begun, Telling.asPlanned(s.plan())));
        return Visit.to("/session/" + id + "/after");
    }

    /** Kept before it is acknowledged. {@code next} is where the person goes on from here. */
    @PostMapping("/session/{id}/told")
    ResponseEntity<String> told(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        Optional<PersonId> person = visit.known(request);
        if (person.isEmpty())
            return refused(HttpStatus.UNAUTHORIZED, "This phone is locked: open the record with its code first.");
        SessionBegun begun = Sessions.begun(visit.chart(request), id);
        Optional<Session> session = sessions.asBegun(person.get(), begun);
        if (session.isEmpty()) return refused(HttpStatus.CONFLICT, "The plan of this session can no longer be made.");
        Telling told = Telling.read(
                new Form(fields).one("told").orElse(""), session.get().plan());
        if (told.stopped().filter(s -> !known(s)).isPresent())
            return refused(HttpStatus.BAD_REQUEST, "The player sent a reason to stop that is not known.");
        sessions.keep(person.get(), begun, told);
        return answer(HttpStatus.OK, Map.of("kept", true, "next", "/session/" + id + "/after"));
    }

    private boolean known(String stopped) {
        return stopped.equals(Sessions.STOPPED)
                || stopped.equals(Sessions.NOTHING)
                || sessions.symptom(stopped).isPresent();
    }

    @ExceptionHandler(Telling.Misread.class)
    ResponseEntity<String> misread(Telling.Misread e) {
        return refused(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }

    private static ResponseEntity<String> refused(HttpStatus status, String why) {
        return answer(status, Map.of("kept", false, "why", why));
    }

    private static ResponseEntity<String> answer(HttpStatus status, Map<String, Object> says) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(says));
    }
}
