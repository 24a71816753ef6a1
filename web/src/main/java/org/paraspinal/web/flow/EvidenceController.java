package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Claim;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.web.view.Link;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is known of massage: open to everybody, and the same for everybody. */
@RestController
class EvidenceController {
    private static final String PLACE = "Evidence";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final Link ALL = new Link("All claims", "/evidence");
    private static final Link POPULAR = new Link("What popular pages say", "/evidence/popular");
    private static final Link FIGURES = new Link("The figures, and how we got them", "/evidence/figures");
    private static final Link SOURCES = new Link("All sources", "/sources");

    private final Visit visit;
    private final Knowledge k;
    private final EvidenceView view;

    EvidenceController(Visit visit, EvidenceView view) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.view = view;
    }

    @GetMapping("/evidence")
    ResponseEntity<String> evidence(HttpServletRequest request) {
        return visit.page(view.evidence(
                visit.frame(request, "What massage does for back pain", PLACE, "/"),
                List.of(POPULAR, FIGURES, SOURCES)));
    }

    @GetMapping("/evidence/popular")
    ResponseEntity<String> popular(HttpServletRequest request) {
        return visit.page(view.popular(
                visit.frame(request, "What popular pages say", PLACE, "/evidence"), List.of(ALL, FIGURES, SOURCES)));
    }

    @GetMapping("/evidence/figures")
    ResponseEntity<String> figures(HttpServletRequest request) {
        return visit.page(view.figures(
                visit.frame(request, "The figures, and how we got them", PLACE, "/evidence"),
                List.of(ALL, POPULAR, SOURCES)));
    }

    @GetMapping("/evidence/{claim}")
    ResponseEntity<String> claim(HttpServletRequest request, @PathVariable String claim) {
        if (!(k.claims().get(claim) instanceof Claim c)) throw new NotFound("There is no such claim here.");
        return visit.page(view.claim(
                visit.frame(request, c.about(), PLACE, Optional.of("/evidence"), List.of()),
                c,
                List.of(ALL, POPULAR, FIGURES)));
    }

    /** A file of the data set as it was read. */
    @GetMapping("/evidence/files/{name}")
    ResponseEntity<String> file(@PathVariable String name) {
        if (!(k.studies().files().get(name) instanceof String text)) throw new NotFound("There is no such file here.");
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text);
    }
}
