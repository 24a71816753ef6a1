package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A linear mixed model with several groupings, crossed or nested, such as the person and the therapist. */
public record CrossedModel(List<Term> terms, boolean restricted) {
    /** More effects than this beside the largest grouping would take too much room as a dense block. */
    public static final int MOST_EFFECTS = 3000;

    public CrossedModel {
        terms = List.copyOf(terms);
    }

    /** The number of the grouping of this name. */
    public int grouping(String name) {
        return terms.stream()
                .filter(t -> t.name().equals(name))
                .mapToInt(Term::grouping)
                .findFirst()
                .orElseThrow();
    }

    /** The predicted effects of each level of each group of a fit to these rows: one row a level, one column an effect. */
    public List<double[][]> effects(CrossedRows rows, Fit fit) {
        var arranged = new Arrangement(rows, terms);
        double[][] all =
                new CrossedCriterion(rows, arranged, restricted).effects(Predicted.theta(fit), Predicted.contrast(fit));
        double[] dense = all[all.length - 1];
        var effects = new ArrayList<double[][]>();
        int innerFrom = 0;
        int denseFrom = 0;
        int inner = arranged.innerTerms();
        for (int g = 0; g < fit.groups().size(); g++) {
            Fit.Group group = fit.groups().get(g);
            int size = group.effects().size();
            double[][] own = new double[(int) group.levels()][];
            for (int level = 0; level < own.length; level++)
                own[level] = g < inner
                        ? Arrays.copyOfRange(all[level], innerFrom, innerFrom + size)
                        : Arrays.copyOfRange(dense, denseFrom + level * size, denseFrom + (level + 1) * size);
            effects.add(own);
            if (g < inner) innerFrom += size;
            else denseFrom += own.length * size;
        }
        return effects;
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
