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
        double[][] lambda = Predicted.lambda(fit);
        double[] contrast = Predicted.contrast(fit);
        var sums = new ExactSum[p * (p + 1) / 2];
        Arrays.setAll(sums, _ -> new ExactSum());
        var person = new OnePerson(columns, lambda);
        double[] u = new double[p];
        for (double[] products : people) {
            person.is(products);
            person.score(contrast, told, u);
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
}
