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
        var meat = new Meat(columns, fit);
        people.forEach(meat::add);
        double[][] bread = fit.covariance();
        double[][] whole = Square.times(bread, Square.times(meat.value(), bread));
        double[] errors = new double[whole.length];
        for (int i = 0; i < errors.length; i++) errors[i] = Math.sqrt(whole[i][i]) / fit.sigma2();
        return errors;
    }

    /** The sum over people of their scores, each times itself. */
    private static final class Meat {
        private final int[] told;
        private final double[] contrast;
        private final OnePerson person;
        private final double[] score;
        private final ExactSum[] sums;

        Meat(Columns columns, Fit fit) {
            told = columns.told();
            contrast = Predicted.contrast(fit);
            person = new OnePerson(columns, Predicted.lambda(fit));
            score = new double[told.length - 1];
            sums = new ExactSum[score.length * (score.length + 1) / 2];
            Arrays.setAll(sums, _ -> new ExactSum());
        }

        void add(double[] products) {
            person.is(products);
            person.score(contrast, told, score);
            int at = 0;
            for (int a = 0; a < score.length; a++) for (int b = 0; b <= a; b++) sums[at++].add(score[a] * score[b]);
        }

        double[][] value() {
            return VisitCriterion.unpacked(
                    Arrays.stream(sums).mapToDouble(ExactSum::value).toArray(), score.length);
        }
    }
}
