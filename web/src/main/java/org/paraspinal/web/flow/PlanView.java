package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.knowledge.Claim;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.PlanWords.SetOff;
import org.paraspinal.care.knowledge.PlanWords.StopIf;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.planning.GuidedStroke;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.web.drawing.Stroke;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.PlanPage;
import org.paraspinal.web.view.PlanStep;
import org.paraspinal.web.view.Statement;
import org.springframework.stereotype.Component;

/** A plan in words and drawings. */
@Component
class PlanView {
    private final Knowledge k;
    private final Explained explained;
    private final Evidence evidence;
    private final TechniquesView techniques;

    PlanView(Knowledge knowledge, Evidence evidence, TechniquesView techniques) {
        this.k = knowledge;
        this.evidence = evidence;
        this.explained = new Explained(knowledge);
        this.techniques = techniques;
    }

    /**
     * @param items the questions of the safety check whose rules bound today's limits
     * @param trial what a personal trial says of today
     */
    PlanPage page(
            Frame frame,
            Plan plan,
            VerdictLevel level,
            List<Fact> limits,
            List<String> leaves,
            Set<String> items,
            Optional<Link> trial) {
        return new PlanPage(
                frame,
                heading(plan),
                lede(plan),
                trial,
                Optional.of(
                        plan.handOver()
                                ? new Action("Show or print the page for the therapist", "/hand-over", false)
                                : new Action("Begin the session", "/session", true)),
                plan.wishes().delivery().equals("partner")
                        ? Optional.of(new Link("Guide it from your partner’s phone", "/partner"))
                        : Optional.empty(),
                steps(plan),
                limits,
                leaves,
                plan.reasons().stream()
                        .filter(r -> !r.equals(plan.technique().evidence()))
                        .toList(),
                new Statement(
                        plan.technique().evidence(),
                        "Grade " + plan.technique().grade() + ", where A is good and D is very low or none",
                        explained.sources(plan.technique().sources())),
                plan.leftOut(),
                combine(plan),
                plan.toExpect().stream().map(this::statement).toList(),
                k.planWords().stopIf().stream().map(StopIf::says).toList(),
                k.planWords().afterInjury().stream()
                        .filter(s -> items.contains(s.item()))
                        .map(s -> s.when() + ": " + s.says())
                        .toList(),
                techniques.besides(),
                paper(plan, level),
                List.of(
                        new Link("Back to the verdict", "/verdict"),
                        new Link("What massage does, and does not", "/evidence"),
                        new Link(TechniquesController.TITLE, TechniquesController.PATH)));
    }

    private PlanPage.Paper paper(Plan plan, VerdictLevel level) {
        return new PlanPage.Paper(
                "Holds for " + Said.day(plan.day()) + " " + plan.day().getYear() + " only",
                Said.sentence(level),
                k.adviceSays("stop-word"),
                "After "
                        + Said.list(plan.rhythm().measureInWeeks().stream()
                                .map(String::valueOf)
                                .toList()) + " weeks. " + plan.rhythm().stopWhen(),
                Said.REVIEW,
                k.version());
    }

    private static String heading(Plan plan) {
        return plan.routine().map(Routine::title).orElseGet(() -> "Massage by a therapist");
    }

    private String lede(Plan plan) {
        var parts = new ArrayList<String>();
        parts.add(
                switch (plan.wishes().delivery()) {
                    case "self" -> "By yourself";
                    case "partner" -> "Given by your partner";
                    default -> "Given by a therapist";
                });
        parts.add(
                plan.handOver()
                        ? "at most "
                                + Math.min(
                                        plan.limits().maxMinutes(),
                                        plan.wishes().minutes()) + " minutes"
                        : Said.minutes(plan.seconds()));
        parts.add(plan.rhythm().timesAWeek() + " times a week for "
                + plan.rhythm().weeks() + " weeks, then look again");
        String position = plan.position()
                .map(p -> " " + Fields.capital(k.words().positions().name(p)) + ".")
                .orElse("");
        String props = plan.routine().map(r -> " You need " + r.props() + ".").orElse("");
        return String.join(", ", parts) + "." + position + props;
    }

    private List<String> combine(Plan plan) {
        var out = new ArrayList<String>();
        for (Claim.Said c : k.sayings().together()) out.add(evidence.says(c));
        k.planWords().setOffs().stream()
                .filter(o -> plan.wishes().setOff().contains(o.id()))
                .forEach(o -> out.add(Fields.capital(o.name()) + ": " + o.says() + suits(o)));
        return out;
    }

    /** The routine that suits what set the pain off. */
    private String suits(SetOff o) {
        return k.planWords()
                .after(o.id())
                .flatMap(a -> k.routines().stream()
                        .filter(r -> r.id().equals(a.routine()))
                        .findFirst()
                        .map(r -> " The routine for it is \"" + r.title() + "\". " + a.why()))
                .orElse("");
    }

    private Statement statement(Claim.Said c) {
        return new Statement(
                evidence.says(c),
                Explained.words(c.mark()) + ", certainty " + c.certainty().words(),
                explained.sources(c.sources()));
    }

    /** The steps of a plan as they are shown on the plan and in the player. */
    List<PlanStep> steps(Plan plan) {
        return plan.steps().stream().map(this::step).toList();
    }

    PlanStep step(Plan.Step s) {
        Routine.Step stated = s.stated();
        int pressure = s.hardest();
        return new PlanStep(
                stated.verb(),
                stated.does() + ".",
                s.strokes().isEmpty()
                        ? stated.elsewhere().map(_ -> stated.side()).orElse("none")
                        : s.strokes().size() == 2
                                ? "both"
                                : s.sides().getFirst().wire(),
                s.seconds(),
                s.contact().map(c -> k.words().contacts().name(c)),
                s.pressureFrom(),
                s.pressureTo(),
                Said.feels(pressure),
                s.strokes().stream()
                        .flatMap(g -> stated.places().stream()
                                .map(p -> p + "-" + g.sweep().side().wire()))
                        .toList(),
                s.strokes().stream().map(PlanView::stroke).toList(),
                stated.speed().isPresent() ? OptionalDouble.of(stated.speed().get()) : OptionalDouble.empty(),
                stated.note());
    }

    private static Stroke stroke(GuidedStroke g) {
        return new Stroke(g.sweep().side().wire(), g.sweep().path(), g.sweep().half());
    }
}
