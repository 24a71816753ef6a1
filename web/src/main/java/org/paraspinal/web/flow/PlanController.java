package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.PlanWords.SetOff;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Limits;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.Verdict.Cleared;
import org.paraspinal.care.session.Helped;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.store.codec.Happening.WishesStated;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.HandOverPage;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.NothingLeftPage;
import org.paraspinal.web.view.NumberField;
import org.paraspinal.web.view.Places;
import org.paraspinal.web.view.WherePage;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where and how, the plan, and the page to hand over; each only for somebody who is cleared at this moment. */
@RestController
class PlanController {
    private static final List<String> ALSO_USED = List.of("heat", "ice", "rest", "medicine", "exercise");
    private static final String WHOLE_BACK = "The whole back is closed to hands today.";

    /** Advice that guides the hands and tells nothing of why; the rest is for the person alone. */
    private static final Set<String> FOR_THE_HANDS =
            Set.of("plain-oil-patch-test", "more-oil", "stop-word", "keep-it-short", "rise-slowly");

    private final Visit visit;
    private final Knowledge k;
    private final Explained explained;
    private final TodaysPlan todays;
    private final Papers papers;

    PlanController(Visit visit, TodaysPlan todays, Papers papers) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.explained = new Explained(k);
        this.todays = todays;
        this.papers = papers;
    }

    @GetMapping("/where")
    ResponseEntity<String> where(HttpServletRequest request) {
        return where(request, Form.empty());
    }

    private ResponseEntity<String> where(HttpServletRequest request, Form form) {
        Chart chart = visit.chart(request);
        Facts facts = visit.facts(chart);
        if (!(visit.care().judge(facts) instanceof Cleared cleared)) return Visit.to("/verdict");
        Optional<Wishes> before = chart.wishes(visit.today());
        String delivery = facts.choice(Intake.DELIVERY).orElseThrow();
        var barred = explained.barredPlaces(cleared.limits());
        Set<String> chosen = new java.util.LinkedHashSet<>(
                form.has("places")
                        ? form.all("places")
                        : before.map(Wishes::places).orElse(facts.sites().orElse(Set.of())));
        if (barred.keySet().containsAll(k.body().sided())) return visit.page(nothing(request, List.of(WHOLE_BACK)));
        chosen.removeAll(barred.keySet());
        int most = cleared.limits().maxMinutes();
        return visit.page(new WherePage(
                visit.frame(request, "Where and how", "Where and how", Optional.of("/verdict"), form.mistakes()),
                "/where",
                new Places("places", chosen, barred),
                setOffs(or(form.all("set-off"), before.map(Wishes::setOff))),
                Fields.choices(ALSO_USED, or(form.all("also-used"), before.map(Wishes::alsoUsed))),
                new NumberField(
                        "minutes",
                        "How many minutes do you have?",
                        Optional.of("Today at most " + most + "."),
                        "minutes",
                        1,
                        most,
                        form.one("minutes")
                                .orElse(Integer.toString(
                                        before.map(Wishes::minutes).orElse(most)))),
                positions(cleared, form, before),
                Fields.choices(k.words().props(), or(form.all("props"), before.map(w -> List.copyOf(w.props())))),
                k.goals().stream()
                        .map(g -> new Choice(
                                g.id(),
                                Fields.capital(g.name()),
                                Optional.empty(),
                                form.one("goal")
                                        .or(() -> before.flatMap(Wishes::goal))
                                        .equals(Optional.of(g.id()))))
                        .toList(),
                techniques(cleared, delivery, form, before),
                new NumberField(
                        "height",
                        "How tall is the person who is massaged?",
                        Optional.empty(),
                        "centimetres",
                        (int) Build.LEAST,
                        (int) Build.MOST,
                        form.one("height")
                                .orElse(before.map(Wishes::build)
                                        .map(PlanController::height)
                                        .orElse(""))),
                builds(form, before),
                Fields.pain(
                        "pain-now",
                        "How strong is your pain now?",
                        form.has("pain-now") ? number(form, "pain-now") : Fields.whole(facts.number("pain-now"))),
                Fields.pain(
                        "expected",
                        "Right after this session, what number do you expect?",
                        form.has("expected")
                                ? number(form, "expected")
                                : before.map(Wishes::painExpected).orElse(OptionalInt.empty()))));
    }

    /** Of whom nothing was said nothing is written. */
    private static String height(Build build) {
        return build.equals(Build.UNKNOWN) ? "" : NumberAsked.written(build.heightCm());
    }

    private List<Choice> builds(Form form, Optional<Wishes> before) {
        Optional<String> chosen =
                form.one("build").or(() -> before.flatMap(w -> w.build().build()));
        return k.body().proportions().builds().values().stream()
                .map(b -> new Choice(
                        b.id(), Fields.capital(b.name()), Optional.empty(), chosen.equals(Optional.of(b.id()))))
                .toList();
    }

    private Build build(Form form) {
        OptionalInt height = form.whole("height", (int) Build.LEAST, (int) Build.MOST, "Height");
        Optional<String> build = form.one("build").filter(k.body().proportions().builds()::containsKey);
        return new Build(height.orElse((int) Build.UNKNOWN.heightCm()), build, OptionalDouble.empty());
    }

    private List<Choice> setOffs(List<String> chosen) {
        return k.planWords().setOffs().stream()
                .map(s -> new Choice(s.id(), Fields.capital(s.name()), Optional.empty(), chosen.contains(s.id())))
                .toList();
    }

    private static OptionalInt number(Form form, String field) {
        return form.one(field)
                .filter(t -> t.matches("\\d{1,2}"))
                .map(t -> OptionalInt.of(Integer.parseInt(t)))
                .orElse(OptionalInt.empty());
    }

    private static List<String> or(List<String> sent, Optional<List<String>> before) {
        return sent.isEmpty() ? before.orElse(List.of()) : sent;
    }

    private List<Choice> positions(Cleared cleared, Form form, Optional<Wishes> before) {
        List<String> chosen = form.has("positions")
                ? form.all("positions")
                : before.map(w -> List.copyOf(w.positions())).orElse(List.of());
        return Fields.choices(k.words().positions(), chosen).stream()
                .filter(c -> !cleared.limits().positionsBarred().contains(c.value()))
                .toList();
    }

    private List<Choice> techniques(Cleared cleared, String delivery, Form form, Optional<Wishes> before) {
        Optional<String> chosen = form.one("technique").or(() -> before.flatMap(Wishes::technique));
        return k.techniques().values().stream()
                .filter(t -> t.deliveries().contains(delivery))
                .filter(t -> delivery.equals("therapist") || inARoutine(t.id(), delivery))
                .filter(t -> !cleared.limits().techniquesBarred().contains(t.id()))
                .map(t -> new Choice(
                        t.id(),
                        Fields.capital(k.words().techniques().name(t.id())),
                        Optional.of(t.says()),
                        chosen.equals(Optional.of(t.id()))))
                .toList();
    }

    /** Whether it can be followed at home: what no routine has in it is not offered as a wish. */
    private boolean inARoutine(String technique, String delivery) {
        return k.routines().stream()
                .filter(r -> r.delivery().equals(delivery))
                .anyMatch(r -> r.technique().equals(technique)
                        || r.steps().stream().anyMatch(s -> s.technique().equals(Optional.of(technique))));
    }

    @PostMapping("/where")
    ResponseEntity<String> where(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Chart chart = visit.chart(request);
        Facts facts = visit.facts(chart);
        if (!(visit.care().judge(facts) instanceof Cleared cleared)) return Visit.to("/verdict");
        var form = new Form(fields);
        Set<String> barred = explained.barredPlaces(cleared.limits()).keySet();
        List<String> places = form.all("places").stream()
                .filter(p -> k.body().sided().contains(p) && !barred.contains(p))
                .toList();
        if (places.isEmpty()) form.mistake("places", "Choose at least one place.");
        OptionalInt minutes = form.required("minutes", 1, cleared.limits().maxMinutes(), "Minutes");
        OptionalInt painNow = form.required("pain-now", 0, 10, "Your pain now");
        OptionalInt expected = form.whole("expected", 0, 10, "The number you expect");
        Build build = build(form);
        if (!form.mistakes().isEmpty()) return where(request, form);
        var wishes = new Wishes(
                facts.choice(Intake.DELIVERY).orElseThrow(),
                Set.copyOf(places),
                minutes.orElseThrow(),
                Set.copyOf(known(form.all("positions"), k.words().positions().ids())),
                Set.copyOf(known(form.all("props"), k.words().props().ids())),
                form.one("technique").filter(k.techniques()::containsKey),
                form.one("goal")
                        .filter(g ->
                                k.goals().stream().anyMatch(known -> known.id().equals(g))),
                known(
                        form.all("set-off"),
                        k.planWords().setOffs().stream().map(SetOff::id).toList()),
                known(form.all("also-used"), ALSO_USED),
                painNow,
                expected,
                build,
                chart.drawing().map(d -> d.sorest(k)).orElse(Set.of()),
                Helped.before(chart.sessions()),
                stillOut(chart, places));
        var sites = new java.util.LinkedHashSet<>(facts.sites().orElse(Set.of()));
        sites.addAll(places);
        keep(request, wishes, painNow.orElseThrow(), List.copyOf(sites));
        return Visit.to("/plan");
    }

    /** What was taken out today stays out, unless it is chosen again. */
    private Set<String> stillOut(Chart chart, List<String> chosen) {
        var out = new HashSet<>(chart.wishes(visit.today()).map(Wishes::without).orElse(Set.of()));
        chosen.forEach(out::remove);
        return out;
    }

    /**
     * The pain and places reach the safety check, so that the plan is made under a verdict that knows them. A place that hurts
     * still counts when the hands are wished elsewhere.
     */
    private void keep(HttpServletRequest request, Wishes wishes, int painNow, List<String> sites) {
        var answers = new AnswersGiven(
                visit.today(), Map.of(), Map.of("pain-now", (double) painNow), Map.of(), Optional.of(sites), Map.of());
        visit.records()
                .keep(visit.person(request), _ -> List.<Happening>of(answers, new WishesStated(visit.today(), wishes)));
    }

    private static List<String> known(List<String> words, java.util.Collection<String> known) {
        return words.stream().filter(known::contains).toList();
    }

    @GetMapping("/plan")
    ResponseEntity<String> plan(HttpServletRequest request) {
        return switch (todays.plan(request)) {
            case TodaysPlan.Elsewhere e -> Visit.to(e.path());
            case TodaysPlan.Nothing n -> visit.page(nothing(request, n.why()));
            case TodaysPlan.Shown s -> visit.page(s.page());
        };
    }

    /** The same plan as a file to print; nobody who is not cleared gets one. */
    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> paper(HttpServletRequest request) {
        return switch (todays.plan(request)) {
            case TodaysPlan.Elsewhere e -> Visit.to(e.path());
            case TodaysPlan.Nothing _ -> Visit.to("/plan");
            case TodaysPlan.Shown s -> papers.of(request, s.page(), "plan");
        };
    }

    private NothingLeftPage nothing(HttpServletRequest request, List<String> why) {
        boolean closed = why.contains(WHOLE_BACK);
        return new NothingLeftPage(
                visit.frame(request, "Nothing is left to plan", "Plan", closed ? "/verdict" : "/where"),
                why,
                List.of(
                        closed
                                ? "If an answer or a place was marked by mistake, change it."
                                : "Choose other places, or another position.",
                        "Walking, and warmth where you can feel it, are open to most people.",
                        "A massage therapist may find a way within your limits."),
                Optional.of(
                        closed
                                ? new Action("Change my answers", "/check/answers", false)
                                : new Action("Choose again", "/where", false)),
                List.of(new Link("Back to the verdict", "/verdict")));
    }

    @GetMapping("/hand-over")
    ResponseEntity<String> handOver(HttpServletRequest request) {
        return handOverPage(request).map(visit::page).orElseGet(() -> Visit.to("/verdict"));
    }

    @GetMapping("/hand-over.pdf")
    ResponseEntity<byte[]> handOverPaper(HttpServletRequest request) {
        return handOverPage(request)
                .map(page -> papers.of(request, page, "hand-over"))
                .orElseGet(() -> Visit.to("/verdict"));
    }

    private Optional<HandOverPage> handOverPage(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Verdict verdict = visit.judge(chart);
        if (!(verdict instanceof Cleared cleared)) return Optional.empty();
        Optional<Wishes> wishes = chart.wishes(visit.today());
        Limits limits = cleared.limits().barring(wishes.map(Wishes::without).orElse(Set.of()));
        var facts = new ArrayList<Fact>();
        wishes.ifPresent(w -> {
            if (visit.care().plan(cleared, w) instanceof Planning.Planned(Plan plan))
                facts.add(new Fact(
                        "Technique",
                        k.words().techniques().name(plan.technique().id()),
                        Optional.of(plan.technique().says())));
            facts.add(new Fact("Minutes", Integer.toString(w.minutes()), Optional.empty()));
        });
        return Optional.of(new HandOverPage(
                visit.frame(request, "For the therapist", "Hand-over", "/plan"),
                Said.day(visit.today()),
                Said.word(verdict.level()),
                "The person answered a safety check today. These limits follow from it; the answers stay private.",
                explained.facts(limits),
                new Leaves(k).shared(verdict),
                new Places("places", wishes.map(Wishes::places).orElse(Set.of()), explained.barredPlaces(limits)),
                facts,
                explained.advice(verdict.grounds().advice().stream()
                        .filter(FOR_THE_HANDS::contains)
                        .toList()),
                changed(TakingBack.told(chart, visit.today(), k).size()),
                k.version(),
                List.of(new Link("This page as PDF", "/hand-over.pdf"))));
    }

    /** How many answers, and not which: those stay private. */
    private static List<String> changed(int many) {
        return switch (many) {
            case 0 -> List.of();
            case 1 -> List.of("Changed from yes to no within a day: one answer. Ask about it before you begin.");
            default ->
                List.of("Changed from yes to no within a day: " + many + " answers. Ask about them before you begin.");
        };
    }
}
