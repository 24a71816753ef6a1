package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A linear mixed model with several groupings, crossed or nested, such as the person and the therapist. */
public record CrossedModel(List<Term> terms, boolean restricted) {
    /** More effects than this beside the largest grouping would take too much room as a dense block. */
    public static final int MOST_EFFECTS = 3000;

    public CrossedModel {
        terms = List.copyOf(terms);
    }

    public Fitting fit(CrossedRows rows) {
        Optional<Refusal> unsound = Optional.empty();
        int[] told = rows.told();
        for (Term term : terms)
            unsound = unsound.or(() -> Soundness.ofPeople(
                    rows.levels(term.grouping()),
                    rows.count(),
                    rows.count(),
                    term.columns().size(),
                    told.length - 1));
        if (unsound.isPresent()) return new Fitting.Refused(unsound.get());
        var arranged = new Arrangement(rows, terms);
        int[] offsets = arranged.offsets();
        int effects = offsets[offsets.length - 1];
        if (effects > MOST_EFFECTS) return new Fitting.Refused(new Refusal.TooManyCrossed(effects, MOST_EFFECTS));
        var criterion = new CrossedCriterion(rows, arranged, restricted);
        var names = new ArrayList<String>();
        for (int t : told) names.add(rows.names().get(t));
        unsound = Soundness.ofColumns(criterion.told(), names);
        if (unsound.isPresent()) return new Fitting.Refused(unsound.get());
        double[] theta = Descent.least(criterion, arranged.spreads());
        return new Fitting.Fitted(
                Model.fit(criterion.at(theta), rows.count(), names, arranged.groups(rows, theta), restricted));
    }
}
