package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.PainDrawing;
import org.paraspinal.care.intake.PainDrawing.ToTheCheck;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.web.view.DrawingPage;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.Progress;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How it feels at each marked place. What is marked raises questions of the safety check; it never answers one with no. */
@RestController
class DrawingController {
    static final String HREF = "/check/drawing";

    private final Visit visit;
    private final Knowledge k;
    private final SafetyCheck check;
    private final DrawingForm drawing;

    DrawingController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.check = new SafetyCheck(k);
        this.drawing = new DrawingForm(k);
    }

    @GetMapping(HREF)
    ResponseEntity<String> drawing(HttpServletRequest request) {
        return drawing(request, Form.empty());
    }

    private ResponseEntity<String> drawing(HttpServletRequest request, Form form) {
        Chart chart = visit.chart(request);
        Set<String> sites = sites(chart);
        if (sites.isEmpty()) return Visit.to("/check/about");
        return visit.page(new DrawingPage(
                visit.frame(
                        request, "How it feels there", "Safety check", Optional.of("/check/about"), form.mistakes()),
                HREF,
                new Progress(1, check.applying(visit.standing(chart)).size() + 1),
                sites,
                drawing.places(sites, chart.drawing(), form),
                drawing.legs(chart.drawing(), form),
                new Link("Change the places", "/check/about")));
    }

    private Set<String> sites(Chart chart) {
        Facts facts = visit.facts(chart);
        return facts.sites().orElse(Set.of());
    }

    @PostMapping(HREF)
    ResponseEntity<String> drawing(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        Chart chart = visit.chart(request);
        PainDrawing drawn = drawing.read(form, sites(chart));
        if (!form.mistakes().isEmpty()) return drawing(request, form);
        Chart kept = visit.keep(request, raising(drawn, chart, visit.today()));
        return Visit.to(check.next(visit.standing(kept)).href());
    }

    /**
     * The drawing with what it raises. A yes of before stays as it is; what was asked in plainer words today is not asked again; and
     * where a patch was marked already, it grows.
     */
    private AnswersGiven raising(PainDrawing drawn, Chart chart, LocalDate today) {
        ToTheCheck raised = drawn.raises(k);
        var before = chart.answers(today);
        var said = new LinkedHashMap<String, String>();
        raised.said().forEach((id, answer) -> {
            boolean yes = before.said().get(id) instanceof Said s && s.value().equals("yes") && s.on().equals(today);
            boolean settled = answer.equals("unsure") && chart.askedAgain(today).contains(id);
            if (!yes && !settled) said.put(id, answer);
        });
        var places = new LinkedHashMap<String, List<String>>();
        raised.places().forEach((item, where) -> {
            var all = new LinkedHashSet<>(before.places().getOrDefault(item, List.of()));
            all.addAll(where);
            places.put(item, List.copyOf(all));
        });
        return AnswersGiven.drawn(today, drawn, said, Map.copyOf(places));
    }
}
