package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.checkin.Softer;
import org.paraspinal.care.knowledge.CheckInQuestions.StopSymptom;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Routine;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.session.Calibration;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.PlayerPage;
import org.paraspinal.web.view.PlayerPage.FirstMinute;
import org.paraspinal.web.view.PlayerPage.Touch;
import org.paraspinal.web.view.StopAdvice;

/** A plan as the player shows it: steps, first minute and what to do after a stop; it is told no answer, so it can tell none. */
final class PlayerView {
    /** A minute, shared by the touches of the first minute. */
    private static final int MINUTE = 60;

    private static final List<String> POINTS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Knowledge k;
    private final PlanView planView;

    PlayerView(Knowledge knowledge, PlanView planView) {
        k = knowledge;
        this.planView = planView;
    }

    /**
     * What the receiver's earlier sessions left for this one.
     *
     * @param softer how much lower it begins than planned, and why
     * @param calibrated whether the first minute was done before
     */
    record Left(Softer softer, boolean calibrated) {}

    PlayerPage page(Frame frame, Plan plan, PlayerPage.Addresses to, String session, Left left, Help help, long until) {
        Routine routine = plan.routine().orElseThrow();
        return new PlayerPage(
                frame,
                to,
                session,
                routine.title(),
                setting(plan),
                planView.steps(plan),
                Calibration.of(plan).map(c -> first(plan, c, left)),
                begins(left.softer()),
                left.softer().points(),
                !routine.bedtime(),
                until,
                k.checkIns().stopSymptoms().stream().map(s -> advice(s, help)).toList());
    }

    /** By how much it begins lower, and the reason, in one sentence. */
    static Optional<String> begins(Softer softer) {
        int points = Math.min(softer.points(), POINTS.size() - 1);
        return softer.why().map(why -> Fields.capital(why) + ": this begins " + POINTS.get(points) + " lower.");
    }

    /** How to lie, and what is needed. */
    String setting(Plan plan) {
        String position = plan.position()
                .map(p -> Fields.capital(k.words().positions().name(p)) + ". ")
                .orElse("");
        return position + "You need " + plan.routine().orElseThrow().props() + ".";
    }

    private FirstMinute first(Plan plan, Calibration c, Left left) {
        boolean self = plan.wishes().delivery().equals("self");
        List<Integer> presses = c.presses();
        int seconds = MINUTE / (2 + presses.size());
        String with = c.at().contact()
                .map(x -> Fields.capital(k.words().contacts().name(x)) + ", where the drawing shows it. ")
                .orElse("");
        String word = self ? "Until you would call it " : "Until you are told that it is ";
        var touches = new ArrayList<Touch>();
        touches.add(new Touch(
                "Find the bony line",
                "Feel the row of bones down the middle with a finger tip. Feel only: nothing is ever pressed there.",
                0,
                "",
                seconds,
                false));
        touches.add(new Touch(
                "Two fingers out: your lane",
                "Lay two fingers beside the bones. Past them the flesh is soft. That is your lane: stay in it.",
                0,
                "",
                seconds,
                true));
        for (int i = 0; i < presses.size(); i++) {
            int p = presses.get(i);
            touches.add(new Touch(
                    (i == 0 ? "Press to a " : "Now a ") + p,
                    with + word + "a " + p + " of 10." + (i == presses.size() - 1 ? " It gets no firmer today." : ""),
                    p,
                    Said.feels(p),
                    seconds,
                    false));
        }
        return new FirstMinute(touches, planView.step(c.at()), left.calibrated());
    }

    private static StopAdvice advice(StopSymptom s, Help help) {
        boolean emergency = s.verdict() == VerdictLevel.EMERGENCY_NOW;
        return new StopAdvice(
                s.id(),
                s.ask(),
                s.more(),
                s.verdict(),
                s.says(),
                s.until(),
                s.why(),
                emergency ? Optional.of(StopCard.words(s)) : Optional.empty(),
                StopCard.lines(s, help));
    }
}
