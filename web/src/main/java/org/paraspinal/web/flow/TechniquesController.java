package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.paraspinal.web.view.Link;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All techniques: open to everybody, and the same for everybody. */
@RestController
class TechniquesController {
    static final String TITLE = "All techniques";
    static final String PATH = "/techniques";

    private final Visit visit;
    private final TechniquesView view;

    TechniquesController(Visit visit, TechniquesView view) {
        this.visit = visit;
        this.view = view;
    }

    @GetMapping(PATH)
    ResponseEntity<String> techniques(HttpServletRequest request) {
        return visit.page(view.page(
                visit.frame(request, TITLE, "Techniques", "/"),
                List.of(
                        new Link("What massage does for back pain", "/evidence"),
                        new Link("All sources", "/sources"))));
    }
}
