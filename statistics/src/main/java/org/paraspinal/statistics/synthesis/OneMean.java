package org.paraspinal.statistics.synthesis;

/**
 * One mean for all studies.
 *
 * <p>With X a column of ones all is sums of powers of w: tr P = Σw - Σw²/Σw, tr PP = Σw² - 2Σw³/Σw + (Σw²/Σw)²,
 * y'PPy = Σw²e², y'PPPy = Σw³e² - (Σw²e)²/Σw, where e = y - mean.
 */
final class OneMean implements Model {
    private final Effects effects;
    private final double scale;
    private final int heaviest;

    OneMean(Effects effects) {
        this.effects = effects;
        this.scale = effects.scale();
        int smallest = 0;
        for (int i = 1; i < effects.k(); i++) if (effects.v(i) < effects.v(smallest)) smallest = i;
        this.heaviest = smallest;
    }

    @Override
    public int k() {
        return effects.k();
    }

    @Override
    public int p() {
        return 1;
    }

    @Override
    public double scale() {
        return scale;
    }

    /** The weighted mean, taken from the first effect on so that a far-off zero costs no digits. */
    double mean(double tau2) {
        double origin = effects.y(0);
        double sw = 0;
        double swy = 0;
        for (int i = 0; i < effects.k(); i++) {
            double w = 1 / (effects.v(i) + tau2);
            sw += w;
            swy += w * (effects.y(i) - origin);
        }
        return origin + swy / sw;
    }

    @Override
    public Sums at(double tau2) {
        double mean = mean(tau2);
        double wh = 1 / (effects.v(heaviest) + tau2);
        double others = 0;
        double others2 = 0;
        double othersWe = 0;
        double rss = 0;
        double yPPy = 0;
        double weighted = 0;
        for (int i = 0; i < effects.k(); i++) {
            if (i == heaviest) continue;
            double w = 1 / (effects.v(i) + tau2);
            double we = w * (effects.y(i) - mean);
            others += w;
            others2 += w * w;
            othersWe += we;
            rss += we * we / w;
            yPPy += we * we;
            weighted += w * we;
        }
        double heavyWe = -othersWe;
        double sum = others + wh;
        double sum2 = others2 + wh * wh;
        double c = (weighted + wh * heavyWe) / sum;
        double traceP = wh * others;
        double tracePP = wh * wh * (others * others + others2);
        double yPPPy = wh * (heavyWe - c) * (heavyWe - c);
        for (int i = 0; i < effects.k(); i++) {
            if (i == heaviest) continue;
            double w = 1 / (effects.v(i) + tau2);
            double rest = sum - w;
            double from = w * (effects.y(i) - mean) - c;
            traceP += w * rest;
            tracePP += w * w * (rest * rest + sum2 - w * w);
            yPPPy += w * from * from;
        }
        return new Sums(
                rss + heavyWe * heavyWe / wh,
                sum,
                sum2,
                traceP / sum,
                tracePP / (sum * sum),
                yPPy + heavyWe * heavyWe,
                yPPPy);
    }

    @Override
    public double logLikelihood(double tau2, boolean restricted) {
        double mean = mean(tau2);
        double rss = 0;
        double sw = 0;
        double logs = 0;
        double product = 1;
        for (int i = 0; i < effects.k(); i++) {
            double variance = effects.v(i) + tau2;
            double e = effects.y(i) - mean;
            sw += 1 / variance;
            rss += e * e / variance;
            product *= variance;
            // One logarithm for many studies: the product is taken down before it can leave the range of numbers.
            if (product > 1e50 || product < 1e-50) {
                logs += Math.log(product);
                product = 1;
            }
        }
        logs += Math.log(product);
        double df = restricted ? k() - 1 : k();
        double lost = restricted ? Math.log(sw / k()) : 0;
        return -0.5 * (df * Math.log(2 * Math.PI) + logs + lost + rss);
    }
}
