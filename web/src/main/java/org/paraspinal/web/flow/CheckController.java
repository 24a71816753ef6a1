package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Page;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.AnswersPage;
import org.paraspinal.web.view.DetailPage;
import org.paraspinal.web.view.Places;
import org.paraspinal.web.view.Progress;
import org.paraspinal.web.view.QuestionPage;
import org.paraspinal.web.view.TickRow;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The safety check, page by page. Each page is kept as soon as it is sent, so nothing is lost on reload. */
@RestController
class CheckController {
    private static final String PLACE = "Safety check";

    private final Visit visit;
    private final Knowledge k;
    private final SafetyCheck check;

    CheckController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.check = new SafetyCheck(k);
    }

    /** Begins, or goes on where it was left. */
    @PostMapping("/check")
    ResponseEntity<String> begin(HttpServletRequest request) {
        if (visit.known(request).isPresent()) return next(visit.chart(request));
        var opened = visit.records().begin();
        return Visit.to("/check/about", Visit.remember(request, opened.secret()));
    }

    @GetMapping("/check")
    ResponseEntity<String> goOn(HttpServletRequest request) {
        return next(visit.chart(request));
    }

    private ResponseEntity<String> next(Chart chart) {
        return Visit.to(check.next(visit.standing(chart)).href());
    }

    @GetMapping("/check/about")
    ResponseEntity<String> about(HttpServletRequest request) {
        Facts facts = visit.facts(visit.chart(request));
        return visit.page(AboutForm.page(
                visit.frame(request, "About you and the pain", PLACE, "/"), k, facts, progress(0, request)));
    }

    @PostMapping("/check/about")
    ResponseEntity<String> about(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        Optional<AnswersGiven> given = AboutForm.read(form, k, visit.today());
        if (given.isEmpty()) {
            var frame = visit.frame(request, "About you and the pain", PLACE, Optional.of("/"), form.mistakes());
            return visit.page(AboutForm.again(frame, k, form, progress(0, request)));
        }
        Chart kept = visit.keep(request, given.get());
        boolean somewhere = given.get().sites().filter(s -> !s.isEmpty()).isPresent();
        return somewhere ? Visit.to(DrawingController.HREF) : next(kept);
    }

    @GetMapping("/check/page/{id}")
    ResponseEntity<String> page(HttpServletRequest request, @PathVariable String id) {
        return show(request, check.page(id), Form.empty());
    }

    private ResponseEntity<String> show(HttpServletRequest request, Page page, Form form) {
        Standing standing = visit.standing(request);
        Facts facts = standing.facts();
        List<Question> shown = check.shown(page, standing);
        if (shown.isEmpty()) return Visit.to(check.next(standing).href());
        var rows = new ArrayList<TickRow>();
        for (Question q : shown) rows.add(row(q, standing, form));
        boolean allNo = shown.stream().allMatch(q -> facts.finding(q.id()) == Finding.ABSENT);
        int at = check.applying(standing).indexOf(page);
        var frame = visit.frame(request, page.heading(), PLACE, Optional.of(before(page, standing)), form.mistakes());
        return visit.page(new QuestionPage(
                frame,
                "/check/page/" + page.id(),
                progress(at + 1, request),
                page.heading(),
                page.lead(),
                page.why(),
                rows,
                form.mistakes().isEmpty() ? allNo : form.has("none"),
                Form.none(shown)));
    }

    /** In plainer words where the person was not sure the last time. */
    private TickRow row(Question q, Standing standing, Form form) {
        Finding f = form.mistakes().isEmpty() ? standing.facts().finding(q.id()) : Finding.NOT_ASKED;
        List<String> again = form.all(q.id());
        return new TickRow(
                q.id(),
                standing.unsureBefore(q.id()) ? check.plainer(q.id()) : q.ask(),
                q.more(),
                q.means(),
                again.contains("yes") || f == Finding.PRESENT,
                again.contains("unsure") || f == Finding.UNSURE,
                again.contains("withheld") || f == Finding.WITHHELD);
    }

    private String before(Page page, Standing standing) {
        List<Page> pages = check.applying(standing);
        int at = pages.indexOf(page);
        return at <= 0 ? "/check/about" : "/check/page/" + pages.get(at - 1).id();
    }

    @PostMapping("/check/page/{id}")
    ResponseEntity<String> page(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        Page page = check.page(id);
        Chart chart = visit.chart(request);
        Standing standing = visit.standing(chart);
        var form = new Form(fields);
        List<Question> asked = check.shown(page, standing).stream()
                .filter(q -> form.displayed(q.id()))
                .toList();
        Map<String, String> said = form.ticked(asked);
        if (!form.mistakes().isEmpty()) return show(request, page, form);
        var back = TakingBack.of(said, visit.freshYes(chart), k);
        Set<String> again =
                said.keySet().stream().filter(standing::unsureBefore).collect(Collectors.toUnmodifiableSet());
        Chart kept = visit.keep(request, AnswersGiven.saying(visit.today(), back.kept(), again));
        return back.asked().isEmpty() ? next(kept) : Visit.to(back.href());
    }

    @GetMapping("/check/answers")
    ResponseEntity<String> answers(HttpServletRequest request) {
        Standing standing = visit.standing(request);
        return visit.page(new AnswersPage(
                visit.frame(request, "Your answers", PLACE, "/verdict"),
                new AnswersSoFar(k, check).groups(standing),
                new Action("Go on", check.next(standing).href(), false)));
    }

    @GetMapping("/check/details/{id}")
    ResponseEntity<String> details(HttpServletRequest request, @PathVariable String id) {
        return details(request, check.question(id), Form.empty());
    }

    private ResponseEntity<String> details(HttpServletRequest request, Question q, Form form) {
        Standing standing = visit.standing(request);
        Facts facts = standing.facts();
        var frame = visit.frame(request, q.ask(), PLACE, Optional.of(pageOf(q)), form.mistakes());
        return visit.page(new DetailPage(
                frame,
                "/check/details/" + q.id(),
                progress(check.applying(standing).indexOf(pageAsking(q)) + 1, request),
                q.ask(),
                q.more(),
                q.means(),
                q.qualifiers().stream()
                        .map(x -> new DetailPage.Qualifier(
                                x.id(), x.ask(), x.more(), form.one(x.id()).or(() -> word(facts.finding(x.id())))))
                        .toList(),
                check.numbersOf(q).stream()
                        .map(n -> Fields.number(
                                n,
                                form.one(n.id())
                                        .or(() -> Fields.text(facts.number(n.id())))
                                        .orElse("")))
                        .toList(),
                q.places() ? Optional.of(new Places("places", facts.marked(q.id()), Map.of())) : Optional.empty()));
    }

    /** The page on which a question stands; the first one for a question that a number answers. */
    private Page pageAsking(Question q) {
        return k.pages().stream()
                .filter(p -> p.questions().contains(q.id()))
                .findFirst()
                .orElse(k.pages().getFirst());
    }

    private String pageOf(Question q) {
        return q.derived().isPresent()
                ? "/check/about"
                : "/check/page/" + pageAsking(q).id();
    }

    private static Optional<String> word(Finding f) {
        return switch (f) {
            case PRESENT -> Optional.of("yes");
            case ABSENT -> Optional.of("no");
            case UNSURE -> Optional.of("unsure");
            case WITHHELD -> Optional.of("withheld");
            case NOT_ASKED -> Optional.empty();
        };
    }

    @PostMapping("/check/details/{id}")
    ResponseEntity<String> details(
            HttpServletRequest request, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        Question q = check.question(id);
        var form = new Form(fields);
        var said = new LinkedHashMap<String, String>();
        for (var x : q.qualifiers())
            form.chosen(x.id(), List.of("yes", "no", "unsure", "withheld"), "Choose an answer: " + x.ask())
                    .ifPresent(v -> said.put(x.id(), v));
        var numbers = new LinkedHashMap<String, Double>();
        for (NumberAsked n : check.numbersOf(q)) {
            OptionalInt given = form.whole(n.id(), (int) n.from(), (int) n.to(), n.ask());
            if (given.isPresent()) numbers.put(n.id(), (double) given.getAsInt());
            else check.derivedFrom(n).forEach(d -> said.put(d.id(), "unsure"));
        }
        List<String> places =
                form.all("places").stream().filter(k.body().sided()::contains).toList();
        if (!form.mistakes().isEmpty()) return details(request, q, form);
        var back = TakingBack.of(said, visit.freshYes(visit.chart(request)), k);
        Chart kept = visit.keep(
                request,
                new AnswersGiven(
                        visit.today(),
                        back.kept(),
                        numbers,
                        Map.of(),
                        Optional.empty(),
                        q.places() ? Map.of(q.id(), places) : Map.of()));
        return back.asked().isEmpty() ? next(kept) : Visit.to(back.href());
    }

    private Progress progress(int page, HttpServletRequest request) {
        int of = check.applying(visit.standing(request)).size() + 1;
        return new Progress(Math.min(page + 1, of), of);
    }
}
