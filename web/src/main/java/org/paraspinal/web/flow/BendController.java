package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.CheckInQuestions.Moment;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;
import org.paraspinal.store.codec.Happening.CheckedIn;
import org.paraspinal.web.drawing.MeasuringFigure;
import org.paraspinal.web.view.BendPage;
import org.paraspinal.web.view.NumberField;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far one can bend, measured with a tape in two ways; each may be left out. */
@RestController
class BendController {
    private static final String PATH = "/measure/bend";

    private static final Map<String, MeasuringFigure> FIGURES =
            Map.of("fingertip-floor", MeasuringFigure.FINGERTIP_TO_FLOOR, "schober", MeasuringFigure.MODIFIED_SCHOBER);

    private final Visit visit;
    private final List<Scale> ways;

    BendController(Visit visit) {
        this.visit = visit;
        this.ways = visit.care().knowledge().checkIns().at(Moment.BEND);
    }

    @GetMapping(PATH)
    ResponseEntity<String> bend(HttpServletRequest request) {
        visit.person(request);
        return bend(request, Form.empty());
    }

    private ResponseEntity<String> bend(HttpServletRequest request, Form form) {
        return visit.page(new BendPage(
                visit.frame(request, "How far can you bend?", "Check-in", Optional.of("/progress"), form.mistakes()),
                PATH,
                ways.stream().map(s -> way(s, form)).toList()));
    }

    private static BendPage.Way way(Scale s, Form form) {
        return new BendPage.Way(
                new NumberField(
                        s.id(),
                        s.question(),
                        s.ends(),
                        s.unit().orElse(""),
                        s.from(),
                        s.to(),
                        form.one(s.id()).orElse("")),
                Optional.ofNullable(FIGURES.get(s.id())).orElseThrow());
    }

    @PostMapping(PATH)
    ResponseEntity<String> bend(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        var measured = new LinkedHashMap<String, Double>();
        for (Scale s : ways)
            form.number(s.id(), s.from(), s.to(), Fields.capital(s.name())).ifPresent(n -> measured.put(s.id(), n));
        if (measured.isEmpty() && form.mistakes().isEmpty())
            form.mistake(ways.getFirst().id(), "Measure at least one of the two.");
        if (!form.mistakes().isEmpty()) return bend(request, form);
        visit.keep(request, new CheckedIn(new CheckIn.Daily(visit.today(), new Ratings(measured))));
        return Visit.to("/progress");
    }
}
