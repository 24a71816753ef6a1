package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.checkin.Reminder;
import org.paraspinal.care.trial.Moment;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.RemindersPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reminders to check in: as a calendar file, and by the device itself, which asks here what waits. Nothing goes through anybody else's
 * server, and no reminder says a word of what was answered.
 */
@RestController
class RemindersController {
    static final String PATH = "/reminders";
    static final String TITLE = "Reminders";
    private static final JsonMapper JSON = new JsonMapper();

    private final Visit visit;

    RemindersController(Visit visit) {
        this.visit = visit;
    }

    @GetMapping(PATH)
    ResponseEntity<String> reminders(HttpServletRequest request) {
        Chart chart = visit.chart(request);
        var calendars = new ArrayList<Link>();
        calendars.add(new Link("Your next four weeks", PATH + "/calendar.ics"));
        if (chart.trialGoing(visit.today()).isPresent())
            calendars.add(new Link("The days on which your trial changes", "/trial/calendar.ics"));
        return visit.page(new RemindersPage(
                visit.frame(request, TITLE, "Check-in", Optional.of("/progress"), List.of()),
                calendars,
                waiting(chart).stream().map(w -> new Link(w.says(), w.path())).toList()));
    }

    @GetMapping(PATH + "/calendar.ics")
    ResponseEntity<String> calendar(HttpServletRequest request) {
        LocalDate last = visit.chart(request).course().weeks().stream()
                .map(w -> w.day())
                .max(LocalDate::compareTo)
                .orElse(visit.today());
        return Calendar.file(request, visit.records().clock().instant(), "paraspinal-weeks.ics", c -> c.weeks(last));
    }

    /**
     * What waits, for the device: a JSON object with {@code quiet} by night, and a list {@code waiting} of {@code tag} (the same as long as the same waits), {@code
     * says} and {@code path}. A device that holds no record gets an empty list.
     */
    @GetMapping(PATH + "/waiting.json")
    ResponseEntity<String> waiting(HttpServletRequest request) {
        List<Waiting> waiting = visit.known(request).isEmpty() ? List.of() : waiting(visit.chart(request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(new AllWaiting(quiet(), waiting)));
    }

    private boolean quiet() {
        return Reminder.quiet(LocalTime.now(visit.records().clock()));
    }

    private record AllWaiting(boolean quiet, List<Waiting> waiting) {}

    private record Waiting(String tag, String says, String path) {}

    private List<Waiting> waiting(Chart chart) {
        LocalDate day = visit.today();
        var out = new ArrayList<Waiting>();
        for (Reminder r : Reminder.on(day, chart.sessions(), chart.checkIns()))
            out.add(
                    switch (r) {
                        case Reminder.OfMorning m ->
                            new Waiting(
                                    "morning-" + m.session(),
                                    "How was the morning after? One tap.",
                                    "/check-in/morning/" + m.session());
                        case Reminder.OfWeek w ->
                            new Waiting("week-" + w.since(), "Your week: it takes about a minute.", "/check-in/weekly");
                    });
        chart.trial()
                .filter(t -> t.on(day) instanceof Moment.Within && !TrialNow.rated(chart, t, day))
                .ifPresent(_ -> out.add(new Waiting("trial-" + day, "Your trial: one number for today.", "/trial")));
        return out;
    }
}
