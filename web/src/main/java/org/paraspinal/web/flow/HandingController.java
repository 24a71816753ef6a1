package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Verdict.Cleared;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Happening.SessionBegun;
import org.paraspinal.store.codec.Happening.WishesStated;
import org.paraspinal.web.view.ConfirmPage;
import org.paraspinal.web.view.Places;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The receiver's own screen before a partner's device gets the session: areas, clothing and stop word are theirs to confirm. */
@RestController
class HandingController {
    private static final int LONGEST_CLOTHING = 200;
    private static final int LONGEST_WORD = 40;

    private final Visit visit;
    private final Sessions sessions;
    private final Invitations invitations;
    private final PartnerLinkPage links;
    private final Knowledge k;

    HandingController(Visit visit, Sessions sessions, Invitations invitations, PartnerLinkPage links) {
        this.visit = visit;
        this.sessions = sessions;
        this.invitations = invitations;
        this.links = links;
        this.k = visit.care().knowledge();
    }

    /** Wishes and the plan that they give today. */
    private record Planned(Wishes wishes, Plan plan) {}

    private Optional<Planned> planned(Chart chart) {
        Optional<Wishes> wishes =
                chart.wishes(visit.today()).filter(w -> w.delivery().equals("partner"));
        return wishes.flatMap(w -> planned(chart, w));
    }

    private Optional<Planned> planned(Chart chart, Wishes wishes) {
        return visit.judge(chart) instanceof Cleared cleared
                        && visit.care().plan(cleared, wishes) instanceof Planning.Planned(Plan plan)
                ? Optional.of(new Planned(wishes, plan))
                : Optional.empty();
    }

    @GetMapping("/partner")
    ResponseEntity<String> confirm(HttpServletRequest request) {
        return planned(visit.chart(request))
                .map(p -> confirm(request, p, p.plan().areas(), Set.of(), Form.empty()))
                .orElseGet(() -> Visit.to("/plan"));
    }

    /**
     * @param ticked of the plan's areas
     * @param unseen areas that came in by planning anew
     */
    private ResponseEntity<String> confirm(
            HttpServletRequest request, Planned p, Set<String> ticked, Set<String> unseen, Form form) {
        List<ConfirmPage.Place> places = k.body().places().values().stream()
                .map(place -> new ConfirmPage.Place(
                        Fields.capital(place.name()),
                        area(place.id() + "-left", p, ticked, unseen),
                        area(place.id() + "-right", p, ticked, unseen)))
                .filter(place -> place.left().isPresent() || place.right().isPresent())
                .toList();
        return visit.page(new ConfirmPage(
                visit.frame(request, "For your partner", "For your partner", Optional.of("/plan"), form.mistakes()),
                "/partner",
                places,
                new Places("areas", p.plan().areas(), notToday(p.wishes().without())),
                names(p.wishes().without()),
                form.one("clothing").orElse(""),
                form.one("stop-word").orElse("Stop"),
                !unseen.isEmpty()));
    }

    private Optional<ConfirmPage.Area> area(String id, Planned p, Set<String> ticked, Set<String> unseen) {
        return Optional.of(id)
                .filter(p.plan().areas()::contains)
                .map(a -> new ConfirmPage.Area(
                        a, Fields.capital(k.body().name(a)), ticked.contains(a), unseen.contains(a)));
    }

    private static Map<String, String> notToday(Set<String> out) {
        return out.stream().collect(Collectors.toMap(a -> a, _ -> "not today"));
    }

    private List<String> names(Set<String> areas) {
        return k.body().sided().stream()
                .filter(areas::contains)
                .map(a -> Fields.capital(k.body().name(a)))
                .toList();
    }

    @PostMapping("/partner")
    ResponseEntity<String> confirmed(HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
        Optional<Planned> found = planned(visit.chart(request));
        if (found.isEmpty()) return Visit.to("/plan");
        Planned p = found.get();
        var form = new Form(fields);
        Set<String> areas = p.plan().areas();
        var ticked = new LinkedHashSet<>(form.all("areas"));
        ticked.retainAll(areas);
        var out = new HashSet<>(areas);
        out.removeAll(ticked);
        out.addAll(p.wishes().without());
        Invitation.Agreed agreed = agreed(form);
        if (out.containsAll(p.wishes().places()))
            form.mistake(
                    "areas",
                    "Nothing is left of what you chose. Leave one of these in, or go back and choose other places.");
        if (!form.mistakes().isEmpty()) return confirm(request, p, ticked, Set.of(), form);
        if (out.equals(p.wishes().without())) return invite(request, p.wishes(), agreed);
        return anew(request, p.wishes().takingOut(out), ticked, agreed, form);
    }

    private static Invitation.Agreed agreed(Form form) {
        String clothing = form.one("clothing").map(String::strip).orElse("");
        String word = form.one("stop-word").map(String::strip).orElse("");
        if (clothing.length() > LONGEST_CLOTHING)
            form.mistake("clothing", "Clothing: write at most " + LONGEST_CLOTHING + " letters.");
        if (word.isEmpty() || word.length() > LONGEST_WORD)
            form.mistake("stop-word", "The stop word: write a word of at most " + LONGEST_WORD + " letters.");
        return new Invitation.Agreed(clothing, word);
    }

    /** Without what was taken out. Another plan may reach elsewhere; then that is shown, and confirmed, first. */
    private ResponseEntity<String> anew(
            HttpServletRequest request, Wishes without, Set<String> ticked, Invitation.Agreed agreed, Form form) {
        Chart chart = visit.keep(request, new WishesStated(visit.today(), without));
        Optional<Planned> anew = planned(chart, without);
        if (anew.isEmpty()) return Visit.to("/plan");
        var unseen = new HashSet<>(anew.get().plan().areas());
        unseen.removeAll(ticked);
        return unseen.isEmpty()
                ? invite(request, without, agreed)
                : confirm(request, anew.get(), anew.get().plan().areas(), unseen, form);
    }

    private ResponseEntity<String> invite(HttpServletRequest request, Wishes wishes, Invitation.Agreed agreed) {
        PersonId person = visit.person(request);
        Optional<SessionBegun> waiting = invitations
                .waiting(person)
                .map(Invitation::begun)
                .filter(b -> b.wishes().equals(wishes) && b.day().equals(visit.today()));
        Optional<SessionBegun> begun = waiting.isPresent() ? waiting : sessions.begin(visit.chart(request), wishes);
        if (begun.isEmpty()) return Visit.to("/verdict");
        if (waiting.isEmpty()) visit.keep(request, begun.get());
        return links.page(request, begun.get(), agreed);
    }
}
