package org.paraspinal.web.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.trial.Protocol;

/**
 * A calendar file (RFC 5545) with the days to check in, each with its link. The links open the record only on a device that
 * already holds it.
 */
record Calendar(String base, Instant now) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int WEEKS = 4;

    /** The morning after a session, and four weekly check-ins. */
    String of(SessionId session, LocalDate day) {
        var ics = new StringBuilder();
        line(ics, "BEGIN:VCALENDAR");
        line(ics, "VERSION:2.0");
        line(ics, "PRODID:-//Paraspinal//Check-ins//EN");
        event(ics, session + "-next-day", day.plusDays(1), "Back massage: how was it?", "/check-in/morning/" + session);
        for (int w = 1; w <= WEEKS; w++)
            event(ics, session + "-week-" + w, day.plusWeeks(w), "Back pain: your week", "/check-in/weekly");
        line(ics, "END:VCALENDAR");
        return ics.toString();
    }

    /** The days on which a personal trial changes, and the day of its result. What comes next is not told: it was drawn, and is kept. */
    String of(Protocol trial) {
        var ics = new StringBuilder();
        line(ics, "BEGIN:VCALENDAR");
        line(ics, "VERSION:2.0");
        line(ics, "PRODID:-//Paraspinal//Trial//EN");
        String uid = "trial-" + DAY.format(trial.starts());
        for (int p = 0; p < trial.design().periods(); p++)
            event(
                    ics,
                    uid + "-" + (p + 1),
                    trial.begins(p),
                    p == 0 ? "Back pain trial: it starts" : "Back pain trial: a new period",
                    "/trial");
        event(ics, uid + "-result", trial.over(), "Back pain trial: the result", "/trial/result");
        line(ics, "END:VCALENDAR");
        return ics.toString();
    }

    private void event(StringBuilder ics, String uid, LocalDate day, String summary, String path) {
        line(ics, "BEGIN:VEVENT");
        line(ics, "UID:" + uid + "@paraspinal");
        line(ics, "DTSTAMP:" + STAMP.format(now));
        line(ics, "DTSTART;VALUE=DATE:" + DAY.format(day));
        line(ics, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line(ics, "SUMMARY:" + summary);
        line(ics, "URL:" + base + path);
        line(ics, "TRANSP:TRANSPARENT");
        line(ics, "END:VEVENT");
    }

    /** Lines end in CRLF and are folded after 75 octets. */
    private static void line(StringBuilder ics, String text) {
        String rest = text;
        while (rest.length() > 74) {
            ics.append(rest, 0, 74).append("\r\n ");
            rest = rest.substring(74);
        }
        ics.append(rest).append("\r\n");
    }
}
