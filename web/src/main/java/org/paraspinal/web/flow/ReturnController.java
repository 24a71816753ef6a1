package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.ReturnRow;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.web.view.AskedAlone;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.ReturnPage;
import org.paraspinal.web.view.TickRow;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one page for who comes back within a week. */
@RestController
class ReturnController {
    private static final String ACTION = "/check/return";
    private static final String PAIN = "pain-now";

    private final Visit visit;
    private final Knowledge k;
    private final SafetyCheck check;

    ReturnController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.check = new SafetyCheck(k);
    }

    @GetMapping(ACTION)
    ResponseEntity<String> back(HttpServletRequest request) {
        return show(request, Form.empty());
    }

    private ResponseEntity<String> show(HttpServletRequest request, Form form) {
        Chart chart = visit.chart(request);
        Standing s = visit.standing(chart);
        List<ReturnRow> rows = check.rows(s);
        boolean here = check.next(s) instanceof SafetyCheck.Stop.Return
                || rows.stream().anyMatch(r -> s.saidToday(r.id()));
        if (!here) return Visit.to(check.next(s).href());
        boolean sent = !form.mistakes().isEmpty();
        boolean allNo = rows.stream().allMatch(r -> word(r.id(), s).equals("no"));
        return visit.page(new ReturnPage(
                visit.frame(request, "Welcome back", "Safety check", Optional.of("/"), form.mistakes()),
                ACTION,
                asBefore(s.facts()),
                "/check/about",
                Fields.choices(
                        k.words().deliveries(),
                        (sent ? form.one(Intake.DELIVERY) : chart.lastChoice(Intake.DELIVERY))
                                .stream().toList()),
                Fields.pain(
                        PAIN,
                        "How strong is your pain now?",
                        sent
                                ? form.whole(PAIN, 0, 10, "Your pain now")
                                : Fields.whole(s.facts().number(PAIN))),
                rows.stream().map(r -> row(r, s, form)).toList(),
                sent ? form.has("none") : allNo,
                check.stillYes(s).stream().map(Question::ask).toList(),
                check.unsureBefore(s).stream()
                        .map(q -> alone(q, check.plainer(q.id()), form))
                        .toList(),
                check.goodNews(s).stream().map(q -> alone(q, q.ask(), form)).toList()));
    }

    /** What was said to a row today; nothing otherwise. */
    private static String word(String row, Standing s) {
        var said = s.answers().said().get(row);
        return said != null && s.saidToday(row) ? said.value() : "";
    }

    private static TickRow row(ReturnRow r, Standing s, Form form) {
        List<String> sent = form.all(r.id());
        String before = form.mistakes().isEmpty() ? word(r.id(), s) : "";
        return new TickRow(
                r.id(),
                r.ask(),
                r.more(),
                r.means(),
                sent.contains("yes") || before.equals("yes"),
                sent.contains("unsure") || before.equals("unsure"),
                sent.contains("withheld") || before.equals("withheld"));
    }

    private static AskedAlone alone(Question q, String ask, Form form) {
        Optional<String> means = Stream.of(q.more(), q.means())
                .flatMap(Optional::stream)
                .map(Fields::capital)
                .reduce((a, b) -> a + ". " + b);
        return new AskedAlone(q.id(), ask, means, OnceMoreController.choices(form.one(q.id())));
    }

    private List<Fact> asBefore(Facts facts) {
        var out = new ArrayList<Fact>();
        facts.choice(Intake.ANSWERING)
                .ifPresent(w -> out.add(new Fact("You answer", k.words().name(Intake.ANSWERING, w), Optional.empty())));
        facts.sites()
                .filter(s -> !s.isEmpty())
                .ifPresent(s -> out.add(new Fact(
                        "It hurts",
                        Fields.capital(String.join(
                                "; ", s.stream().sorted().map(k.body()::name).toList())),
                        Optional.empty())));
        return out;
    }

    @PostMapping(ACTION)
    ResponseEntity<String> back(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Standing s = visit.standing(request);
        var form = new Form(fields);
        List<String> unsure = check.unsureBefore(s).stream().map(Question::id).toList();
        var said = new LinkedHashMap<>(form.tickedRows(
                check.rows(s).stream()
                        .filter(r -> form.displayed(r.id()))
                        .map(r -> new Form.Row(r.id(), r.ask(), false))
                        .toList(),
                "None of these"));
        said.putAll(OnceMoreController.alone(
                form,
                Stream.concat(unsure.stream(), check.goodNews(s).stream().map(Question::id))
                        .toList(),
                List.of("yes", "no", "unsure", "withheld"),
                k::ask));
        Optional<String> delivery =
                form.chosen(Intake.DELIVERY, k.words().deliveries().ids(), "Choose who will give the massage.");
        OptionalInt pain = form.required(PAIN, 0, 10, "Your pain now");
        if (!form.mistakes().isEmpty()) return show(request, form);
        visit.keep(
                request,
                new AnswersGiven(
                        visit.today(),
                        said,
                        Map.of(PAIN, (double) pain.orElseThrow()),
                        Map.of(Intake.DELIVERY, delivery.orElseThrow()),
                        Optional.empty(),
                        Map.of(),
                        new HashSet<>(unsure),
                        Optional.empty()));
        return Visit.to(check.next(visit.standing(request)).href());
    }
}
