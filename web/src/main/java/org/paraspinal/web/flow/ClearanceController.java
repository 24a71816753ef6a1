package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Clearance;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.ClearanceGiven;
import org.paraspinal.store.codec.Happening.ClearanceTakenBack;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.ClearancePage;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A doctor has looked at it: the person tells what was allowed, and can take it back. */
@RestController
class ClearanceController {
    static final String PATH = "/check/clearance";
    static final String TITLE = "A doctor has looked at it";

    private final Visit visit;
    private final Knowledge k;
    private final Leaves leaves;

    ClearanceController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.leaves = new Leaves(k);
    }

    @GetMapping(PATH)
    ResponseEntity<String> clearance(HttpServletRequest request) {
        return show(request, visit.judge(visit.chart(request)), Form.empty());
    }

    private ResponseEntity<String> show(HttpServletRequest request, Verdict verdict, Form sent) {
        List<String> offered = offered(verdict);
        var form = new ClearanceForm(sent, visit.today());
        List<String> chosen = offered.size() == 1 ? offered : form.items(offered);
        return visit.page(new ClearancePage(
                visit.frame(request, TITLE, "Safety check", Optional.of("/verdict"), sent.mistakes()),
                PATH,
                leaves.told(verdict.grounds().facts()),
                notLowered(verdict.level()),
                offered.stream()
                        .map(i -> new Choice(i, k.ask(i), Optional.empty(), chosen.contains(i)))
                        .toList(),
                fresh(verdict, offered),
                form.written(),
                visit.today().toString(),
                Clearance.DAYS,
                Clearance.MOST_ALLOWED));
    }

    /** The items whose rules call for a clinician, or did until one gave leave, and that such leave can lower. */
    private static List<String> offered(Verdict verdict) {
        return forAClinician(verdict)
                .filter(r -> r.rule().onceCleared().isPresent())
                .flatMap(r -> r.rule().item().stream())
                .distinct()
                .toList();
    }

    /** What no leave can lower, in the words of its question; of an item that is offered too, in those of its rule. */
    private List<String> fresh(Verdict verdict, List<String> offered) {
        return forAClinician(verdict)
                .filter(r -> r.rule().onceCleared().isEmpty())
                .map(r -> r.rule()
                        .item()
                        .filter(i -> !offered.contains(i))
                        .map(k::ask)
                        .orElse(r.says()))
                .distinct()
                .toList();
    }

    private static Stream<Reason> forAClinician(Verdict verdict) {
        return verdict.grounds().reasons().stream()
                .filter(r -> r.how() == Reason.How.CLEARED
                        || (r.how() != Reason.How.OPEN && r.level() == VerdictLevel.CLINICIAN_FIRST));
    }

    private static Optional<String> notLowered(VerdictLevel level) {
        return switch (level) {
            case EMERGENCY_NOW ->
                Optional.of("What you told us today calls for help now. No doctor’s leave from before lowers that.");
            case URGENT_SAME_DAY ->
                Optional.of("What you told us has to be seen today. No doctor’s leave from before lowers that.");
            default -> Optional.empty();
        };
    }

    @PostMapping(PATH)
    ResponseEntity<String> told(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Chart chart = visit.chart(request);
        Verdict verdict = visit.judge(chart);
        var form = new Form(fields);
        List<ClearanceSaid> told = new ClearanceForm(form, visit.today()).read(offered(verdict));
        newSince(chart, told).ifPresent(m -> form.mistake("on", m));
        if (!form.mistakes().isEmpty()) return show(request, verdict, form);
        var given = new ArrayList<Happening>();
        told.forEach(c -> given.add(new ClearanceGiven(visit.today(), c)));
        visit.records().keep(visit.person(request), _ -> given);
        return Visit.to("/verdict");
    }

    /** Leave from before something new was told would end as soon as it is written down. */
    private Optional<String> newSince(Chart chart, List<ClearanceSaid> told) {
        if (told.isEmpty()) return Optional.empty();
        Answers answers = chart.answers(visit.today());
        for (ClearanceSaid c : told) answers = answers.cleared(c);
        Facts facts = visit.facts(answers);
        List<String> since = told.stream()
                .flatMap(c -> facts.clearances(c.item())
                        .filter(t -> t.clearance().on().equals(c.on())))
                .flatMap(t -> t.since().stream())
                .distinct()
                .toList();
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of("After this day you told us of " + leaves.newly(since) + ". A doctor has to look again.");
    }

    @PostMapping(PATH + "/back")
    ResponseEntity<String> takenBack(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        new Form(fields)
                .one("item")
                .filter(k.questions()::containsKey)
                .ifPresent(i -> visit.keep(request, new ClearanceTakenBack(visit.today(), i)));
        return Visit.to(PATH);
    }
}
