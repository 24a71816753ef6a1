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
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** What a player tells, kept before it is acknowledged; whoever sends it, the answer is of one form. */
@Component
class Acknowledged {
    private static final JsonMapper JSON = new JsonMapper();

    private final Sessions sessions;

    Acknowledged(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The token of this browser. No other site can read the answer. */
    ResponseEntity<String> token(HttpServletRequest request) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return answer(HttpStatus.OK, Map.of("name", csrf.getParameterName(), "value", csrf.getToken()));
    }

    /** @param next where the player's person goes on from here */
    ResponseEntity<String> told(
            PersonId person, SessionBegun begun, MultiValueMap<String, String> fields, String next) {
        Optional<Session> session = sessions.asBegun(person, begun);
        if (session.isEmpty()) return refused(HttpStatus.CONFLICT, "The plan of this session can no longer be made.");
        Telling told;
        try {
            told = Telling.read(
                    new Form(fields).one("told").orElse(""), session.get().plan());
        } catch (Telling.Misread e) {
            return refused(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        if (told.stopped().filter(s -> !known(s)).isPresent())
            return refused(HttpStatus.BAD_REQUEST, "The player sent a reason to stop that is not known.");
        sessions.keep(person, begun, told);
        return answer(HttpStatus.OK, Map.of("kept", true, "next", next));
    }

    private boolean known(String stopped) {
        return stopped.equals(Sessions.STOPPED)
                || stopped.equals(Sessions.NOTHING)
                || sessions.symptom(stopped).isPresent();
    }

    ResponseEntity<String> refused(HttpStatus status, String why) {
        return answer(status, Map.of("kept", false, "why", why));
    }

    private static ResponseEntity<String> answer(HttpStatus status, Map<String, Object> says) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(says));
    }
}
