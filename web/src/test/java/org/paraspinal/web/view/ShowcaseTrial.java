package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.choice;
import static org.paraspinal.web.view.Showcase.chosen;
import static org.paraspinal.web.view.Showcase.fact;
import static org.paraspinal.web.view.Showcase.frame;
import static org.paraspinal.web.view.Showcase.pain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.web.drawing.EffectAxis;
import org.paraspinal.web.drawing.Estimate;
import org.paraspinal.web.drawing.Trial;
import org.paraspinal.web.drawing.TrialPlot;
import org.paraspinal.web.view.Frame.Mistake;

/** The pages of a personal trial. */
final class ShowcaseTrial {
    private static final String PLACE = "Your trial";
    private static final List<Link> LINKS = List.of(
            new Link("The days of change as a calendar file", "/trial/calendar.ics"),
            new Link("End the trial early", "/trial/end"));
    private static final List<TrialNowPage.PeriodRow> KEPT = List.of(
            new TrialNowPage.PeriodRow("1", "23 November 2026", "With massage", "2 of 2", "4 of 4"),
            new TrialNowPage.PeriodRow("2", "30 November 2026", "Without", "none planned, 1 against it", "3 of 4"));

    private ShowcaseTrial() {}

    static Map<String, Page> pages() {
        var p = new LinkedHashMap<String, Page>();
        p.put("trial", trial(frame("A personal trial", PLACE), Optional.empty()));
        p.put(
                "trial-mistake",
                trial(
                        frame("A personal trial", PLACE, new Mistake("pairs", "Choose how many pairs.")),
                        Optional.empty()));
        p.put(
                "trial-closed",
                trial(
                        frame("A personal trial", PLACE),
                        Optional.of("The safety check stands against massage for now.")));
        p.put("trial-confirm", confirm(frame("Agree to the trial", PLACE)));
        p.put(
                "trial-confirm-mistake",
                confirm(frame("Agree to the trial", PLACE, new Mistake("agree", "Tick that you want to do it."))));
        p.put("trial-with", now("Today is in a period with massage.", Optional.empty()));
        p.put("trial-without", now("Today is a day without massage.", Optional.empty()));
        p.put(
                "trial-paused",
                now("The trial asks for no massage now.", Optional.of("Safety comes first. The trial asks for none.")));
        p.put(
                "trial-today",
                new CheckInPage(
                        frame("Rate today", PLACE),
                        "/trial/today",
                        "Your pain today",
                        "One number, once a day.",
                        List.of(
                                pain("pain-day", "How strong was your back pain in the last 24 hours?", -1),
                                pain("expected", "What number do you expect at the end of this period?", -1)),
                        List.of(),
                        "",
                        List.of(),
                        false));
        p.put("trial-end", end());
        p.put("trial-result", result());
        return p;
    }

    private static TrialPage trial(Frame frame, Optional<String> closed) {
        var rows = List.of(
                new TrialPage.Length("3", "6", "0.25", "cannot", "± 2.1"),
                new TrialPage.Length("4", "8", "0.125", "cannot", "± 1.4"),
                new TrialPage.Length("5", "10", "0.0625", "cannot", "± 1.1"),
                new TrialPage.Length("6", "12", "0.031", "93 of 100", "± 0.9"));
        return new TrialPage(
                frame,
                closed,
                "The tables suppose that your pain varies by about 1.5 points of 10 from day to day.",
                List.of(
                        new TrialPage.Lengths("Periods of 7 days", rows),
                        new TrialPage.Lengths("Periods of 14 days", rows)),
                List.of("It holds for you, and says nothing of anybody else."),
                List.of(fact("Prior", "−2 points of 10, give or take 2.1", "Pooled studies.")),
                new TrialPage.Fields(
                        List.of(
                                chosen("massage", "Massage against no massage"),
                                choice("techniques", "One technique against another")),
                        List.of(choice("swedish", "Slow strokes"), choice("kneading", "Kneading")),
                        List.of(choice("swedish", "Slow strokes"), choice("kneading", "Kneading")),
                        List.of(choice("3", "3 pairs"), choice("4", "4 pairs"), chosen("6", "6 pairs")),
                        List.of(chosen("7", "7 days"), choice("14", "14 days")),
                        new NumberField(
                                "washout",
                                "How many days are left out?",
                                Optional.of("3 is usual."),
                                "days",
                                1,
                                12,
                                "3"),
                        new NumberField("sessions", "How many sessions a week?", Optional.empty(), "a week", 1, 7, "2"),
                        List.of(choice("1", "1 point"), chosen("2", "2 points"))),
                List.of(new Link("The result of your last trial", "/trial/result")));
    }

    private static TrialConfirmPage confirm(Frame frame) {
        return new TrialConfirmPage(
                frame,
                "/trial/begin",
                List.of(
                        fact("Compared", "Massage against no massage"),
                        fact("How long", "6 pairs, each period 7 days", "84 days in all, from tomorrow")),
                Map.of("pairs", "6"),
                List.of(
                        "Usual care, exercise and medicines go on as they are.",
                        "Safety always wins.",
                        "You may end the trial on any day, without a reason."));
    }

    private static TrialNowPage now(String sentence, Optional<String> safety) {
        return new TrialNowPage(
                frame("Your trial", PLACE),
                sentence,
                "It counts. Rate your pain once today, as it was.",
                safety,
                Optional.of(new Action("Rate today", "/trial/today", false)),
                List.of(
                        fact("Period", "2 of 12", "day 5 of 7"),
                        fact("Next change", "Monday, 7 December"),
                        fact("Days rated", "10 of 12")),
                KEPT,
                LINKS);
    }

    private static TrialEndPage end() {
        return new TrialEndPage(
                frame("End the trial", PLACE),
                "/trial/end",
                List.of("You may end it today, and nobody asks why.", "It cannot be taken up again."),
                List.of(choice("safety", "For safety"), choice("choice", "For any other reason")),
                List.of(choice("yes", "Yes, or perhaps"), choice("no", "No")));
    }

    private static TrialResultPage result() {
        return new TrialResultPage(
                frame("What your trial showed", PLACE),
                "With massage your daily pain was on average 1.3 points of 10 lower than without. Had the two been the same, the draw alone would give so large a gap in about 1 of 32 trials, so this counts as an effect.",
                "Together with what pooled studies say, the chance is 4 in 100 that it takes 2 points or more off your pain.",
                "Without",
                "With massage",
                List.of(
                        new TrialResultPage.PairLine("1", "With massage", "5.25", "3.75", "−1.50", "4 and 4"),
                        new TrialResultPage.PairLine("2", "Without", "5.00", "4.00", "−1.00", "3 and 4")),
                List.of(
                        fact("Mean difference", "−1.25 points"),
                        fact("95 % interval", "−1.71 to −0.79"),
                        fact("Exact sign-flip p, two-sided", "0.03125")),
                List.of("Whether it holds for anybody else, or after these weeks."),
                List.of(fact("Total effect", "−1.25 points"), fact("Share moving with expectation", "40 %")),
                "The share moves along with what you expected of each period.",
                List.of("The trial ended after 70 of 84 days."),
                List.of(
                        fact("Seed", "-6148914691236517205", "the order can be drawn again from it"),
                        fact("Prior of the effect", "−2.00 points, standard deviation 2.10")),
                KEPT,
                new TrialPlot(new Trial(
                        "Your trial, pair by pair",
                        "With massage your daily pain was on average 1.3 points of 10 lower than without.",
                        "Mean daily pain of the period, 0 to 10",
                        "With massage",
                        "Without",
                        List.of(new Trial.Pair(3.75, 5.25, true), new Trial.Pair(4, 5, false)),
                        Optional.of(new Estimate(-1.25, -1.71, -0.79)),
                        Optional.of(new Estimate(-2, -6.1, 2.1)),
                        Optional.of(new Estimate(-1.27, -1.7, -0.8)),
                        new EffectAxis("Difference in daily pain, points of 10", "less pain", "more pain", 0, false))),
                List.of(new Link("The trial as a file", "/trial/export.json")));
    }
}
