package org.paraspinal.care.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.paraspinal.care.checkin.CheckIn.Weekly;
import org.paraspinal.care.knowledge.CheckInQuestions;
import org.paraspinal.care.knowledge.CheckInQuestions.Moment;
import org.paraspinal.care.knowledge.CheckInQuestions.Scale;

/**
 * What the weekly check-in asks, so that it asks as little as it can: the week each week, more with the first one and after 4, 8, 12,
 * 26 and 52 weeks of massage, and what is expected before the first session and after 2 and 4 weeks.
 *
 * @param weeks the weekly check-ins so far, in any order
 * @param began the day of the first session; empty before it
 * @param activities how many activities the person has named
 */
public record Rhythm(CheckInQuestions questions, List<Weekly> weeks, Optional<LocalDate> began, int activities) {
    private static final List<Integer> LOOK_BACKS = List.of(4, 8, 12, 26, 52);
    private static final List<Integer> EXPECTATIONS = List.of(0, 2, 4);

    public Rhythm {
        weeks = List.copyOf(weeks);
    }

    /** Whether this is the first weekly check-in. */
    public boolean baseline() {
        return weeks.isEmpty();
    }

    /** The scales that are due on a day, in their order. */
    public List<Scale> due(LocalDate day) {
        return questions.scales().stream().filter(s -> isDue(s, day)).toList();
    }

    private boolean isDue(Scale scale, LocalDate day) {
        int activity = Ratings.ACTIVITIES.indexOf(scale.id());
        if (activity >= 0 && !baseline() && activity >= activities) return false;
        return scale.askedAt(Moment.WEEKLY)
                || scale.askedAt(Moment.BASELINE) && baseline()
                || scale.askedAt(Moment.WHILE_THERE) && isThere(scale)
                || scale.askedAt(Moment.LOOK_BACK) && open(scale, LOOK_BACKS, day)
                || scale.askedAt(Moment.EXPECTATION) && (baseline() || open(scale, EXPECTATIONS, day));
    }

    private boolean isThere(Scale scale) {
        OptionalDouble last = weeks.stream()
                .sorted(Comparator.comparing(Weekly::day).reversed())
                .map(w -> w.ratings().of(scale.id()))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
        return last.isPresent() && last.getAsDouble() > scale.from();
    }

    /** Whether the last of these weeks that was reached has no answer since. Week 0 is the time before the first session. */
    private boolean open(Scale scale, List<Integer> at, LocalDate day) {
        Predicate<Weekly> answered = w -> w.ratings().has(scale.id());
        if (began.isEmpty()) return at.contains(0) && weeks.stream().noneMatch(answered);
        LocalDate start = began.get();
        long reached = ChronoUnit.WEEKS.between(start, day);
        return at.stream()
                .filter(week -> week > 0 && week <= reached)
                .reduce((_, later) -> later)
                .map(start::plusWeeks)
                .filter(from -> weeks.stream().noneMatch(w -> !w.day().isBefore(from) && answered.test(w)))
                .isPresent();
    }
}
