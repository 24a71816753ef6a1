package org.paraspinal.statistics.mixed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Standard errors that hold when the variances are not as the model has them: person by person (Liang and Zeger 1986, Biometrika 73(1), 13-22). */
public final class Sandwich {
    private final Columns columns;
    private final List<double[]> people = new ArrayList<>();

    public Sandwich(Columns columns) {
        this.columns = columns;
    }

    void add(double[] products) {
        people.add(products);
    }

    public void addAll(Sandwich other) {
        people.addAll(other.people);
    }

    /** Writes the people, so that {@link #read} gives the same again. */
    public void write(DataOutput to) throws IOException {
        to.writeInt(people.size());
        for (double[] products : people) for (double d : products) to.writeDouble(d);
    }

    /** Reads what was written of people with as many columns. */
    public static Sandwich read(Columns columns, DataInput from) throws IOException {
        var sandwich = new Sandwich(columns);
        for (int left = from.readInt(); left > 0; left--) {
            double[] products = new double[columns.products()];
            for (int i = 0; i < products.length; i++) products[i] = from.readDouble();
            sandwich.add(products);
        }
        return sandwich;
    }

    public int people() {
        return people.size();
    }

    /** The standard error of each fixed effect. */
    public double[] errors(Fit fit) {
        int[] told = columns.told();
        int p = told.length - 1;
        double[][] lambda = lambda(fit);
        double[] contrast = new double[told.length];
        for (int i = 0; i < p; i++) contrast[i] = -fit.coefficients().get(i).estimate();
        contrast[p] = 1;
        var sums = new ExactSum[p * (p + 1) / 2];
        Arrays.setAll(sums, _ -> new ExactSum());
        double[][] k = new double[lambda.length][lambda.length];
        for (double[] products : people) {
            var person = new OnePerson(columns, products);
            Spread.shrink(lambda, person.visits(), k);
            double[] u = person.score(k, contrast, told);
            int at = 0;
            for (int a = 0; a < p; a++) for (int b = 0; b <= a; b++) sums[at++].add(u[a] * u[b]);
        }
        double[] meat = Arrays.stream(sums).mapToDouble(ExactSum::value).toArray();
        double[][] bread = fit.covariance();
        double[][] middle = VisitCriterion.unpacked(meat, p);
        double[][] whole = Square.times(bread, Square.times(middle, bread));
        double[] errors = new double[p];
        for (int i = 0; i < p; i++) errors[i] = Math.sqrt(whole[i][i]) / fit.sigma2();
        return errors;
    }

    /** The predicted effects of a person, best of the linear unbiased ones. */
    public static double[] effects(Fit fit, Columns columns, Person person) {
        double[][] lambda = lambda(fit);
        int[] told = columns.told();
        double[] contrast = new double[told.length];
        for (int i = 0; i < told.length - 1; i++)
            contrast[i] = -fit.coefficients().get(i).estimate();
        contrast[told.length - 1] = 1;
        var one = new OnePerson(columns, person.products());
        double[][] k = new double[lambda.length][lambda.length];
        Spread.shrink(lambda, one.visits(), k);
        double[] residual = one.residual(contrast, told);
        double[] effects = new double[k.length];
        for (int i = 0; i < k.length; i++) for (int j = 0; j < k.length; j++) effects[i] += k[i][j] * residual[j];
        return effects;
    }

    private static double[][] lambda(Fit fit) {
        int q = fit.groups().stream().mapToInt(g -> g.effects().size()).sum();
        double[][] lambda = new double[q][q];
        int first = 0;
        for (Fit.Group group : fit.groups()) {
            int size = group.effects().size();
            int at = 0;
            for (int c = 0; c < size; c++)
                for (int r = c; r < size; r++) lambda[first + r][first + c] = group.theta()[at++];
            first += size;
        }
        return lambda;
    }
}
