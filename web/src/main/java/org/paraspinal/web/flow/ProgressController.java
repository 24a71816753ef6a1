package org.paraspinal.web.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.outcome.Course;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.web.drawing.Series;
import org.paraspinal.web.view.Action;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.ProgressPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether it helps: the weeks, the sessions, and one honest sentence. */
@RestController
class ProgressController {
    /** A weekly rating later than this after the one before leaves a gap. */
    private static final int LONGEST_WEEK = 10;

    private final Visit visit;
    private final Knowledge k;

    ProgressController(Visit visit) {
        this.visit = visit;
        this.k = visit.care().knowledge();
    }

    @GetMapping("/progress")
    ResponseEntity<String> progress(HttpServletRequest request) {
        Course course = visit.chart(request).course();
        Outcome outcome = visit.care().outcome(course);
        return visit.page(new ProgressPage(
                visit.frame(request, "Your weeks", "Progress", "/"),
                headline(outcome),
                lede(outcome),
                series(course),
                course.sessions().stream().map(ProgressController::line).toList(),
                reached(outcome),
                Optional.of(new Action("Say how your week was", "/check-in/weekly", false)),
                List.of(
                        new Link("Check for the next session", "/"),
                        new Link(ClearanceController.TITLE, ClearanceController.PATH),
                        new Link("Keep or erase my record", "/keep"))));
    }

    private static String headline(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Change c -> c.sentence();
            case Outcome.NotYet n ->
                "Not yet: " + n.moreWeeks() + (n.moreWeeks() == 1 ? " more week." : " more weeks.");
        };
    }

    private static String lede(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Change c ->
                "The change is " + signed(c.estimate()) + " points of 10, and lies between " + signed(c.low()) + " and "
                        + signed(c.high())
                        + " with 95 in 100 confidence. There is nobody to compare with, so it may have happened anyway.";
            case Outcome.NotYet n ->
                n.sentence()
                                .replaceFirst("^Not yet: (\\d+ more weeks?\\. )?", "")
                                .transform(Fields::capital)
                        + " Back pain goes up and down by itself: three weekly ratings before the first session show how much.";
        };
    }

    private static String signed(double d) {
        return String.format(java.util.Locale.ROOT, "%+.1f", d).replace('-', '−');
    }

    private List<String> reached(Outcome outcome) {
        var out = new ArrayList<String>();
        switch (outcome) {
            case Outcome.Change c -> {
                out.add(c.method());
                out.add("Rests on: "
                        + Said.list(new Explained(k)
                                .sources(c.sources()).stream()
                                        .map(s -> s.title())
                                        .toList()) + ".");
            }
            case Outcome.NotYet _ ->
                out.add("A change is counted only against at least " + Course.BASELINE_WEEKS
                        + " weekly ratings from before.");
        }
        out.add("Pain right before and right after a session is shown in the table, and is never called an effect.");
        return out;
    }

    private Optional<Series> series(Course course) {
        var points = new ArrayList<Series.Point>();
        for (Course.Rated r : course.baseline()) points.add(new Series.Point(r.day(), r.value(), Series.Kind.BASELINE));
        for (Course.Rated r : course.later()) points.add(new Series.Point(r.day(), r.value(), Series.Kind.AFTER));
        if (points.isEmpty()) return Optional.empty();
        boolean ready = course.baseline().size() >= Course.BASELINE_WEEKS;
        OptionalDouble mean = ready
                ? course.baseline().stream().mapToDouble(Course.Rated::value).average()
                : OptionalDouble.empty();
        return Optional.of(new Series(
                "Pain in the last week, on average",
                "0 none, 10 worst imaginable",
                points,
                course.sessions().stream().map(SessionHeld::day).distinct().toList(),
                gaps(points),
                course.began(),
                mean,
                ready ? OptionalDouble.of(least(mean.orElse(0))) : OptionalDouble.empty()));
    }

    private double least(double mean) {
        var pain = k.checkIns().measure("pain-week");
        return Math.max(pain.importantPoints(), pain.importantShare() * mean);
    }

    private static List<Series.Gap> gaps(List<Series.Point> points) {
        var gaps = new ArrayList<Series.Gap>();
        for (int i = 1; i < points.size(); i++) {
            LocalDate from = points.get(i - 1).day();
            LocalDate to = points.get(i).day();
            if (from.plusDays(LONGEST_WEEK).isBefore(to)) gaps.add(new Series.Gap(from.plusDays(1), to.minusDays(1)));
        }
        return gaps;
    }

    private static ProgressPage.SessionLine line(SessionHeld s) {
        return new ProgressPage.SessionLine(
                Said.date(s.day()),
                Said.minutes(s.seconds()),
                word(s.painBefore()),
                word(s.painExpected()),
                word(s.painAfter()));
    }

    private static String word(OptionalInt n) {
        return n.isPresent() ? Integer.toString(n.getAsInt()) : "";
    }
}
