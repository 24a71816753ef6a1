package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.measure.Safety;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.MeasureTaken;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.MeasuresPage;
import org.paraspinal.web.wording.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The measures whose wording is installed: which there are, asking one, and what the answers came to. */
@RestController
class MeasuresController {
    static final String TITLE = "Questionnaires";
    static final String PATH = "/measures";

    /** The question of the safety check about thoughts of harming oneself. */
    private static final String CRISIS = "mental-crisis";

    private final Visit visit;
    private final MeasureResult result;

    MeasuresController(Visit visit) {
        this.visit = visit;
        this.result = new MeasureResult(visit.care().knowledge());
    }

    @GetMapping(PATH)
    ResponseEntity<String> measures(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        if (visit.wordings().isEmpty()) throw new NotFound("No questionnaire is installed here.");
        return visit.page(new MeasuresPage(
                visit.frame(request, TITLE, TITLE, "/progress"),
                visit.wordings().values().stream().map(w -> entry(w, chart)).toList(),
                List.of(new Link("Your weeks", "/progress"), new Link("Say how your week was", "/check-in/weekly"))));
    }

    private static MeasuresPage.Entry entry(Wording w, Chart chart) {
        Instrument i = w.instrument();
        int items = w.items().size();
        return new MeasuresPage.Entry(
                path(w),
                i.name(),
                i.measures(),
                items + (w.ticked() ? " statements to tick" : " questions"),
                chart.measures().stream()
                        .filter(m -> m.instrument().equals(i.id()))
                        .reduce((_, later) -> later)
                        .map(m -> "last answered on " + Said.date(m.day()))
                        .orElse("not answered yet"));
    }

    private static String path(Wording w) {
        return PATH + "/" + w.instrument().id();
    }

    private Wording wording(String id) {
        return Optional.ofNullable(visit.wordings().get(id))
                .orElseThrow(() -> new NotFound("This questionnaire is not installed here."));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> measure(HttpServletRequest request, @PathVariable String id) {
        visit.person(request);
        return page(request, wording(id), Form.empty());
    }

    private ResponseEntity<String> page(HttpServletRequest request, Wording wording, Form form) {
        return visit.page(new MeasureForm(wording)
                .page(
                        visit.frame(request, wording.instrument().name(), TITLE, Optional.of(PATH), form.mistakes()),
                        path(wording),
                        form));
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<String> measure(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        Wording wording = wording(id);
        var form = new Form(fields);
        Map<String, List<Answer>> answers = new MeasureForm(wording).read(form);
        if (!form.mistakes().isEmpty()) return page(request, wording, form);
        var taken = new MeasureTaken(visit.today(), wording.instrument().id(), wording.digest(), answers, true);
        visit.records()
                .keep(
                        visit.person(request),
                        chart -> sentTwice(chart, taken) ? List.of() : news(chart, taken, wording));
        return Visit.to(path(wording) + "/result");
    }

    /**
     * What was answered; and where its critical item was raised, the safety check's own question no longer stands as no: it is kept as
     * not sure, and asked again in plainer words before the next session. A yes stays a yes.
     */
    private List<Happening> news(Chart chart, MeasureTaken taken, Wording wording) {
        boolean raised = MeasureAnswered.of(taken, wording.instrument())
                .filter(m -> m.score().safety() == Safety.RAISED)
                .isPresent();
        boolean yes = chart.answers(visit.today()).said().get(CRISIS) instanceof Answers.Said said
                && said.value().equals("yes");
        return raised && !yes
                ? List.of(taken, AnswersGiven.saying(visit.today(), Map.of(CRISIS, "unsure"), Set.of()))
                : List.of(taken);
    }

    /** A second tap on the same button is no second time that it was answered. */
    private static boolean sentTwice(Chart chart, Happening taken) {
        return !chart.measures().isEmpty() && chart.measures().getLast().equals(taken);
    }

    /** On the day of the answer alone: later the last score would stand before the next answer. */
    @GetMapping(PATH + "/{id}/result")
    ResponseEntity<String> result(HttpServletRequest request, @PathVariable String id) {
        Wording wording = wording(id);
        List<MeasureAnswered> all = MeasureAnswered.all(visit.chart(request), wording.instrument());
        if (all.isEmpty() || !all.getLast().taken().day().equals(visit.today())) return Visit.to(path(wording));
        return visit.page(result.page(
                visit.frame(request, wording.instrument().name(), TITLE, PATH),
                path(wording) + "/result",
                all,
                new Help(visit.care().knowledge(), visit.today(), request)));
    }
}
