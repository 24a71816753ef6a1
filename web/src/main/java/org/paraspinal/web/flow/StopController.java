package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Link;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads from a stop, by symptom, to what to do: as pages, for a player without script. */
@RestController
class StopController {
    private final Visit visit;
    private final Sessions sessions;
    private final Knowledge k;
    private final StopCard card;

    StopController(Visit visit, Sessions sessions) {
        this.visit = visit;
        this.sessions = sessions;
        this.k = visit.care().knowledge();
        this.card = new StopCard(k);
    }

    @GetMapping("/session/{id}/stop")
    ResponseEntity<String> stop(HttpServletRequest request, @PathVariable String id) {
        Sessions.begun(visit.chart(request), id);
        return visit.page(card.symptoms(
                visit.frame(request, "You stopped", "Session"), "/session/" + id + "/stop", "/session/" + id));
    }

    @PostMapping("/session/{id}/stop")
    ResponseEntity<String> stop(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        Optional<StopSymptom> symptom = form.one("symptom").flatMap(sessions::symptom);
        sessions.keep(
                visit.person(request),
                Sessions.begun(visit.chart(request), id),
                Telling.stopped(symptom.map(StopSymptom::id).orElse(Sessions.NOTHING)));
        return symptom.<ResponseEntity<String>>map(s -> Visit.to("/session/" + id + "/stopped/" + s.id()))
                .orElseGet(() -> Visit.to("/session/" + id + "/after"));
    }

    @GetMapping("/session/{id}/stopped/{symptom}")
    ResponseEntity<String> stopped(HttpServletRequest request, @PathVariable String id, @PathVariable String symptom) {
        StopSymptom s = sessions.symptom(symptom).orElseThrow(() -> new NotFound("There is no such reason to stop."));
        return visit.page(card.advice(
                visit.frame(request, "What to do now", "Session"),
                s,
                new Help(k, visit.today(), request),
                "/session/" + id + "/stopped/" + s.id(),
                Optional.of(new Action("Say how strong the pain is now", "/session/" + id + "/after", false)),
                List.of(new Link("Back to the start", "/"))));
    }
}
