package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.outcome.Account;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.VerdictShown;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.DoctorPage;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.HelpLine;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.Places;
import org.paraspinal.web.view.VerdictPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the verdict of today, judged anew each time, and the page for the doctor. */
@RestController
class VerdictController {
    private static final String CRISIS = "mental-crisis";

    private static final String CRISIS_LEAD =
            "Massage can wait. If you can, let somebody stay with you until you have talked.";

    private final Visit visit;
    private final Papers papers;
    private final Knowledge k;
    private final SafetyCheck check;
    private final Explained explained;
    private final Changes changes;
    private final Leaves leaves;

    VerdictController(Visit visit, Papers papers) {
        this.visit = visit;
        this.papers = papers;
        this.k = visit.care().knowledge();
        this.check = new SafetyCheck(k);
        this.explained = new Explained(k);
        this.changes = new Changes(explained);
        this.leaves = new Leaves(k);
    }

    @GetMapping("/verdict")
    ResponseEntity<String> verdict(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Verdict verdict = visit.judge(chart);
        SafetyCheck.Stop next = check.next(Standing.of(verdict, chart.askedAgain(visit.today())));
        if (!(next instanceof SafetyCheck.Stop.Done)) return Visit.to(next.href());
        keep(request, chart, verdict);
        return visit.page(page(request, verdict));
    }

    /** After a check-in that turned something up: the verdict on what is known, without asking the rest first. */
    @GetMapping("/verdict/check-in")
    ResponseEntity<String> afterCheckIn(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Verdict verdict = visit.judge(chart);
        if (verdict.level().compareTo(VerdictLevel.ANSWERS_NEEDED) <= 0) return Visit.to("/progress");
        keep(request, chart, verdict);
        return visit.page(page(request, verdict));
    }

    /** Kept once for each verdict of the day. */
    private void keep(HttpServletRequest request, Chart chart, Verdict verdict) {
        var shown = new VerdictShown(
                visit.today(),
                verdict.level().wire(),
                verdict.grounds().knowledgeVersion(),
                verdict.grounds().reasons().stream()
                        .filter(r -> r.how() != Reason.How.OPEN)
                        .map(Reason::id)
                        .toList());
        if (!chart.lastVerdict().equals(Optional.of(shown))) visit.keep(request, shown);
    }

    private VerdictPage page(HttpServletRequest request, Verdict verdict) {
        VerdictLevel level = verdict.level();
        Help help = new Help(k, visit.today(), request);
        List<Reason> reasons = verdict.grounds().reasons().stream()
                .filter(r -> r.how() != Reason.How.OPEN)
                .toList();
        boolean crisis = reasons.stream().anyMatch(r -> r.rule().item().equals(Optional.of(CRISIS)));
        boolean onlyCrisis = crisis
                && reasons.stream()
                        .filter(r -> r.level() == level)
                        .allMatch(r -> r.rule().item().equals(Optional.of(CRISIS)));
        return new VerdictPage(
                visit.frame(request, Said.word(level), "Verdict"),
                level,
                Said.day(visit.today()),
                onlyCrisis ? "Please talk to somebody now." : Said.sentence(level),
                Optional.of(onlyCrisis ? CRISIS_LEAD : Said.lead(level)),
                verdict instanceof Verdict.NotToday n ? n.until() : List.of(),
                verdict instanceof Verdict.Cleared c ? explained.facts(c.limits()) : List.of(),
                leaves.lowering(verdict),
                leaves.ended(verdict),
                level == VerdictLevel.EMERGENCY_NOW && !onlyCrisis ? Optional.of(sayThis(reasons)) : Optional.empty(),
                numbers(level, help),
                level.compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0 || crisis
                        ? Optional.of(help.choice("/verdict"))
                        : Optional.empty(),
                crisis ? Optional.of(help.crisis()) : Optional.empty(),
                onlyCrisis
                        ? Optional.of(new Action(HelpWords.CRISIS.title(), HelpWords.CRISIS.path(), false))
                        : action(verdict),
                explained.reasons(reasons),
                level.cleared() ? explained.everybody(reasons) : List.of(),
                open(verdict),
                onlyCrisis ? List.of() : changes.of(verdict),
                level.cleared() ? explained.advice(verdict.grounds().advice()) : List.of(),
                verdict.grounds().facts().answered(),
                links(verdict));
    }

    private static List<HelpLine> numbers(VerdictLevel level, Help help) {
        return switch (level) {
            case EMERGENCY_NOW -> help.emergency();
            case URGENT_SAME_DAY, CLINICIAN_FIRST -> help.advice();
            case ANSWERS_NEEDED, NOT_TODAY, ADAPT, PROCEED -> List.of();
        };
    }

    /** The words for the telephone: what was ticked, in the person's own tick rows. */
    private static String sayThis(List<Reason> reasons) {
        List<String> signs = reasons.stream()
                .filter(r -> r.level() == VerdictLevel.EMERGENCY_NOW)
                .flatMap(r -> r.said().stream())
                .filter(s -> !s.endsWith("?"))
                .distinct()
                .limit(3)
                .toList();
        return "I have back pain and a warning sign: " + Said.list(signs).toLowerCase(java.util.Locale.ROOT)
                + ". A safety check told me to call you at once.";
    }

    private static Optional<Action> action(Verdict verdict) {
        return switch (verdict) {
            case Verdict.EmergencyNow _ -> Optional.empty();
            case Verdict.UrgentSameDay _, Verdict.ClinicianFirst _ ->
                Optional.of(new Action("A page to take to the doctor", "/doctor", false));
            case Verdict.AnswersNeeded _ -> Optional.of(new Action("Go to the open answers", "/check/answers", false));
            case Verdict.NotToday _ -> Optional.of(new Action("Back to the start", "/", false));
            case Verdict.Cleared _ -> Optional.of(new Action("Choose where", "/where", false));
        };
    }

    private List<String> open(Verdict verdict) {
        var open = new ArrayList<String>();
        if (verdict instanceof Verdict.AnswersNeeded)
            for (String id : verdict.grounds().stillToAsk()) open.add("Still open: " + k.ask(id));
        for (Reason r : verdict.grounds().reasons())
            if (r.how() == Reason.How.UNSURE) r.said().forEach(s -> open.add("A clear answer may change this: " + s));
        return open.stream().distinct().toList();
    }

    private static List<Link> links(Verdict verdict) {
        VerdictLevel level = verdict.level();
        var links = new ArrayList<Link>();
        boolean cleared = verdict.grounds().reasons().stream().anyMatch(r -> r.how() == Reason.How.CLEARED);
        if (level == VerdictLevel.CLINICIAN_FIRST)
            links.add(new Link(ClearanceController.TITLE, ClearanceController.PATH));
        else if (cleared) links.add(new Link("What the doctor has allowed", ClearanceController.PATH));
        links.add(new Link("Change my answers", "/check/answers"));
        if (level == VerdictLevel.EMERGENCY_NOW) {
            links.add(new Link("What to say and do", HelpWords.EMERGENCY.path()));
            links.add(new Link("A page to take along", "/doctor"));
        }
        if (level == VerdictLevel.URGENT_SAME_DAY || level == VerdictLevel.CLINICIAN_FIRST)
            links.add(new Link("How to ask for advice", HelpWords.ADVICE.path()));
        if (level.cleared()) {
            links.add(new Link(
                    "Say how your week was, so that you can see later whether anything changed", "/check-in/weekly"));
            links.add(new Link("What massage does for back pain", "/evidence"));
            links.add(new Link(TechniquesController.TITLE, TechniquesController.PATH));
        }
        links.add(new Link("All sources", "/sources"));
        links.add(new Link("Keep or erase my record", "/keep"));
        return links;
    }

    @GetMapping("/doctor")
    ResponseEntity<String> doctor(HttpServletRequest request) {
        return visit.page(doctorPage(request));
    }

    @GetMapping("/doctor.pdf")
    ResponseEntity<byte[]> doctorPaper(HttpServletRequest request) {
        return papers.of(request, doctorPage(request), "for-the-doctor");
    }

    private DoctorPage doctorPage(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Facts facts = visit.facts(chart);
        Verdict verdict = visit.care().judge(facts);
        Course course = chart.course();
        Account account = Account.of(k, course, facts.number("weeks-of-pain"));
        var inWords = new CourseInWords(k);
        return new DoctorPage(
                visit.frame(request, "For the doctor", "For the doctor", "/verdict"),
                Said.day(visit.today()),
                Said.word(verdict.level()),
                Said.sentence(verdict.level()),
                CourseInWords.asks(verdict.level().cleared(), ProgressView.seeADoctor(account)),
                explained.reasons(verdict.grounds().reasons()),
                ticked(facts),
                TakingBack.told(chart, visit.today(), k).stream()
                        .map(t -> "Changed from yes to no within a day: " + k.ask(t.id()) + ".")
                        .toList(),
                numbers(facts),
                new Places("sites", facts.sites().orElse(java.util.Set.of()), java.util.Map.of()),
                chart.drawing().map(new DrawingForm(k)::inWords).orElse(List.of()),
                inWords.done(course),
                inWords.outcome(account),
                k.version(),
                List.of(new Link("This page as PDF", "/doctor.pdf")));
    }

    private List<Fact> ticked(Facts facts) {
        var out = new ArrayList<Fact>();
        for (Question q : k.questions().values()) {
            Finding f = facts.finding(q.id());
            if (f == Finding.ABSENT
                    || f == Finding.NOT_ASKED
                    || q.polarity() == org.paraspinal.care.knowledge.Polarity.FAVOURABLE) continue;
            out.add(new Fact(q.ask(), AnswersSoFar.word(f), Optional.empty()));
            q.qualifiers().forEach(x -> {
                if (facts.finding(x.id()) != Finding.NOT_ASKED)
                    out.add(new Fact(x.ask(), AnswersSoFar.word(facts.finding(x.id())), Optional.empty()));
            });
        }
        return out;
    }

    private List<Fact> numbers(Facts facts) {
        var out = new ArrayList<Fact>();
        k.numbers()
                .values()
                .forEach(n -> Fields.text(facts.number(n.id()))
                        .ifPresent(v -> out.add(new Fact(n.ask(), v + " " + n.unit(), Optional.empty()))));
        return out;
    }
}
