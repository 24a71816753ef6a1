package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Plots of studies that were made up, each with something awkward in it. */
final class MadeUpPlots {
    static final EffectAxis PAIN =
            new EffectAxis("Difference in pain, points of 10", "favours massage", "favours the comparison", 0, false);
    static final EffectAxis RATIO =
            new EffectAxis("Ratio of people much better", "favours the comparison", "favours massage", 0, true);

    private MadeUpPlots() {}

    static Forest.Study study(String label, int year, double effect, double half, double weight) {
        return new Forest.Study(
                label,
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                new Estimate(effect, effect - half, effect + half),
                weight);
    }

    /** Two windows, one whisker that goes far beyond, and a name that is long and has marks in it. */
    static Forest windows() {
        return new Forest(
                "Massage against usual care, pain",
                "Together the made-up studies say 0.9 points less pain (95% interval 1.4 to 0.5 less).",
                List.of(
                        new Forest.Group(
                                "Up to three months",
                                List.of(
                                        study("Alder", 1998, -1.6, 0.9, 14.2),
                                        study(
                                                "Birch & <Beech> \"and colleagues\" of the northern forest",
                                                2003,
                                                -1.1,
                                                0.5,
                                                21.8),
                                        study("Cedar", 2011, -0.4, 0.4, 24.1),
                                        study("Dogwood 2019 (a)", 2019, -3.0, 5.5, 1.3)),
                                Optional.of(new Forest.Pooled(
                                        "Together, up to three months", new Estimate(-1.0, -1.5, -0.5)))),
                        new Forest.Group(
                                "Six months and later",
                                List.of(study("Elm", 2001, -0.2, 0.6, 17.5), study("Fir", 2014, 0.3, 0.5, 21.1)),
                                Optional.of(new Forest.Pooled(
                                        "Together, six months and later", new Estimate(0.05, -0.45, 0.55))))),
                Optional.of(new Forest.Pooled("All studies together", new Estimate(-0.9, -1.4, -0.5))),
                Optional.of(new Forest.Range("In a new place, most likely", -2.3, 0.5)),
                PAIN);
    }

    static Forest ratios() {
        return new Forest(
                "Massage against sham, people much better",
                "Together the made-up studies cannot tell: the ratio is 1.3 (95% interval 0.9 to 1.9).",
                List.of(new Forest.Group(
                        "",
                        List.of(
                                study("Alder", 1998, 0.6, 0.7, 30),
                                study("Birch", 2003, 0.1, 0.4, 60),
                                study("Cedar", 2011, -0.3, 1.4, 10)),
                        Optional.empty())),
                Optional.of(new Forest.Pooled("All studies together", new Estimate(0.26, -0.1, 0.64))),
                Optional.empty(),
                RATIO);
    }

    static Cumulative years() {
        var steps = new ArrayList<Cumulative.Step>();
        String[] names = {"Alder", "Elm", "Birch", "Hazel", "Cedar", "Fir", "Dogwood"};
        int[] years = {1998, 2001, 2003, 2003, 2011, 2014, 2019};
        double[] effects = {-1.6, -1.1, -1.1, -1.05, -0.95, -0.9, -0.9};
        for (int i = 0; i < names.length; i++) {
            double half = 2.6 / (i + 1.3);
            steps.add(new Cumulative.Step(
                    years[i], names[i], i + 1, new Estimate(effects[i], effects[i] - half, effects[i] + half)));
        }
        return new Cumulative(
                "Massage against usual care, pain, as the years went by",
                "Since 2011 the made-up answer has hardly changed.",
                steps,
                PAIN);
    }

    static Funnel funnel() {
        double[][] found = {
            {-0.9, 0.12},
            {-0.7, 0.15},
            {-1.2, 0.2},
            {-0.5, 0.22},
            {-1.3, 0.28},
            {-1.6, 0.33},
            {-1.1, 0.36},
            {-1.9, 0.45},
            {-1.5, 0.5},
            {-2.2, 0.55},
            {-2.4, 0.7}
        };
        var studies = new ArrayList<Funnel.Study>();
        for (int i = 0; i < found.length; i++)
            studies.add(new Funnel.Study("Study " + (char) ('A' + i), found[i][0], found[i][1], false));
        studies.add(new Funnel.Study("opposite of Study K", 0.7, 0.7, true));
        studies.add(new Funnel.Study("opposite of Study J", 0.5, 0.55, true));
        return new Funnel(
                "Small and large studies, pain",
                "Small made-up studies find more than large ones, as they would if some were never published.",
                studies,
                -0.85,
                PAIN);
    }

    /** Every plot, by a name that may serve as an id. */
    static List<Named> all() {
        return List.of(
                new Named("forest", windows().title(), new ForestPlot(windows())),
                new Named("ratios", ratios().title(), new ForestPlot(ratios())),
                new Named("years", years().title(), new CumulativePlot(years())),
                new Named("funnel", funnel().title(), new FunnelPlot(funnel())));
    }

    record Named(String id, String title, Drawing plot) {}
}
