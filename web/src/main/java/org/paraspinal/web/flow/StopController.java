package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.Reasoning;
import org.paraspinal.web.view.StopAdvicePage;
import org.paraspinal.web.view.StopPage;
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
    private final Explained explained;

    StopController(Visit visit, Sessions sessions) {
        this.visit = visit;
        this.sessions = sessions;
        this.k = visit.care().knowledge();
        this.explained = new Explained(k);
    }

    @GetMapping("/session/{id}/stop")
    ResponseEntity<String> stop(HttpServletRequest request, @PathVariable String id) {
        Sessions.begun(visit.chart(request), id);
        var symptoms = new ArrayList<>(k.checkIns().stopSymptoms().stream()
                .map(s -> new StopPage.Symptom(s.id(), s.ask(), s.more()))
                .toList());
        symptoms.add(new StopPage.Symptom(Sessions.NOTHING, "Nothing of this: I just want to end", Optional.empty()));
        return visit.page(new StopPage(
                visit.frame(request, "You stopped", "Session"),
                "/session/" + id + "/stop",
                symptoms,
                "/session/" + id));
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
        Help help = new Help(k, visit.today(), request);
        boolean emergency = s.verdict() == VerdictLevel.EMERGENCY_NOW;
        boolean call = s.verdict().compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0;
        return visit.page(new StopAdvicePage(
                visit.frame(request, "What to do now", "Session"),
                s.verdict(),
                s.says(),
                List.of("Do not go on with the massage today."),
                s.until(),
                emergency ? Optional.of(PlayerView.words(s)) : Optional.empty(),
                PlayerView.lines(s, help),
                call ? Optional.of(help.choice("/session/" + id + "/stopped/" + s.id())) : Optional.empty(),
                List.of(new Reasoning(
                        s.ask(),
                        s.until(),
                        s.why(),
                        List.of(),
                        Explained.words(s.mark()),
                        explained.sources(s.sources()))),
                emergency
                        ? Optional.empty()
                        : Optional.of(new Action("Say how strong the pain is now", "/session/" + id + "/after", false)),
                List.of(new Link("Back to the start", "/"))));
    }
}
