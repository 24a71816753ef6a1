package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.Verdict.Cleared;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.view.PlanPage;
import org.springframework.stereotype.Component;

/** The plan of this day, judged and planned anew each time: one and the same for the screen and for paper. */
@Component
class TodaysPlan {
    private final Visit visit;
    private final Knowledge k;
    private final Explained explained;
    private final PlanView view;
    private final TrialToday trials;

    TodaysPlan(Visit visit, PlanView view, TrialToday trials) {
        this.visit = visit;
        this.k = visit.care().knowledge();
        this.explained = new Explained(k);
        this.view = view;
        this.trials = trials;
    }

    /** What there is to show. */
    sealed interface Found {}

    /** Not yet, or not today: another page comes first. */
    record Elsewhere(String path) implements Found {}

    /** Cleared, and still nothing can be planned. */
    record Nothing(List<String> why) implements Found {
        Nothing {
            why = List.copyOf(why);
        }
    }

    record Shown(PlanPage page) implements Found {}

    Found plan(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        Optional<Wishes> wishes = chart.wishes(visit.today());
        if (wishes.isEmpty()) return new Elsewhere("/where");
        if (!(visit.judge(chart) instanceof Cleared cleared)) return new Elsewhere("/verdict");
        return switch (visit.care().plan(cleared, wishes.get())) {
            case Planning.NothingLeft n -> new Nothing(n.why());
            case Planning.Planned p ->
                new Shown(view.page(
                        visit.frame(request, "Your plan", "Plan", "/where"),
                        p.plan(),
                        cleared.level(),
                        explained.facts(p.plan().limits()),
                        leaves(cleared, wishes.get()),
                        asked(cleared),
                        trials.without(chart)));
        };
    }

    /** What it is for stays private where somebody else gives the massage. */
    private List<String> leaves(Verdict verdict, Wishes wishes) {
        var leaves = new Leaves(k);
        return wishes.delivery().equals("self") ? leaves.lowering(verdict) : leaves.shared(verdict);
    }

    /** The questions behind today's limits. */
    private static Set<String> asked(Cleared cleared) {
        return cleared.grounds().reasons().stream()
                .flatMap(r -> r.rule().item().stream())
                .collect(Collectors.toSet());
    }
}
