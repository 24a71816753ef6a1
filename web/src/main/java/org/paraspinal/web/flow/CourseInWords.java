package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.checkin.CheckIn.NextDay;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.outcome.Account;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.outcome.Reckoned;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.ProgressPage.Told;

/** What was done in a course and how it went, as a doctor reads it: short, with numbers. */
final class CourseInWords {
    private final Knowledge k;

    CourseInWords(Knowledge knowledge) {
        k = knowledge;
    }

    /** Sessions, minutes, techniques, pressure and what came up; none before the first session. */
    List<String> done(Course course) {
        List<SessionHeld> sessions = course.sessions();
        if (sessions.isEmpty()) return List.of();
        var out = new ArrayList<String>();
        int seconds = sessions.stream().mapToInt(SessionHeld::seconds).sum();
        out.add(count(sessions.size(), "session") + " from "
                + Said.date(sessions.getFirst().day()) + " to "
                + Said.date(sessions.getLast().day()) + ", " + Said.minutes(seconds) + " of massage in all.");
        var techniques = new LinkedHashSet<String>();
        sessions.forEach(
                s -> techniques.add(k.words().techniques().name(s.technique()) + " by " + giver(s.delivery())));
        out.add(Fields.capital(Said.list(techniques.stream().toList())) + "; pressure at most " + hardest(sessions)
                + " of 10.");
        long stopped = sessions.stream().filter(s -> s.stoppedFor().isPresent()).count();
        if (stopped > 0) out.add(count((int) stopped, "session") + " stopped early.");
        mornings(course).ifPresent(out::add);
        return out;
    }

    private static String giver(String delivery) {
        return switch (delivery) {
            case "self" -> "oneself";
            case "partner" -> "a partner";
            default -> "a " + delivery;
        };
    }

    /** The greatest felt pressure of any stroke. */
    static int hardest(List<SessionHeld> sessions) {
        return sessions.stream()
                .flatMap(s -> s.strokes().stream())
                .mapToInt(s -> Math.max(0, s.pressure() - s.softer()))
                .max()
                .orElse(0);
    }

    private static Optional<String> mornings(Course course) {
        long notUsual = course.mornings().stream()
                .filter(m -> m.morning().filter(x -> x != Morning.USUAL).isPresent())
                .map(NextDay::session)
                .distinct()
                .count();
        var sore = course.mornings().stream()
                .flatMapToInt(m -> m.soreness().stream())
                .max();
        if (notUsual == 0 && sore.isEmpty()) return Optional.empty();
        return Optional.of("The morning after was not usual or not sure after " + count((int) notUsual, "session")
                + sore.stream()
                        .mapToObj(n -> "; soreness at most " + n + " of 10")
                        .findFirst()
                        .orElse("") + ".");
    }

    /** The numbers of how it went; what cannot be said yet is left out. */
    List<Fact> outcome(Account a) {
        var out = new ArrayList<Fact>();
        if (a.lasting() instanceof Outcome.Change) fact(out, "Weekly pain", ProgressView.told(a.lasting()));
        known(out, "Direction, points a week", a.trend());
        known(out, "Right after a session", a.rightAfter());
        known(out, "The next morning", a.nextMorning());
        a.watch().advice().forEach(x -> out.add(new Fact("Watching", x.sentence(), Optional.empty())));
        a.others().stream()
                .filter(o -> o.outcome() instanceof Outcome.Change)
                .forEach(o -> fact(out, Fields.capital(o.scale().name()), ProgressView.told(o.outcome())));
        return out;
    }

    private static void known(List<Fact> out, String name, Reckoned r) {
        if (r instanceof Reckoned.Known) fact(out, name, ProgressView.told(r));
    }

    private static void fact(List<Fact> out, String name, Told told) {
        out.add(new Fact(name, told.numbers() + ". " + told.sentence(), Optional.empty()));
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /** What a doctor is asked. */
    static List<String> asks(boolean cleared, boolean seeADoctor) {
        var out = new ArrayList<String>();
        out.add(
                cleared
                        ? "Is there anything against going on with massage of the back?"
                        : "Is massage of the back open to me, and within which limits?");
        out.add(
                seeADoctor
                        ? "My weeks have not gone as hoped. What else would you suggest?"
                        : "Is there anything that should be looked at first?");
        return out;
    }
}
