package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.paraspinal.care.outcome.Account;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.ProgressPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether it helps: the weeks, the sessions, and one honest sentence. */
@RestController
class ProgressController {
    private final Visit visit;
    private final ProgressView view;

    ProgressController(Visit visit) {
        this.visit = visit;
        this.view = new ProgressView(visit.care().knowledge());
    }

    @GetMapping("/progress")
    ResponseEntity<String> progress(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Course course = chart.course();
        Account account =
                Account.of(visit.care().knowledge(), course, visit.facts(chart).number("weeks-of-pain"));
        List<Link> measures = visit.wordings().isEmpty()
                ? List.of()
                : List.of(new Link(MeasuresController.TITLE, MeasuresController.PATH));
        ProgressPage page = view.page(visit.frame(request, "Your weeks", "Progress", "/"), course, account, measures);
        if (chart.trial().isPresent())
            page = page.during(view.periods(chart.trial().get(), visit.today()));
        return visit.page(page);
    }
}
