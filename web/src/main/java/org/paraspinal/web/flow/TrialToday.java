package org.paraspinal.web.flow;

import java.util.Optional;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.trial.Duty;
import org.paraspinal.care.trial.Moment;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.view.Link;
import org.springframework.stereotype.Component;

/** What a personal trial asks today, in one line for other pages; the safety check comes before it. */
@Component
class TrialToday {
    private final Visit visit;

    TrialToday(Visit visit) {
        this.visit = visit;
    }

    /**
     * How the safety check stands for a trial: as judged now, or as it was last shown if that was graver, so that a grave answer
     * that has expired does not bring the duty back before the check was gone through again.
     */
    VerdictLevel safety(Chart chart) {
        VerdictLevel now = visit.judge(chart).level();
        VerdictLevel shown =
                chart.lastVerdict().flatMap(v -> VerdictLevel.of(v.verdict())).orElse(now);
        return now.cleared() ? now : now.or(shown);
    }

    Duty duty(Chart chart, PersonalTrial trial) {
        return Duty.of(trial, trial.on(visit.today()), safety(chart));
    }

    /** Whether the safety check stands against massage for longer than a day. */
    boolean safetyFirst(Chart chart) {
        return safety(chart).compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0;
    }

    /** For the start page: what the trial asks today; empty when none goes on. */
    Optional<Link> today(Chart chart) {
        return chart.trial()
                .filter(t -> t.on(visit.today()) instanceof Moment.Within)
                .map(t -> new Link(
                        switch (duty(chart, t)) {
                            case WITHOUT -> "Your trial has a period without massage now.";
                            case PAUSED -> "Your trial is paused: safety comes first.";
                            case SESSIONS, NONE -> "Your trial: rate today.";
                        },
                        "/trial"));
    }

    /** For the plan: that the trial has a period without massage now; empty when it has not. Nothing is forbidden by it. */
    Optional<Link> without(Chart chart) {
        return chart.trial()
                .filter(t -> duty(chart, t) == Duty.WITHOUT)
                .map(_ -> new Link(
                        "Your trial has a period without massage now. It is yours to decide; a session counts as not kept to.",
                        "/trial"));
    }
}
