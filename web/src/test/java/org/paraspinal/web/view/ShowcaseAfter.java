package org.paraspinal.web.view;

import static org.paraspinal.web.view.Showcase.alone;
import static org.paraspinal.web.view.Showcase.ambulance;
import static org.paraspinal.web.view.Showcase.country;
import static org.paraspinal.web.view.Showcase.frame;
import static org.paraspinal.web.view.Showcase.pain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.web.drawing.MeasuringFigure;
import org.paraspinal.web.drawing.Series;
import org.paraspinal.web.drawing.Series.Gap;
import org.paraspinal.web.drawing.Series.Kind;
import org.paraspinal.web.drawing.Series.Point;

/** Check-ins, progress, and everything around the record. */
final class ShowcaseAfter {
    private ShowcaseAfter() {}

    private static final LocalDate START = LocalDate.of(2026, 9, 21);

    static Map<String, Page> pages() {
        var p = new LinkedHashMap<String, Page>();
        var flags = List.of(
                new TickRow(
                        "numb-between-legs",
                        "New numbness or tingling between the legs",
                        Optional.of("round the bottom or the private parts; wiping feels odd"),
                        Optional.empty(),
                        false,
                        false,
                        false),
                new TickRow(
                        "breath-and-chest",
                        "Short of breath, chest pain, or passed out",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false),
                new TickRow(
                        "one-leg-swollen",
                        "One leg swollen, warm or painful",
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        true));
        p.put(
                "check-in-next-day",
                new CheckInPage(
                        frame("The day after", "Check-in"),
                        "/check-in",
                        "How was it the day after?",
                        "One minute. It also looks out for anything new.",
                        List.of(
                                new Scale(
                                        "soreness",
                                        "How sore has the massaged part been since the session?",
                                        Optional.empty(),
                                        0,
                                        10,
                                        "not sore",
                                        "as sore as can be",
                                        OptionalInt.of(3)),
                                pain("pain-now", "How strong is your pain now?", -1)),
                        List.of(),
                        "Is any of this new?",
                        flags,
                        false));
        p.put(
                "bend",
                new BendPage(
                        frame("How far can you bend?", "Check-in"),
                        "/measure/bend",
                        List.of(
                                new BendPage.Way(
                                        new NumberField(
                                                "fingertip-floor",
                                                "How far are your fingertips from the floor?",
                                                Optional.of("0 is that they touch it."),
                                                "cm",
                                                0,
                                                100,
                                                "12.5"),
                                        MeasuringFigure.FINGERTIP_TO_FLOOR),
                                new BendPage.Way(
                                        new NumberField(
                                                "schober",
                                                "How far apart are the marks when you bend?",
                                                Optional.empty(),
                                                "cm",
                                                15,
                                                30,
                                                ""),
                                        MeasuringFigure.MODIFIED_SCHOBER))));
        p.put(
                "check-in-morning",
                new MorningPage(
                        frame("The morning after", "Check-in"),
                        "/check-in",
                        List.of("usual", "not-sure", "not-usual")));
        p.put(
                "reminders",
                new RemindersPage(
                        frame("Reminders", "Check-in"),
                        List.of(new Link("Your next four weeks", "/reminders/calendar.ics")),
                        List.of(new Link("Your week: it takes about a minute.", "/check-in/weekly"))));
        p.put(
                "check-in-first",
                new CheckInPage(
                        frame("Your first week", "Check-in"),
                        "/check-in",
                        "Where you begin",
                        "It takes about four minutes, this once; later weeks take one.",
                        List.of(
                                pain("pain-week", "How strong was your pain, on average?", 6),
                                pain("activity-1", "The first thing you named: how well can you do it now?", -1)),
                        List.of(new TextField(
                                "activity-1-name",
                                "Name something your back makes hard, which matters to you",
                                Optional.of("Such as “carry the shopping”. You rate it each week."),
                                "carry the shopping",
                                80)),
                        "Is any of this new?",
                        flags,
                        false));
        p.put(
                "check-in-weekly",
                new CheckInPage(
                        frame("The week", "Check-in"),
                        "/check-in",
                        "How was your week?",
                        "Think of the last seven days.",
                        List.of(
                                pain("pain-week", "How strong was your pain, on average?", -1),
                                new Scale(
                                        "sleep",
                                        "How well did you sleep?",
                                        Optional.empty(),
                                        0,
                                        10,
                                        "very badly",
                                        "very well",
                                        OptionalInt.empty()),
                                new Scale(
                                        "medicine-days",
                                        "On how many days did you take medicine for pain?",
                                        Optional.empty(),
                                        0,
                                        7,
                                        "none",
                                        "every day",
                                        OptionalInt.empty())),
                        List.of(),
                        "Is any of this new?",
                        flags,
                        false));
        p.put(
                "check-in-done",
                new CheckInDonePage(
                        frame("Thank you", "Check-in"),
                        "Noted, and nothing new that worries.",
                        List.of("Soreness of 3 of 10 on the day after is usual and should be gone tomorrow."),
                        List.of(),
                        List.of(
                                "A little soreness for a day, sometimes two",
                                "Feeling tired on the evening of the session"),
                        "The next check-in is on Sunday, 29 November.",
                        Optional.of("/next.ics"),
                        Optional.of(new Action("See how it is going", "/progress", false)),
                        List.of()));
        p.put("progress", progress(series(), "Your pain is about two points lower than before you began."));
        p.put("progress-crowded", progress(crowded(), "Too little is known yet to say whether anything has changed."));
        p.put(
                "keep",
                new KeepPage(
                        frame("Keep, move or erase", "Your record"),
                        "maple-4417 stone-0932 river-2208",
                        "21 September 2026",
                        "/lock",
                        List.of(
                                new Link("Everything, as one file for another Paraspinal (JSON)", "/export.json"),
                                new Link("The numbers, as a table (CSV)", "/export.csv")),
                        "/erase",
                        List.of(
                                "paraspinal-2026-11-21.db, made on 21 November",
                                "paraspinal-2026-11-20.db, made on 20 November")));
        p.put(
                "erased",
                new ErasedPage(
                        alone("Erased", "Your record"),
                        "22 November 2026 at 10:04",
                        List.of("paraspinal-2026-11-21.db, made on 21 November")));
        p.put(
                "error",
                new ErrorPage(
                        alone("Not found", "Not found"),
                        false,
                        "This page does not exist.",
                        List.of("The address may be mistyped, or the page is from an older visit."),
                        List.of(),
                        Optional.of(new Action("To the start", "/", false)),
                        Optional.empty()));
        p.put(
                "error-stop",
                new ErrorPage(
                        alone("We cannot say", "Safety check"),
                        true,
                        "The safety check could not be finished. We cannot say whether massage is right for you today, so do not go on.",
                        List.of(
                                "Do not begin a massage because of this page.",
                                "Your answers are kept. Try again in a few minutes."),
                        List.of(ambulance()),
                        Optional.of(new Action("Try again", "/check", false)),
                        Optional.of("e-20261122-7f3a")));
        p.put(
                "answers",
                new AnswersPage(
                        alone("Your answers", "Safety check"),
                        List.of(
                                new AnswersPage.Group(
                                        "Bones and spine: do any of these apply?",
                                        "/check/page/bones",
                                        List.of(new Fact("Thin or brittle bones", "not sure", Optional.empty())),
                                        List.of("A broken bone in the spine"),
                                        false),
                                new AnswersPage.Group(
                                        "Today: do any of these apply?",
                                        "/check/page/today",
                                        List.of(),
                                        List.of(),
                                        true)),
                        new Action("Go on", "/check", false)));
        p.put("open", new OpenPage(alone("Open your record", "Your record"), "/open", ""));
        p.put(
                "help",
                new HelpPage(
                        alone("Emergency", "Help"),
                        "red",
                        "If it is an emergency, call now.",
                        "Use this number when a life is at risk.",
                        List.of(ambulance()),
                        Optional.empty(),
                        country(),
                        List.of("You are newly numb between the legs."),
                        List.of("Say where you are: the street, the house, the floor."),
                        List.of("Stop the massage. Let no one press on your back.", "Do not drive yourself."),
                        List.of(new Link("Medical advice", "/help/advice"))));
        p.put(
                "help-none",
                new HelpPage(
                        alone("Somebody to talk to", "Help"),
                        "spot",
                        "You do not have to carry this alone.",
                        "Somebody will listen to you now.",
                        List.of(ambulance()),
                        Optional.of("We know of no crisis line for Morocco that was checked of late."),
                        country(),
                        List.of(),
                        List.of("You need no plan for the call."),
                        List.of("Go to somebody you trust, or ask them to come."),
                        List.of(new Link("Emergency", "/help/emergency"))));
        p.put(
                "sources",
                new SourcesPage(
                        alone("Sources", "Sources"),
                        "2026.11",
                        List.of(
                                new SourcesPage.Entry(
                                        "NG59",
                                        "NICE guideline NG59: Low back pain and sciatica in over 16s",
                                        Optional.of("https://www.nice.org.uk/guidance/ng59"),
                                        true,
                                        "Manual therapy only as part of a package with exercise."),
                                new SourcesPage.Entry(
                                        "EJ",
                                        "Our own caution",
                                        Optional.empty(),
                                        false,
                                        "Written by people who are not clinicians. Change it in the knowledge files."))));
        return p;
    }

    private static Page progress(Series series, String sentence) {
        return new ProgressPage(
                alone("Progress", "Progress"),
                sentence,
                "From 6.3 to 4.3 on average over the last three weeks, give or take 1.2. That is as much as people usually notice. It may have happened anyway: back pain often eases by itself.",
                List.of(
                        "Your weekly pain has risen more than it usually varies, in week 7. Pause the massage and see a doctor."),
                Optional.of(series),
                List.of(new ProgressPage.Part(
                        "Right after a session",
                        List.of(
                                new ProgressPage.Told(
                                        "Right after, over 12 sessions, your pain was on average 1.8 points lower than right before.",
                                        "−1.8, between −2.4 and −1.2",
                                        "Mean of 12 differences with Student's interval."),
                                new ProgressPage.Told("How long it lasts cannot be told.", "", "")),
                        List.of())),
                List.of(
                        new ProgressPage.SessionLine("18 November", "13", "6", "4", "5"),
                        new ProgressPage.SessionLine("21 November", "13", "5", "4", "")),
                List.of(
                        "The mean of three weeks before was 6.3; of the last three, 4.3.",
                        "The interval allows for weeks that resemble one another."),
                Optional.of(new Action("Find out whether it is the massage", "/compare", false)),
                List.of(new Link("The next check-in as a calendar file", "/next.ics")));
    }

    /** Three weeks before, eight since, one without an answer. */
    static Series series() {
        double[] before = {6, 7, 6};
        double[] since = {6, 5, 5, -1, 4, 5, 4, 4};
        var points = new ArrayList<Point>();
        var sessions = new ArrayList<LocalDate>();
        for (int i = 0; i < 3; i++) points.add(new Point(START.minusWeeks(3 - i), before[i], Kind.BASELINE));
        for (int i = 0; i < 8; i++) {
            if (since[i] >= 0) points.add(new Point(START.plusWeeks(i + 1), since[i], Kind.AFTER));
            if (i == 3 || i == 4) continue;
            sessions.add(START.plusWeeks(i).plusDays(2));
            sessions.add(START.plusWeeks(i).plusDays(5));
        }
        return new Series(
                "Pain in the last week, on average",
                "0 none, 10 worst imaginable",
                points,
                sessions,
                List.of(new Gap(START.plusWeeks(4), START.plusWeeks(4))),
                Optional.of(START),
                OptionalDouble.of(6.3),
                OptionalDouble.of(2));
    }

    /** Daily answers over half a year, high up, so that labels have to look for room. */
    private static Series crowded() {
        var points = new ArrayList<Point>();
        for (int i = 0; i < 60; i++) {
            double v = 8 + Math.round(20 * Math.sin(i * 0.7)) / 10.0;
            points.add(new Point(START.plusDays(i * 3L - 30), Math.min(10, v), i < 10 ? Kind.BASELINE : Kind.AFTER));
        }
        return new Series(
                "Pain today",
                "0 none, 10 worst imaginable",
                points,
                List.of(START, START.plusDays(7)),
                List.of(new Gap(START.plusDays(61), START.plusDays(62))),
                Optional.of(START),
                OptionalDouble.of(8.2),
                OptionalDouble.of(2));
    }
}
