package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Function;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.care.trial.Protocol;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A calendar file (RFC 5545) with the days to check in, each with its link. The links open the record only on a device that
 * already holds it.
 */
record Calendar(String base, Instant now) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int WEEKS = 4;

    /** What the server answers with: a file of this name, whose links lead back to where it was asked for. */
    static ResponseEntity<String> file(
            HttpServletRequest request, Instant now, String name, Function<Calendar, String> text) {
        String base = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(text.apply(new Calendar(base, now)));
    }

    /** The morning after a session, and four weekly check-ins. */
    String of(SessionId session, LocalDate day) {
        return calendar("Check-ins", ics -> {
            String morning = "/check-in/morning/" + session;
            event(ics, session + "-next-day", day.plusDays(1), "Back massage: how was it?", morning);
            weeks(ics, session + "-week-", day);
        });
    }

    /** Four weekly check-ins after this day. */
    String weeks(LocalDate last) {
        return calendar("Check-ins", ics -> weeks(ics, "week-" + DAY.format(last) + "-", last));
    }

    private void weeks(StringBuilder ics, String uid, LocalDate last) {
        for (int w = 1; w <= WEEKS; w++)
            event(ics, uid + w, last.plusWeeks(w), "Back pain: your week", "/check-in/weekly");
    }

    /** The days on which a personal trial changes, and the day of its result. What comes next is not told: it was drawn, and is kept. */
    String of(Protocol trial) {
        String uid = "trial-" + DAY.format(trial.starts());
        return calendar("Trial", ics -> {
            for (int p = 0; p < trial.design().periods(); p++)
                event(
                        ics,
                        uid + "-" + (p + 1),
                        trial.begins(p),
                        p == 0 ? "Back pain trial: it starts" : "Back pain trial: a new period",
                        "/trial");
            event(ics, uid + "-result", trial.over(), "Back pain trial: the result", "/trial/result");
        });
    }

    private static String calendar(String product, Consumer<StringBuilder> events) {
        var ics = new StringBuilder();
        line(ics, "BEGIN:VCALENDAR");
        line(ics, "VERSION:2.0");
        line(ics, "PRODID:-//Paraspinal//" + product + "//EN");
        events.accept(ics);
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
