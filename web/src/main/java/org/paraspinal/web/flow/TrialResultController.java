package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.care.trial.TrialRead;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.NotePage;
import org.paraspinal.web.wire.TrialFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a personal trial showed, when it is over, and its numbers as a file. */
@RestController
class TrialResultController {
    private final Visit visit;
    private final TrialResultView view;
    private final TrialWords words;

    TrialResultController(Visit visit) {
        this.visit = visit;
        this.view = new TrialResultView(visit.care().knowledge());
        this.words = new TrialWords(visit.care().knowledge());
    }

    @GetMapping("/trial/result")
    ResponseEntity<String> result(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Optional<PersonalTrial> trial = chart.trial();
        if (trial.isEmpty()) return Visit.to("/trial");
        TrialRead read = trial.get().read(chart.checkIns(), chart.sessions(), visit.today());
        Outcome outcome = visit.care().outcome(read);
        return switch (outcome) {
            case Outcome.Effect effect ->
                visit.page(view.page(
                        visit.frame(request, "What your trial showed", TrialController.PLACE, "/trial"),
                        effect,
                        file(read),
                        trial.get().kept(chart.sessions(), visit.today()),
                        words.kept(trial.get(), chart, visit.today())));
            case Outcome.NotYet not -> none(request, read, not);
            case Outcome.Change change -> throw new IllegalStateException("A trial gave " + change.method());
        };
    }

    private ResponseEntity<String> none(HttpServletRequest request, TrialRead read, Outcome.NotYet not) {
        boolean over = read.trial().done(visit.today());
        return visit.page(new NotePage(
                visit.frame(request, "No result", TrialController.PLACE, "/trial"),
                over ? "Your trial gives no result." : "There is no result yet.",
                over
                        ? List.of(
                                not.sentence(),
                                "That says nothing for massage and nothing against it. What you rated stays in your record.")
                        : List.of(not.sentence()),
                Optional.of(new Action(over ? "Look at a new trial" : "Your trial", "/trial", false)),
                over
                        ? List.of(
                                new Link("The trial as a file", "/trial/export.json"),
                                new Link("Your weeks", "/progress"))
                        : List.of(new Link("Your weeks", "/progress"))));
    }

    private TrialFile file(TrialRead read) {
        var compared = read.trial().protocol().compared();
        return TrialFile.of(read.trial(), read.held(), words.arm(compared, Arm.A), words.arm(compared, Arm.B));
    }

    /** Everything that the numbers hang on, once it is over, because it holds the order; to be read by {@code ./paraspinal trial}. */
    @GetMapping("/trial/export.json")
    ResponseEntity<String> export(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        PersonalTrial trial = chart.trial()
                .filter(t -> t.done(visit.today()))
                .orElseThrow(() -> new NotFound("There is no trial in this record that is over."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"paraspinal-trial.json\"")
                .body(file(trial.read(chart.checkIns(), chart.sessions(), visit.today()))
                        .write());
    }
}
