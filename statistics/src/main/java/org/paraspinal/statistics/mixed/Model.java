package org.paraspinal.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A linear mixed model with one grouping.
 *
 * @param grouping what the rows are grouped by, such as the person
 * @param termSizes how many of the varying columns each random term has, in their order
 */
public record Model(String grouping, List<Integer> termSizes, boolean restricted) {
    public Model {
        termSizes = List.copyOf(termSizes);
    }

    public Fitting fit(Visits visits) {
        Columns columns = visits.columns();
        Optional<Refusal> unsound = Soundness.ofPeople(
                visits.people(),
                visits.rows(),
                visits.mostVisits(),
                columns.varying(),
                columns.fixed().size());
        if (unsound.isPresent()) return new Fitting.Refused(unsound.get());
        Spread spread = Spread.of(termSizes);
        var criterion = new VisitCriterion(visits, spread, restricted);
        unsound = Soundness.ofColumns(told(criterion.totals(), columns), toldNames(columns));
        if (unsound.isPresent()) return new Fitting.Refused(unsound.get());
        double[] theta = Descent.least(criterion, spread);
        var groups = groups(grouping, spread, theta, 0, termSizes, columns.names(), visits.people());
        Fit fit = fit(criterion.at(theta), visits.rows(), toldNames(columns), groups, restricted);
        boolean tested = termSizes.size() == 1 && columns.varying() <= 2;
        return new Fitting.Fitted(tested ? fit.with(test(criterion, columns, fit)) : fit);
    }

    /** Of the slope against none, or of the only effect against none. */
    private static VarianceTest test(VisitCriterion criterion, Columns columns, Fit fit) {
        String effect = columns.names().get(columns.varying() - 1);
        if (columns.varying() == 1) {
            double without = criterion.at(new double[1]).criterion;
            return VarianceTest.of(effect, without - fit.criterion(), 0);
        }
        var held = new Held(criterion, 1);
        double[] theta = Descent.least(held, Spread.of(List.of(1)));
        return VarianceTest.of(effect, held.at(theta).criterion - fit.criterion(), 1);
    }

    static double[][] told(double[][] totals, Columns columns) {
        int[] told = columns.told();
        double[][] crossed = new double[told.length][told.length];
        for (int i = 0; i < told.length; i++)
            for (int j = 0; j < told.length; j++) crossed[i][j] = totals[told[i]][told[j]];
        return crossed;
    }

    static List<String> toldNames(Columns columns) {
        var names = new ArrayList<String>();
        for (int t : columns.told()) names.add(columns.names().get(t));
        return names;
    }

    /** Each random term with its theta; the covariances still want the error variance. */
    static List<Fit.Group> groups(
            String grouping,
            Spread spread,
            double[] theta,
            int from,
            List<Integer> termSizes,
            List<String> names,
            long levels) {
        double[][] lambda = spread.lambda(theta, from);
        var groups = new ArrayList<Fit.Group>();
        int first = 0;
        for (int size : termSizes) {
            double[][] own = new double[size][size];
            double[] entries = new double[size * (size + 1) / 2];
            int at = 0;
            for (int c = 0; c < size; c++) {
                double sign = lambda[first + c][first + c] < 0 ? -1 : 1;
                for (int r = c; r < size; r++) {
                    own[r][c] = sign * lambda[first + r][first + c];
                    entries[at++] = own[r][c];
                }
            }
            groups.add(new Fit.Group(
                    grouping,
                    names.subList(first, first + size),
                    levels,
                    Square.times(own, Square.transposed(own)),
                    entries));
            first += size;
        }
        return groups;
    }

    static Fit fit(Reduced reduced, long rows, List<String> told, List<Fit.Group> relative, boolean restricted) {
        double sigma2 = reduced.sigma2();
        int p = reduced.beta.length;
        double[][] covariance = scaled(reduced.inverse, sigma2);
        var coefficients = new ArrayList<Fit.Coefficient>();
        for (int i = 0; i < p; i++)
            coefficients.add(new Fit.Coefficient(told.get(i), reduced.beta[i], Math.sqrt(covariance[i][i])));
        var groups = relative.stream()
                .map(g -> new Fit.Group(g.grouping(), g.effects(), g.levels(), scaled(g.psi(), sigma2), g.theta()))
                .toList();
        boolean singular = relative.stream().anyMatch(Model::singular);
        return new Fit(
                restricted,
                reduced.criterion,
                rows,
                coefficients,
                covariance,
                sigma2,
                groups,
                singular,
                Optional.empty());
    }

    private static double[][] scaled(double[][] a, double by) {
        double[][] scaled = Square.copy(a);
        for (double[] row : scaled) for (int i = 0; i < row.length; i++) row[i] *= by;
        return scaled;
    }

    /** As lme4 has it: a diagonal entry of the relative factor below 1e-4. */
    private static boolean singular(Fit.Group group) {
        int at = 0;
        for (int size = group.effects().size(); size > 0; size--) {
            if (group.theta()[at] < 1e-4) return true;
            at += size;
        }
        return false;
    }
}
