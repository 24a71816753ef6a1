package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.trial.Basis;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.care.trial.Varies;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.TrialSettled;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.TrialConfirmPage;
import org.paraspinal.web.view.TrialPage;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a personal trial is told of, chosen and settled: once, with an order that is drawn and kept before it starts. */
@RestController
class TrialController {
    static final String PLACE = "Your trial";
    private static final String FIRST_A_DOCTOR =
            "The safety check stands against massage for now. A trial can be settled once a doctor has said that it is safe.";

    private final Visit visit;
    private final Knowledge k;
    private final Evidence evidence;
    private final TrialToday today;
    private final TrialLengths lengths;
    private final TrialNow now;
    private final TrialChoices choices;
    private final TrialWords words;
    private final SecureRandom random = new SecureRandom();

    TrialController(Visit visit, Evidence evidence, TrialToday today, TrialLengths lengths, TrialNow now) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.evidence = evidence;
        this.today = today;
        this.lengths = lengths;
        this.now = now;
        this.choices = new TrialChoices(k);
        this.words = new TrialWords(k);
    }

    /** The trial that goes on, or what one is and can show. */
    @GetMapping("/trial")
    ResponseEntity<String> trial(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Optional<PersonalTrial> going = chart.trialGoing(visit.today());
        return going.isPresent()
                ? visit.page(now.page(visit.frame(request, PLACE, PLACE, "/progress"), chart, going.get()))
                : choose(request, chart, Form.empty());
    }

    private ResponseEntity<String> choose(HttpServletRequest request, Chart chart, Form form) {
        Varies varies =
                Varies.of(chart.checkIns(), chart.course().began(), k.trial().supposed());
        var links = new ArrayList<Link>();
        if (chart.trial().isPresent()) links.add(new Link("The result of your last trial", "/trial/result"));
        links.add(new Link("What massage does, and does not", "/evidence"));
        return visit.page(new TrialPage(
                visit.frame(request, "A personal trial", PLACE, Optional.of("/progress"), form.mistakes()),
                today.safetyFirst(chart) ? Optional.of(FIRST_A_DOCTOR) : Optional.empty(),
                varies(varies),
                lengths.of(varies, k.trial()),
                limits(),
                basis(Basis.of(new Compared.MassageOrNone(), k, evidence)),
                choices.fields(form),
                links));
    }

    private static String varies(Varies v) {
        String size = TrialWords.points(v.person().sd()) + " points of 10 from day to day";
        return switch (v.from()) {
            case DAYS ->
                "Your own " + v.ratings() + " daily ratings vary by about " + size + ". The tables rest on that.";
            case WEEKS ->
                "Your own " + v.ratings() + " weekly ratings speak for days that vary by about " + size
                        + ". The tables rest on that.";
            case SUPPOSED ->
                "There are not enough ratings of yours yet. So the tables suppose that your pain varies by about "
                        + size + ", which is a guess of ours.";
        };
    }

    private List<String> limits() {
        var r = k.trial().reading();
        return List.of(
                "“Found” is how often such a trial would pass the exact test if massage really took "
                        + TrialWords.points(r.offered())
                        + " points off. “Known to” is how wide the result would be, either way.",
                "“Least p” is the clearest that chance allows: with so few pairs the draw alone gives it that often. Three, four or five pairs cannot reach 0.05 in either direction, whatever happens.",
                "It holds for you, for these weeks and for this way of doing it. It says nothing of anybody else.",
                "You know which period you are in. So what you expect has its part in the result.");
    }

    static List<Fact> basis(Basis b) {
        return List.of(new Fact(
                "Prior",
                TrialWords.points(b.prior().mean()).replace('-', '−') + " points of 10, give or take "
                        + TrialWords.points(b.prior().sd()),
                Optional.of(b.says())));
    }

    /** What was chosen, to be agreed to. */
    @PostMapping("/trial/settle")
    ResponseEntity<String> settle(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Chart chart = visit.chart(request);
        if (chart.trialGoing(visit.today()).isPresent() || today.safetyFirst(chart)) return Visit.to("/trial");
        var form = new Form(fields);
        Optional<TrialChoices.Chosen> chosen = choices.read(form);
        return chosen.isEmpty() ? choose(request, chart, form) : confirm(request, chosen.get(), form);
    }

    private ResponseEntity<String> confirm(HttpServletRequest request, TrialChoices.Chosen c, Form form) {
        int days = 2 * c.pairs() * c.days();
        return visit.page(new TrialConfirmPage(
                visit.frame(request, "Agree to the trial", PLACE, Optional.of("/trial"), form.mistakes()),
                "/trial/begin",
                List.of(
                        new Fact("Compared", words.compared(c.compared()), Optional.empty()),
                        new Fact(
                                "How long",
                                c.pairs() + " pairs, each period " + c.days() + " days",
                                Optional.of(days + " days in all, from tomorrow, "
                                        + Said.day(visit.today().plusDays(1)))),
                        new Fact("Left out", "the first " + c.washout() + " days of each period", Optional.empty()),
                        new Fact("Sessions", c.sessions() + " a week, where there are some", Optional.empty()),
                        new Fact(
                                "Worth it",
                                "from a fall of " + TrialWords.points(c.important()) + " points on",
                                Optional.empty())),
                c.hidden(),
                agreeing(c)));
    }

    private static List<String> agreeing(TrialChoices.Chosen c) {
        var out = new ArrayList<String>();
        if (c.compared() instanceof Compared.MassageOrNone)
            out.add(
                    "For half of the time you go without massage. You may still have a session; it counts as not kept to.");
        else out.add("Each period has one of the two techniques.");
        out.add("Usual care, exercise and medicines go on as they are. Change no medicine for the trial.");
        out.add(
                "Safety always wins. The safety check comes before every session, and if it says stop, the trial asks for nothing.");
        out.add("You rate your pain once a day. You may end the trial on any day, without a reason.");
        out.add(
                "The order is drawn now and kept. It cannot be drawn again or changed, and there is no result before the end.");
        return out;
    }

    /** Draws the order and keeps it; when one goes on already, that one stands. */
    @PostMapping("/trial/begin")
    ResponseEntity<String> begin(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Chart chart = visit.chart(request);
        if (chart.trialGoing(visit.today()).isPresent() || today.safetyFirst(chart)) return Visit.to("/trial");
        var form = new Form(fields);
        Optional<TrialChoices.Chosen> chosen = choices.read(form);
        if (chosen.isEmpty()) return choose(request, chart, form);
        if (!form.has("agree")) {
            form.mistake("agree", "Tick that you want to do it, or choose something else.");
            return confirm(request, chosen.get(), form);
        }
        Protocol protocol = choices.settle(chosen.get(), visit.today(), random.nextLong(), evidence);
        visit.records()
                .keep(
                        visit.person(request),
                        as -> as.trialGoing(visit.today()).isPresent()
                                ? List.of()
                                : List.of(new TrialSettled(protocol)));
        return Visit.to("/trial");
    }

    @GetMapping("/trial/calendar.ics")
    ResponseEntity<String> calendar(HttpServletRequest request) {
        Protocol protocol = visit.chart(request)
                .trialGoing(visit.today())
                .orElseThrow(() -> new NotFound("No trial goes on."))
                .protocol();
        return Calendar.file(request, visit.records().clock().instant(), "paraspinal-trial.ics", c -> c.of(protocol));
    }
}
