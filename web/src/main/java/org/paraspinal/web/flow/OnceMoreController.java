package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.ReturnRow;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.web.view.AskedAlone;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.OnceMorePage;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks once more: what the person was not sure of, in plainer words; and what was yes less than a day ago and is now said to be no. */
@RestController
class OnceMoreController {
    static final String CHECK_IN = "check-in";

    private static final String PLACE = "Safety check";
    private static final List<String> WORDS = List.of("yes", "no", "unsure", "withheld");
    private static final List<String> CHANGED = List.of("no", "yes", "unsure");

    private final Visit visit;
    private final Knowledge k;
    private final SafetyCheck check;

    OnceMoreController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.check = new SafetyCheck(k);
    }

    @GetMapping("/check/again/{page}")
    ResponseEntity<String> again(HttpServletRequest request, @PathVariable String page) {
        return again(request, page, Form.empty());
    }

    private ResponseEntity<String> again(HttpServletRequest request, String page, Form form) {
        Standing standing = visit.standing(request);
        List<String> ids = check.toAskAgain(page, standing);
        if (ids.isEmpty()) return Visit.to(check.next(standing).href());
        return visit.page(new OnceMorePage(
                visit.frame(request, "Once more", PLACE, Optional.of(before(page)), form.mistakes()),
                "/check/again/" + page,
                "Once more, in plainer words",
                "You were not sure of this. If you still are not, say so.",
                ids.stream().map(id -> alone(id, check.plainer(id), form)).toList()));
    }

    private static String before(String page) {
        return page.equals(SafetyCheck.RETURN) ? "/check/return" : "/check/page/" + page;
    }

    private AskedAlone alone(String id, String ask, Form form) {
        Optional<String> means = k.questions().get(id) instanceof Question q
                ? q.means()
                : k.row(id).flatMap(ReturnRow::means);
        return new AskedAlone(id, ask, means, choices(form.one(id)));
    }

    /** The four answers to a question by itself. */
    static List<Choice> choices(Optional<String> chosen) {
        return List.of(
                choice("yes", "Yes", chosen),
                choice("no", "No", chosen),
                choice("unsure", "Not sure", chosen),
                choice("withheld", "Prefer not to say", chosen));
    }

    private static Choice choice(String value, String label, Optional<String> chosen) {
        return new Choice(value, label, Optional.empty(), chosen.equals(Optional.of(value)));
    }

    @PostMapping("/check/again/{page}")
    ResponseEntity<String> again(
            HttpServletRequest request, @PathVariable String page, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        List<String> ids = check.toAskAgain(page, visit.standing(request));
        Map<String, String> said = alone(form, ids, WORDS, check::plainer);
        if (!form.mistakes().isEmpty()) return again(request, page, form);
        if (!ids.isEmpty()) visit.keep(request, AnswersGiven.saying(visit.today(), said, Set.copyOf(ids)));
        return Visit.to(check.next(visit.standing(request)).href());
    }

    /** One answer to each question, or a mistake. */
    static Map<String, String> alone(
            Form form, List<String> ids, List<String> words, java.util.function.UnaryOperator<String> ask) {
        var said = new LinkedHashMap<String, String>();
        for (String id : ids)
            form.chosen(id, words, "Choose an answer: " + ask.apply(id)).ifPresent(v -> said.put(id, v));
        return said;
    }

    @GetMapping("/check/changed")
    ResponseEntity<String> changed(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        return changed(request, new Form(fields), Form.empty());
    }

    private ResponseEntity<String> changed(HttpServletRequest request, Form asked, Form form) {
        List<String> ids = stillYes(request, asked);
        if (ids.isEmpty()) return onward(request, asked);
        return visit.page(new OnceMorePage(
                visit.frame(request, "An answer that changed", PLACE, Optional.empty(), form.mistakes()),
                new TakingBack(Map.of(), ids).href()
                        + asked.one("then")
                                .filter(CHECK_IN::equals)
                                .map(t -> "&then=" + t)
                                .orElse(""),
                "Is it no now?",
                "You said yes to this less than a day ago. Both answers stay in your record.",
                ids.stream()
                        .map(id -> new AskedAlone(
                                id,
                                asksAbout(id),
                                Optional.empty(),
                                List.of(
                                        choice("no", "It is no", form.one(id)),
                                        choice("yes", "It is still yes", form.one(id)),
                                        choice("unsure", "I am not sure", form.one(id)))))
                        .toList()));
    }

    private String asksAbout(String id) {
        return "You said yes to “" + k.ask(id) + "” earlier. Is it no now?";
    }

    private List<String> stillYes(HttpServletRequest request, Form asked) {
        Set<String> fresh = visit.freshYes(visit.chart(request));
        return asked.all("of").stream()
                .distinct()
                .filter(id -> fresh.contains(id) && TakingBack.warns(id, k))
                .toList();
    }

    private ResponseEntity<String> onward(HttpServletRequest request, Form asked) {
        boolean checkIn = asked.one("then").filter(CHECK_IN::equals).isPresent();
        return Visit.to(
                checkIn
                        ? "/verdict/check-in"
                        : check.next(visit.standing(request)).href());
    }

    @PostMapping("/check/changed")
    ResponseEntity<String> change(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        var form = new Form(fields);
        List<String> ids = stillYes(request, form);
        Map<String, String> said = alone(form, ids, CHANGED, this::asksAbout);
        if (!form.mistakes().isEmpty()) return changed(request, form, form);
        if (!ids.isEmpty()) visit.keep(request, AnswersGiven.saying(visit.today(), said, Set.of()));
        return onward(request, form);
    }
}
