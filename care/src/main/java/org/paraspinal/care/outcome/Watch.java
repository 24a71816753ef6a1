package org.paraspinal.care.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraspinal.care.knowledge.CheckInQuestions.Measure;
import org.paraspinal.care.outcome.Course.Rated;
import org.paraspinal.statistics.series.MeasurementError;
import org.paraspinal.statistics.watch.Look;
import org.paraspinal.statistics.watch.PlannedLooks;
import org.paraspinal.statistics.watch.Watched;
import org.paraspinal.statistics.watch.Week;
import org.paraspinal.statistics.watch.Weeks;
import org.paraspinal.statistics.watch.Worsening;

/**
 * Watches weekly pain: at weeks 4, 6, 8 and 12 whether it has fallen less than matters, and every week whether it gets worse. It only
 * ever adds advice; the rules of the safety check stand as they are, and act at once and without statistics.
 *
 * @param advice to be followed, the gravest first
 * @param notes what was looked at and found nothing, or could not be looked at yet; one sentence each
 */
public record Watch(List<Advice> advice, List<String> notes) {
    private static final int RECENT_WEEKS = 4;

    public Watch {
        advice = List.copyOf(advice);
        notes = List.copyOf(notes);
    }

    /** What a look led to. */
    public enum Kind {
        /** Weekly pain has been rising beyond how it usually varies. */
        GETTING_WORSE,
        /** It is shown that the fall is less than matters. */
        LESS_THAN_HOPED,
        /** Late enough, and the fall so far too small, to offer something else; never beside graver advice. */
        CHOICE
    }

    /** One piece of advice. */
    public record Advice(Kind kind, int week, String sentence) {}

    /** As of the last weekly rating. */
    public static Watch of(Course course, Measure pain) {
        if (course.began().isEmpty()) return new Watch(List.of(), List.of("Watching begins with the first session."));
        Map<Integer, Double> rated = Trend.byWeek(course, course.rated(pain.id()));
        var weeks = new Weeks(rated.entrySet().stream()
                .map(e -> new Week(e.getKey(), e.getValue()))
                .toList());
        int last = rated.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        var advice = new ArrayList<Advice>();
        var notes = new ArrayList<String>();
        worsening(pain, weeks, last, advice, notes);
        look(course, pain, weeks, last, advice, notes);
        return new Watch(advice, notes);
    }

    private static void worsening(Measure pain, Weeks weeks, int last, List<Advice> advice, List<String> notes) {
        switch (new Worsening(new MeasurementError(pain.error()), Trend.USUAL_PHI).watch(weeks)) {
            case Watched.NotYet n -> notes.add("Getting worse: " + n.sentence());
            case Watched.Judged j -> {
                Optional<Integer> alarm = j.alarms().stream()
                        .filter(w -> w > 0 && w > last - RECENT_WEEKS)
                        .reduce((_, later) -> later);
                if (alarm.isPresent())
                    advice.add(new Advice(
                            Kind.GETTING_WORSE,
                            alarm.get(),
                            "Your weekly pain has risen more than it usually varies, in week " + alarm.get()
                                    + ". Pause the massage and see a doctor."));
                else
                    notes.add("Your weeks are watched for getting worse. Nothing stands out in the last " + RECENT_WEEKS
                            + " weeks.");
            }
        }
    }

    private static void look(
            Course course, Measure pain, Weeks weeks, int last, List<Advice> advice, List<String> notes) {
        Optional<Integer> due =
                PlannedLooks.WEEKS.stream().filter(w -> w <= last).reduce((_, later) -> later);
        if (due.isEmpty()) {
            notes.add(
                    "The first planned look is in week " + PlannedLooks.WEEKS.getFirst() + " after the first session.");
            return;
        }
        double baseline = course.baseline(pain.id()).stream()
                .mapToDouble(Rated::value)
                .average()
                .orElse(0);
        double important = Lasting.important(pain, baseline);
        var looks = new PlannedLooks(important, new MeasurementError(pain.error()), Trend.USUAL_PHI);
        switch (looks.at(due.get(), weeks)) {
            case Look.NotYet n -> notes.add("The look of week " + n.week() + ": " + n.sentence());
            case Look.Looked l -> {
                if (l.lessThanImportant())
                    advice.add(new Advice(
                            Kind.LESS_THAN_HOPED,
                            l.week(),
                            "By week " + l.week() + " your pain has fallen by less than would matter. See a doctor, and"
                                    + " think about something else than massage."));
                else if (l.choiceDue() && advice.isEmpty())
                    advice.add(new Advice(
                            Kind.CHOICE,
                            l.week(),
                            "By week " + l.week()
                                    + " your pain has not fallen by as much as would matter. You may go on,"
                                    + " change the technique, or try something else. A doctor can help to choose."));
                else if (!l.choiceDue())
                    notes.add("The look of week " + l.week() + " found no reason to change anything.");
            }
        }
    }
}
