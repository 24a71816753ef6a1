package org.paraspinal.care.checkin;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;

/** A check-in that waits to be answered. Who has said nothing for four weeks is left in peace. */
public sealed interface Reminder {
    /** How long the morning after is asked about, in days from the session. */
    int MORNING_DAYS = 2;

    /** How many days lie between two weekly check-ins. */
    int WEEK_DAYS = 7;

    /** After how many days without a word nothing is asked for any more. */
    int PATIENCE_DAYS = 28;

    /** By day, as the hour of the day: reminders come from this hour on. */
    int FROM_HOUR = 8;

    /** And before this one. */
    int TO_HOUR = 21;

    /** Whether nobody is to be reminded at this time of day. */
    static boolean quiet(LocalTime time) {
        return time.getHour() < FROM_HOUR || time.getHour() >= TO_HOUR;
    }

    /** The morning after a session. */
    record OfMorning(SessionId session) implements Reminder {}

    /**
     * A week since the last weekly check-in, or since the first session where there is none.
     *
     * @param since the day from which it waits
     */
    record OfWeek(LocalDate since) implements Reminder {}

    /** What waits on a day, the morning first; nothing for who neither had a session nor checked in. */
    static List<Reminder> on(LocalDate day, List<SessionHeld> sessions, List<CheckIn> checkIns) {
        var out = new ArrayList<Reminder>();
        morning(day, sessions, checkIns).ifPresent(out::add);
        week(day, sessions, checkIns).ifPresent(out::add);
        return List.copyOf(out);
    }

    private static Optional<Reminder> morning(LocalDate day, List<SessionHeld> sessions, List<CheckIn> checkIns) {
        return sessions.stream()
                .max(Comparator.comparing(SessionHeld::day))
                .filter(s -> day.isAfter(s.day()) && !day.isAfter(s.day().plusDays(MORNING_DAYS)))
                .map(SessionHeld::id)
                .filter(id -> checkIns.stream()
                        .noneMatch(c ->
                                c instanceof CheckIn.NextDay n && n.session().equals(id)))
                .map(OfMorning::new);
    }

    private static Optional<Reminder> week(LocalDate day, List<SessionHeld> sessions, List<CheckIn> checkIns) {
        Optional<LocalDate> checked = checkIns.stream()
                .filter(CheckIn.Weekly.class::isInstance)
                .map(CheckIn::day)
                .max(Comparator.naturalOrder());
        Optional<LocalDate> from =
                checked.or(() -> sessions.stream().map(SessionHeld::day).min(Comparator.naturalOrder()));
        return from.map(f -> f.plusDays(WEEK_DAYS))
                .filter(due -> !day.isBefore(due) && !silent(day, sessions, checkIns))
                .map(OfWeek::new);
    }

    private static boolean silent(LocalDate day, List<SessionHeld> sessions, List<CheckIn> checkIns) {
        LocalDate after = day.minusDays(PATIENCE_DAYS + 1L);
        return sessions.stream().noneMatch(s -> s.day().isAfter(after))
                && checkIns.stream().noneMatch(c -> c.day().isAfter(after));
    }
}
