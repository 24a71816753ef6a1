package org.paraspinal.web.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraspinal.care.knowledge.TrialStated;
import org.paraspinal.care.trial.Varies;
import org.paraspinal.statistics.trial.Power;
import org.paraspinal.statistics.trial.Variability;
import org.paraspinal.web.view.TrialPage;
import org.springframework.stereotype.Component;

/** What each length of a trial can show for a person, by simulation from a fixed seed; what was worked out is kept for a while. */
@Component
class TrialLengths {
    private static final int RUNS = 2000;
    private static final long SEED = 20261122;
    private static final int KEPT = 32;

    private final Map<Asked, List<TrialPage.Lengths>> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<TrialPage.Lengths>> eldest) {
            return size() > KEPT;
        }
    };

    private record Asked(Variability person, List<Integer> days, int washout, double important, double level) {}

    /** For each length of a period that may be chosen. */
    synchronized List<TrialPage.Lengths> of(Varies varies, TrialStated stated) {
        var asked = new Asked(
                varies.person(),
                stated.shape().days(),
                stated.shape().washout(),
                stated.reading().offered(),
                stated.reading().level());
        return known.computeIfAbsent(asked, TrialLengths::worked);
    }

    private static List<TrialPage.Lengths> worked(Asked a) {
        return a.days().stream()
                .map(days -> new TrialPage.Lengths(
                        "Periods of " + days + " days",
                        Power.ofEachLength(a.person(), days, a.washout(), -a.important(), 1 - a.level(), RUNS, SEED)
                                .stream()
                                .map(p -> row(p, days))
                                .toList()))
                .toList();
    }

    private static TrialPage.Length row(Power p, int days) {
        return new TrialPage.Length(
                Integer.toString(p.pairs()),
                Integer.toString((2 * p.pairs() * days + 6) / 7),
                least(p.smallestTwoSided()),
                p.canReachTwoSided() ? Math.round(100 * p.twoSided()) + " of 100" : "cannot",
                "± " + String.format(Locale.ROOT, "%.1f", p.halfWidth()));
    }

    private static String least(double p) {
        return String.format(Locale.ROOT, "%.3f", p).replaceFirst("0+$", "");
    }
}
