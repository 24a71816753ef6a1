package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.Duty;
import org.paraspinal.care.trial.Moment;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.TrialNowPage;
import org.springframework.stereotype.Component;

/** What today is in a trial that goes on. What comes after the next change is not told, for it was drawn. */
@Component
class TrialNow {
    private static final String SAFETY =
            "Safety comes first. The safety check stands against massage: do what it says, and do it first. The trial asks for no massage until the check was gone through again.";

    private final Visit visit;
    private final TrialToday today;
    private final TrialWords words;

    TrialNow(Visit visit, TrialToday today) {
        this.visit = visit;
        this.today = today;
        this.words = new TrialWords(visit.care().knowledge());
    }

    TrialNowPage page(Frame frame, Chart chart, PersonalTrial trial) {
        LocalDate day = visit.today();
        Moment moment = trial.on(day);
        return new TrialNowPage(
                frame,
                sentence(trial, moment, today.duty(chart, trial)),
                lede(trial, moment, rated(chart, trial, day)),
                today.safetyFirst(chart) ? Optional.of(SAFETY) : Optional.empty(),
                moment instanceof Moment.Within && !rated(chart, trial, day)
                        ? Optional.of(new Action("Rate today", "/trial/today", false))
                        : Optional.empty(),
                facts(chart, trial, moment),
                words.kept(trial, chart, day),
                links(chart));
    }

    private List<Link> links(Chart chart) {
        var out = new ArrayList<Link>();
        if (today.safetyFirst(chart)) out.add(new Link("What the safety check says", "/verdict"));
        out.add(new Link("The days of change as a calendar file", "/trial/calendar.ics"));
        out.add(new Link("End the trial early", "/trial/end"));
        return out;
    }

    /** Whether a rating of this day is there; one a day counts. */
    static boolean rated(Chart chart, PersonalTrial trial, LocalDate day) {
        return trial.on(day) instanceof Moment.Within within
                && trial.responses(chart.checkIns()).stream().anyMatch(r -> r.day() == within.day());
    }

    private String sentence(PersonalTrial trial, Moment moment, Duty duty) {
        return switch (moment) {
            case Moment.Ahead(LocalDate starts) -> "Your trial starts on " + Said.day(starts) + ".";
            case Moment.Within w ->
                switch (duty) {
                    case WITHOUT -> "Today is a day without massage.";
                    case PAUSED -> "The trial asks for no massage now.";
                    case SESSIONS, NONE ->
                        trial.protocol().compared() instanceof Compared.MassageOrNone
                                ? "Today is in a period with massage."
                                : "This period has "
                                        + Fields.uncapital(
                                                words.arm(trial.protocol().compared(), w.arm())) + ".";
                };
            case Moment.Over _, Moment.Stopped _ -> "Your trial is over.";
        };
    }

    private static String lede(PersonalTrial trial, Moment moment, boolean rated) {
        if (!(moment instanceof Moment.Within w))
            return "The order is drawn and kept. What the first period is, you see on its first day.";
        int washout = trial.protocol().design().washoutDays();
        return w.counted()
                ? rated ? "It counts, and it is rated." : "It counts. Rate your pain once today, as it was."
                : "Day " + (w.into() + 1) + " of the " + washout
                        + " at the start that are left out, so that what came before wears off. "
                        + (rated ? "It is rated all the same." : "Rate it all the same.");
    }

    private List<Fact> facts(Chart chart, PersonalTrial trial, Moment moment) {
        var out = new ArrayList<Fact>();
        Design d = trial.protocol().design();
        if (moment instanceof Moment.Within w) {
            out.add(new Fact(
                    "Period",
                    (w.period() + 1) + " of " + d.periods(),
                    Optional.of("day " + (w.into() + 1) + " of " + d.daysAPeriod())));
            out.add(new Fact(
                    w.period() + 1 == d.periods() ? "The result" : "Next change",
                    Said.day(w.changes()),
                    Optional.empty()));
            out.add(new Fact(
                    "Days rated", trial.responses(chart.checkIns()).size() + " of " + (w.day() + 1), Optional.empty()));
            if (trial.protocol().compared().asksForSessions(w.arm()))
                out.add(new Fact(
                        "Sessions in this period",
                        trial.kept(chart.sessions(), visit.today())
                                        .get(w.period())
                                        .held() + " of " + trial.protocol().plannedSessions(),
                        Optional.of("each after the safety check")));
        }
        out.add(new Fact("Compared", words.compared(trial.protocol().compared()), Optional.empty()));
        out.add(new Fact(
                "Order",
                "kept since " + Said.date(trial.protocol().settledOn()),
                Optional.of("it cannot be drawn again or changed")));
        return List.copyOf(out);
    }
}
