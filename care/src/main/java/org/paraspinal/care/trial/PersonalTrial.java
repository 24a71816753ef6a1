package org.paraspinal.care.trial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Ending;
import org.paraspinal.statistics.trial.Held;
import org.paraspinal.statistics.trial.Response;
import org.paraspinal.statistics.trial.Result;
import org.paraspinal.statistics.trial.Trial;

/**
 * A personal trial: what was settled, whether it was ended early, and what was expected at the start of each period. The response is
 * the daily rating of pain, one a day.
 *
 * @param expected by period from 0: the average pain expected for it, 0 to 10
 */
public record PersonalTrial(Protocol protocol, Optional<Stop> stop, Map<Integer, Integer> expected) {
    public PersonalTrial {
        expected = java.util.Collections.unmodifiableMap(new TreeMap<>(expected));
        expected.forEach((period, n) -> {
            if (period < 0 || period >= protocol.design().periods() || n < 0 || n > 10)
                throw new IllegalArgumentException("Expected 0 to 10 for a period of the trial");
        });
    }

    /** One that was only settled so far. */
    public PersonalTrial(Protocol protocol) {
        this(protocol, Optional.empty(), Map.of());
    }

    /** The same, ended early. The first end stands, and one after the last day changes nothing. */
    public PersonalTrial ended(Stop by) {
        boolean early = by.day().isBefore(protocol.over());
        return stop.isEmpty() && early ? new PersonalTrial(protocol, Optional.of(by), expected) : this;
    }

    /** The same, with what is expected of a period; what was said first stands. */
    public PersonalTrial expecting(int period, int pain) {
        var more = new LinkedHashMap<>(expected);
        more.putIfAbsent(period, pain);
        return new PersonalTrial(protocol, stop, more);
    }

    /** Where it stands on a day. */
    public Moment on(LocalDate day) {
        if (stop.isPresent() && !day.isBefore(stop.get().day())) return new Moment.Stopped(stop.get());
        if (day.isBefore(protocol.starts())) return new Moment.Ahead(protocol.starts());
        if (!day.isBefore(protocol.over())) return new Moment.Over();
        Design d = protocol.design();
        int n = number(day);
        int period = d.period(n);
        return new Moment.Within(
                n, period, d.order().get(period), d.into(n), d.counts(n, 1), protocol.begins(period + 1));
    }

    /** Whether it asks nothing more from this day on. */
    public boolean done(LocalDate day) {
        return switch (on(day)) {
            case Moment.Over _, Moment.Stopped _ -> true;
            case Moment.Ahead _, Moment.Within _ -> false;
        };
    }

    private int number(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(protocol.starts(), day);
    }

    /** The daily ratings that lie within the trial, in order; the first of a day counts. */
    public List<Response> responses(List<? extends CheckIn> checkIns) {
        var byDay = new TreeMap<Integer, Double>();
        for (CheckIn c : checkIns)
            if (c instanceof CheckIn.Daily(LocalDate day, Ratings ratings) && on(day) instanceof Moment.Within within)
                ratings.of(Ratings.PAIN_DAY).ifPresent(n -> byDay.putIfAbsent(within.day(), n));
        return byDay.entrySet().stream()
                .map(e -> new Response(e.getKey(), e.getValue()))
                .toList();
    }

    /** How far each period was kept to. */
    public List<Kept> kept(List<SessionHeld> sessions, LocalDate today) {
        Design d = protocol.design();
        var out = new ArrayList<Kept>();
        for (int p = 0; p < d.periods(); p++) {
            int period = p;
            Arm arm = d.order().get(p);
            List<String> techniques = sessions.stream()
                    .filter(s -> on(s.day()) instanceof Moment.Within w && w.period() == period)
                    .map(SessionHeld::technique)
                    .toList();
            out.add(new Kept(
                    p,
                    arm,
                    protocol.compared().asksForSessions(arm) ? protocol.plannedSessions() : 0,
                    (int) techniques.stream()
                            .filter(t -> protocol.compared().belongs(t, arm))
                            .count(),
                    (int) techniques.stream()
                            .filter(t -> protocol.compared().against(t, arm))
                            .count(),
                    protocol.begins(p).isBefore(through(today))));
        }
        return out;
    }

    /** The first day that is not, or not yet, part of it. */
    private LocalDate through(LocalDate today) {
        LocalDate last = stop.map(Stop::day).orElse(protocol.over());
        return today.plusDays(1).isBefore(last) ? today.plusDays(1) : last;
    }

    /** How far it has come on a day. */
    public Ending ending(LocalDate today) {
        int days = protocol.design().days();
        return switch (on(today)) {
            case Moment.Over _ -> new Ending.AsPlanned();
            case Moment.Ahead _ -> new Ending.NotYet(0);
            case Moment.Within w -> new Ending.NotYet(w.day());
            case Moment.Stopped(Stop by) ->
                new Ending.Early(Math.clamp(number(by.day()), 0, days), by.forItsResponses());
        };
    }

    /** As it was held, from what was rated and what was done. */
    public Held held(List<? extends CheckIn> checkIns, List<SessionHeld> sessions, LocalDate today) {
        return new Held(
                protocol.design(),
                ending(today),
                1,
                responses(checkIns),
                kept(sessions, today).stream()
                        .map(k -> k.share(protocol.plannedSessions()))
                        .toList());
    }

    /** Reads it: what it found, or why it cannot be read. */
    public TrialRead read(List<? extends CheckIn> checkIns, List<SessionHeld> sessions, LocalDate today) {
        Held held = held(checkIns, sessions, today);
        return switch (Trial.analyse(held, protocol.settled())) {
            case Result.Found found -> new TrialRead.Effect(this, held, found);
            case Result.Refused(var why) -> new TrialRead.Refused(this, held, why);
        };
    }
}
