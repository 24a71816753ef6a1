package org.paraspinal.web.flow;

import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Instrument.ImportantChange;
import org.paraspinal.care.measure.Score.Scored;
import org.paraspinal.care.measure.ScoreChange;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.wire.ScoreLine;

/** Tells the change since a measure was first answered, and whether it is as large as matters to people; it is never called an effect. */
final class MeasureChange {
    private final Optional<MeasureAnswered> first;
    private final MeasureAnswered now;

    /** @param all every time it was answered, the first first */
    MeasureChange(List<MeasureAnswered> all) {
        now = all.getLast();
        first = all.subList(0, all.size() - 1).stream()
                .filter(a -> a.scored().isPresent())
                .findFirst();
    }

    /** Adds nothing when there was no earlier score. */
    void tell(List<Fact> facts, List<String> notes) {
        Optional<ScoreChange> change = first.flatMap(f -> ScoreChange.between(f.response(), now.response(), false));
        if (first.isEmpty() || change.isEmpty()) return;
        ScoreChange c = change.get();
        facts.add(new Fact(
                "The first time",
                MeasureResult.written(c.before()),
                Optional.of("on " + Said.date(first.get().taken().day()))));
        facts.add(new Fact("Change", points(c), Optional.empty()));
        notes.add(matters(c) + " It may have happened anyway.");
        if (c.unsure()) c.instrument().change().map(ImportantChange::note).ifPresent(notes::add);
        if (!first.get().taken().wording().equals(now.taken().wording()))
            notes.add("It was asked in another wording then, so the two scores may not compare.");
        boolean filledIn = first.get().scored().filter(Scored::prorated).isPresent();
        if (filledIn) notes.add("The first time, too, something was left open.");
    }

    private static String points(ScoreChange c) {
        double size = Math.abs(c.points());
        if (size < 1e-9) return "None";
        String much = MeasureResult.written(size);
        return much + (much.equals("1") ? " point " : " points ") + (c.points() < 0 ? "lower" : "higher");
    }

    private static String matters(ScoreChange c) {
        Optional<ImportantChange> important = c.instrument().change();
        if (important.isEmpty()) return "Nobody has found how large a change must be to matter.";
        if (c.improvement() < 0)
            return "This is away from the good end. How large a change must be to matter was found for the other way.";
        boolean much = c.mattersInPoints().orElse(false) || c.mattersInPercent().orElse(false);
        return "A change of " + threshold(important.get()) + " is one that matters to people; this is "
                + (much ? "that much." : "less.");
    }

    private static String threshold(ImportantChange c) {
        return ScoreLine.written(c.points()) + " points"
                + (c.percent().isPresent()
                        ? ", or " + ScoreLine.written(c.percent().getAsDouble()) + " percent,"
                        : "");
    }
}
