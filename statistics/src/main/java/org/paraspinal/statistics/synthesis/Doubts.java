package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for what usually goes wrong when trials are entered by hand. */
public final class Doubts {
    /**
     * Standardised effects beyond this are suspected. Our own choice, far beyond what is seen: 0.8 counts as large (Cohen 1988),
     * and entering standard errors for deviations multiplies an effect by √n, which for 25 people is 5.
     */
    public static final double IMPLAUSIBLE = 3;

    /** Deviations below this share of the other studies' middle one are suspected to be errors. Our own choice. */
    private static final double SMALL_SHARE = 0.4;

    private Doubts() {}

    /**
     * Studies that share a group of people, stand in the pool more than once, or have the same numbers under two names.
     *
     * @param studies the name of each study; an empty name is nobody's
     * @param arms for each study its groups, each as the numbers that were entered for it; no groups when only effects are known
     */
    public static List<Doubt> repeated(List<String> studies, List<List<List<Double>>> arms) {
        List<Doubt> doubts = new ArrayList<>();
        Map<String, List<Integer>> byStudy = new LinkedHashMap<>();
        Map<List<List<Double>>, List<Integer>> byNumbers = new LinkedHashMap<>();
        for (int i = 0; i < studies.size(); i++) {
            String name = studies.get(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty())
                byStudy.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
            if (!arms.get(i).isEmpty())
                byNumbers.computeIfAbsent(arms.get(i), _ -> new ArrayList<>()).add(i);
        }
        byStudy.values().stream()
                .filter(rows -> rows.size() > 1)
                .forEach(rows -> doubts.add(repeated(rows, studies, arms)));
        byNumbers.values().stream()
                .filter(rows -> rows.stream()
                                .map(i -> studies.get(i).strip().toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        > 1)
                .forEach(rows -> doubts.add(new Doubt(
                        Doubt.Kind.SAME_NUMBERS,
                        rows,
                        "have the same numbers in both groups. If this is one trial, keep one of them.")));
        return doubts;
    }

    private static Doubt repeated(List<Integer> rows, List<String> studies, List<List<List<Double>>> arms) {
        Map<List<Double>, Integer> seen = new LinkedHashMap<>();
        for (int i : rows) arms.get(i).stream().distinct().forEach(arm -> seen.merge(arm, 1, Integer::sum));
        boolean shared = seen.values().stream().anyMatch(times -> times > 1);
        String name = studies.get(rows.getFirst()).strip();
        return shared
                ? new Doubt(
                        Doubt.Kind.SHARED_ARM,
                        rows,
                        "are comparisons of \"" + name + "\" that share a group of people, who are so counted more than"
                                + " once. Put the treated groups together, or divide the shared one among them.")
                : new Doubt(
                        Doubt.Kind.COUNTED_TWICE,
                        rows,
                        "all belong to \"" + name
                                + "\": one trial is counted more than once, and the interval comes out"
                                + " too narrow. Keep one effect a trial.");
    }

    /**
     * Studies whose standard deviations look like standard errors.
     *
     * <p>A study is suspected when its standardised difference is beyond {@value #IMPLAUSIBLE}; or, among four or more studies on
     * one scale, when both its deviations are below 0.4 of the middle deviation of all, while both times √n they are between
     * half and twice of it.
     *
     * @param oneScale whether all studies were measured on the same scale
     */
    public static Optional<Doubt> errorsAsDeviations(List<TwoMeans> studies, boolean oneScale) {
        double middle = middle(studies);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            TwoMeans s = studies.get(i);
            boolean huge = s.standardised()
                    .value()
                    .filter(g -> Math.abs(g.y()) > IMPLAUSIBLE)
                    .isPresent();
            boolean small = oneScale
                    && studies.size() >= 4
                    && smallButRight(s.sd1(), s.n1(), middle)
                    && smallButRight(s.sd2(), s.n2(), middle);
            if (huge || small) rows.add(i);
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        Doubt.Kind.ERROR_AS_DEVIATION,
                        rows,
                        "give standard deviations so small that they may be standard errors. A standard error times the root of"
                                + " the number of people is the standard deviation."));
    }

    private static boolean smallButRight(double sd, double n, double middle) {
        double raised = sd * Math.sqrt(n);
        return sd < SMALL_SHARE * middle && raised > middle / 2 && raised < middle * 2;
    }

    private static double middle(List<TwoMeans> studies) {
        double[] all = studies.stream()
                .flatMapToDouble(s -> Arrays.stream(new double[] {s.sd1(), s.sd2()}))
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    }

    /** Standardised effects beyond {@value #IMPLAUSIBLE} where the raw numbers are not known. */
    public static Optional<Doubt> implausible(Effects effects) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < effects.k(); i++) if (Math.abs(effects.y(i)) > IMPLAUSIBLE) rows.add(i);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        Doubt.Kind.IMPLAUSIBLE_SIZE,
                        rows,
                        "have standardised effects beyond 3, larger than any treatment of pain is known to have. Maybe standard"
                                + " errors were taken for standard deviations."));
    }

    /** That a test for small studies is biased on standardised differences. Pustejovsky and Rodgers, Res Synth Methods 2019;10:57-71. */
    public static Doubt eggerOnStandardised() {
        return new Doubt(
                Doubt.Kind.EGGER_ON_SMD,
                List.of(),
                "The error of a standardised difference grows with the difference itself, so that Egger's test finds too much. Look at"
                        + " the one on √(1/n1 + 1/n2) instead.");
    }

    /** Whether DerSimonian-Laird with the normal interval and REML with Hartung-Knapp's differ on zero. */
    public static Optional<Doubt> methodsDisagree(Effects effects) {
        Optional<Pooled> dl = Pooled.of(effects, Method.DL, Inference.Z).value();
        Optional<Pooled> reml =
                Pooled.of(effects, Method.REML, Inference.HARTUNG_KNAPP).value();
        if (dl.isEmpty()
                || reml.isEmpty()
                || dl.get().leavesOutZero() == reml.get().leavesOutZero()) return Optional.empty();
        boolean dlOnly = dl.get().leavesOutZero();
        return Optional.of(new Doubt(
                Doubt.Kind.METHODS_DISAGREE,
                List.of(),
                "The usual methods disagree: the 95 % interval by DerSimonian-Laird with the normal distribution "
                        + (dlOnly
                                ? "leaves out zero, that by REML with Hartung-Knapp holds it."
                                : "holds zero, that by REML with Hartung-Knapp leaves it out.")
                        + " Do not rest a conclusion on either alone."));
    }
}
