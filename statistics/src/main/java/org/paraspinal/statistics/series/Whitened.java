package org.paraspinal.statistics.series;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.statistics.series.Fit.Coefficient;
import org.paraspinal.statistics.series.Fit.Method;

/** A design whose rows were made independent for one phi, as a triangle. */
final class Whitened {
    private final Design design;
    private final double phi;
    private final Triangle triangle;
    private final double logDeterminant;

    /** Gaps mostly repeat, so what follows from one is worked out when it changes. */
    Whitened(Design design, double phi) {
        this.design = design;
        this.phi = phi;
        this.triangle = new Triangle(design.width() + 1);
        var row = new double[design.width() + 1];
        double log = 0;
        double known = Double.NaN;
        double rho = 0;
        double scale = 1;
        double logLeft = 0;
        for (int i = 0; i < design.size(); i++) {
            double gap = design.since(i);
            System.arraycopy(design.row(i), 0, row, 0, row.length);
            if (gap > 0) {
                if (gap != known) {
                    known = gap;
                    double left = left(gap);
                    rho = Math.pow(phi, gap);
                    scale = 1 / Math.sqrt(left);
                    logLeft = Math.log(left);
                }
                double[] before = design.row(i - 1);
                for (int j = 0; j < row.length; j++) row[j] = (row[j] - rho * before[j]) * scale;
                log += logLeft;
            }
            triangle.add(row);
        }
        this.logDeterminant = log;
    }

    /** {@code 1 - rho^2}, without loss where it is small. */
    private double left(double gap) {
        return phi == 0 ? 1 : -Math.expm1(2 * gap * Math.log(Math.abs(phi)));
    }

    Triangle triangle() {
        return triangle;
    }

    private double residualSumOfSquares() {
        double rest = triangle.at(design.width(), design.width());
        return rest * rest;
    }

    double minus2LogLikelihood(Method method) {
        int n = design.size();
        int p = design.width();
        return switch (method) {
            case ML -> gauss(n) + logDeterminant;
            case REML -> {
                double design2 = 0;
                for (int j = 0; j < p; j++) design2 += 2 * Math.log(Math.abs(triangle.at(j, j)));
                yield gauss(n - p) + logDeterminant + design2;
            }
        };
    }

    private double gauss(int m) {
        return m * (Math.log(2 * Math.PI * residualSumOfSquares() / m) + 1);
    }

    Fit fit(Method method, boolean phiFixed) {
        int n = design.size();
        int p = design.width();
        double variance = residualSumOfSquares() / (n - p);
        double sigma = switch (method) {
            case ML -> Math.sqrt(residualSumOfSquares() / n);
            case REML -> Math.sqrt(variance);
        };
        double[] b = triangle.solved(p);
        double[][] inverse = triangle.inverseCrossProduct(p);
        var coefficients = new ArrayList<Coefficient>();
        var covariance = new ArrayList<List<Double>>();
        for (int i = 0; i < p; i++) {
            coefficients.add(new Coefficient(design.names().get(i), b[i], Math.sqrt(variance * inverse[i][i])));
            var row = new ArrayList<Double>();
            for (int j = 0; j < p; j++) row.add(variance * inverse[i][j]);
            covariance.add(row);
        }
        double alone = Math.min(n, n * (1 - phi) / (1 + phi));
        return new Fit(
                method,
                phi,
                phiFixed,
                sigma,
                coefficients,
                covariance,
                minus2LogLikelihood(method),
                n,
                Math.max(1, alone - p));
    }
}
