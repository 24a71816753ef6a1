package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Optional;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Source;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.SourcesPage;
import org.paraspinal.web.view.StartPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where everybody begins; with the bibliography, which is open to everybody. */
@RestController
class StartController {
    private final Visit visit;
    private final TrialToday trials;
    private final Knowledge k;

    StartController(Visit visit, TrialToday trials) {
        this.visit = visit;
        this.trials = trials;
        this.k = visit.care().knowledge();
    }

    @GetMapping("/")
    ResponseEntity<String> start(HttpServletRequest request) {
        boolean known = visit.known(request).isPresent();
        var links = new ArrayList<Link>();
        if (known) {
            links.add(new Link("Your weeks", "/progress"));
            links.add(new Link("Say how your week was", "/check-in/weekly"));
            if (!visit.wordings().isEmpty()) links.add(new Link(MeasuresController.TITLE, MeasuresController.PATH));
            links.add(new Link("A personal trial", "/trial"));
            links.add(new Link(RemindersController.TITLE, RemindersController.PATH));
            links.add(new Link("Keep or erase my record", "/keep"));
        }
        if (!known) links.add(new Link("Open my record with its code", "/open"));
        links.add(new Link("What massage does for back pain", "/evidence"));
        links.add(new Link(TechniquesController.TITLE, TechniquesController.PATH));
        links.add(new Link("All sources", "/sources"));
        return visit.page(new StartPage(
                visit.frame(request, "Massage for back pain", ""),
                "/check",
                true,
                known ? Optional.of(new Link("Go on where you were", "/check")) : Optional.empty(),
                known ? trials.today(visit.chart(request)) : Optional.empty(),
                "/help",
                links));
    }

    @GetMapping("/sources")
    ResponseEntity<String> sources(HttpServletRequest request) {
        return visit.page(new SourcesPage(
                visit.frame(request, "Sources", "Sources", "/"),
                k.version(),
                k.sources().values().stream().map(StartController::entry).toList()));
    }

    private static SourcesPage.Entry entry(Source s) {
        return new SourcesPage.Entry(
                s.id(),
                s.title(),
                s.url(),
                s.verified(),
                s.who() + s.year().map(y -> ", " + y).orElse(""));
    }
}
