package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Band;
import org.paraspinal.care.knowledge.Instrument.Direction;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.care.measure.LeadsTo;
import org.paraspinal.care.measure.Safety;
import org.paraspinal.care.measure.Score;
import org.paraspinal.care.measure.Score.NotScorable;
import org.paraspinal.care.measure.Score.Scored;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.MeasureResultPage;

/**
 * Says what the answers to a measure came to. A grave answer leads to the crisis card, and a low mood to people; both come before any
 * number. Where mood is asked and no score can be had, people come first too, as nobody knows that all is well.
 */
final class MeasureResult {
    private static final String NOT_WHY =
            "A score is no diagnosis. It says how things are, and nothing of what brought them about.";

    private final Explained explained;

    MeasureResult(Knowledge knowledge) {
        explained = new Explained(knowledge);
    }

    /**
     * @param here where the page is, for choosing another country
     * @param all every time it was answered; the last is what the page is about
     */
    MeasureResultPage page(Frame frame, String here, List<MeasureAnswered> all, Help help) {
        MeasureAnswered now = all.getLast();
        Instrument i = now.response().instrument();
        Score score = now.score();
        LeadsTo leads = leads(i, score);
        var facts = new ArrayList<Fact>();
        var notes = new ArrayList<String>();
        switch (score) {
            case Scored s -> scored(i, s, now, facts, notes);
            case NotScorable n -> notes.add(whyNot(i, n, now));
        }
        if (score instanceof Scored) new MeasureChange(all).tell(facts, notes);
        notes.add(NOT_WHY);
        return new MeasureResultPage(
                frame,
                heading(i, score, leads),
                says(score, leads),
                leads == LeadsTo.CRISIS_CARD ? Optional.of(help.crisis()) : Optional.empty(),
                leads == LeadsTo.PEOPLE ? help.talking() : List.of(),
                leads == LeadsTo.NOTHING ? Optional.empty() : Optional.of(help.choice(here)),
                facts,
                notes,
                earlier(all),
                explained.sources(i.sources()),
                List.of(
                        new Link(MeasuresController.TITLE, MeasuresController.PATH),
                        new Link("Your weeks", "/progress")));
    }

    private static LeadsTo leads(Instrument i, Score score) {
        boolean unknown = score instanceof NotScorable && i.bands().stream().anyMatch(Band::people);
        return unknown && score.leadsTo() == LeadsTo.NOTHING ? LeadsTo.PEOPLE : score.leadsTo();
    }

    private static String heading(Instrument i, Score score, LeadsTo leads) {
        if (leads == LeadsTo.CRISIS_CARD) return "Thank you for saying it.";
        if (score.safety() == Safety.UNANSWERED)
            return "Question " + i.critical().orElseThrow() + " was left open.";
        return switch (score) {
            case Scored s -> s.band().map(Band::says).orElse("Thank you. It is kept.");
            case NotScorable _ -> "It is kept, and there is no score.";
        };
    }

    private static List<String> says(Score score, LeadsTo leads) {
        var says = new ArrayList<String>();
        boolean open = score.safety() == Safety.UNANSWERED;
        if (open)
            says.add(
                    "An open answer is never taken for a no. If you think of harming yourself, you need not be alone with it.");
        if (score instanceof Scored s && (open || leads == LeadsTo.CRISIS_CARD))
            s.band().filter(Band::people).map(Band::says).ifPresent(says::add);
        if (score instanceof NotScorable && leads == LeadsTo.PEOPLE && !open)
            says.add("No score is no sign that all is well. If it weighs on you, talk to somebody.");
        return says;
    }

    private static void scored(Instrument i, Scored s, MeasureAnswered now, List<Fact> facts, List<String> notes) {
        facts.add(new Fact(
                i.rule() instanceof ScoringRule.Grade ? "Grade" : "Score", written(s.value()), Optional.of(range(i))));
        s.level().ifPresent(l -> facts.add(new Fact("Level", l.name().toLowerCase(Locale.ROOT), Optional.empty())));
        if (now.open().isEmpty()) return;
        facts.add(new Fact("Left open", Fields.capital(questions(now.open())), Optional.empty()));
        notes.add(
                s.prorated()
                        ? "In the score, the mean of your other answers stands for what was left open."
                        : "What was left open did not decide.");
    }

    private static String range(Instrument i) {
        boolean lowIsGood = i.direction() == Direction.HIGHER_WORSE;
        return "from " + written(i.least()) + " to " + written(i.most()) + "; "
                + written(lowIsGood ? i.least() : i.most()) + " is the good end";
    }

    private static String whyNot(Instrument i, NotScorable n, MeasureAnswered now) {
        if (n.why() == Score.Why.NOT_SUBMITTED) return "There is no score: the list was not handed in.";
        String needed = switch (i.rule()) {
            case ScoringRule.Sum s when s.missing() > 0 -> "at most " + s.missing() + " may be.";
            case ScoringRule.PercentOfPossible p -> p.atLeast() + " answers are needed.";
            case ScoringRule.Grade _ -> "they decide the grade.";
            default -> "every question is needed.";
        };
        return "There is no score: you left open " + questions(now.open()) + ", and " + needed;
    }

    private static String questions(List<Integer> open) {
        return (open.size() == 1 ? "question " : "questions ")
                + Said.list(open.stream().map(String::valueOf).toList());
    }

    private static List<MeasureResultPage.Earlier> earlier(List<MeasureAnswered> all) {
        if (all.size() < 2) return List.of();
        return all.stream()
                .map(a -> new MeasureResultPage.Earlier(
                        Said.date(a.taken().day()),
                        a.scored().map(s -> written(s.value())).orElse("no score")))
                .toList();
    }

    /** A score as people write it: whole, or to one decimal. */
    static String written(double n) {
        return Math.abs(n - Math.rint(n)) < 1e-9
                ? String.valueOf(Math.round(n))
                : String.format(Locale.ROOT, "%.1f", n);
    }
}
