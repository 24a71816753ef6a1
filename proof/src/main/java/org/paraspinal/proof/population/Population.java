package org.paraspinal.proof.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Reason;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.proof.population.Supposition.Extent;

/**
 * How many of some made-up people would get which verdict. Findings are drawn one by one, given age and sex; those of real
 * people come in clusters, so that more people have none and some have many.
 *
 * @param verdicts how many got each verdict
 * @param stops the rules that sent somebody to a doctor first, those that stop most first
 */
public record Population(Supposition supposed, int people, Map<VerdictLevel, Integer> verdicts, List<Stop> stops) {
    public Population {
        verdicts = Map.copyOf(verdicts);
        stops = List.copyOf(stops);
    }

    /**
     * One rule that calls for a doctor first, or for more.
     *
     * @param alone of how many nothing else called for it
     */
    public record Stop(String rule, int people, int alone) {
        private Stop and(Stop other) {
            return new Stop(rule, people + other.people, alone + other.alone);
        }
    }

    private static final Supposition USUAL = new Supposition("as published, or as we guess", Extent.USUAL, 0, "first");
    private static final Supposition UNSURE =
            new Supposition("one answer in a hundred \"not sure\"", Extent.USUAL, 0.01, "first");
    private static final List<Supposition> BESIDES = List.of(
            new Supposition("every finding as rare as it may be", Extent.FEWEST_FINDINGS, 0, "first"),
            new Supposition("every finding as common as it may be", Extent.MOST_FINDINGS, 0, "first"),
            new Supposition("after a session", Extent.USUAL, 0, "follow-up"));

    /** Of what is supposed besides, a fifth of the people is drawn. */
    private static final int FEWER = 5;

    private static final int MOST = 10;

    /** The share of each verdict under each supposition, and the rules that stop most, as tables. */
    public static String report(Knowledge knowledge, long seed, int people) {
        Population usual = of(knowledge, seed, people, USUAL);
        var all = new ArrayList<>(List.of(usual, of(knowledge, seed, people, UNSURE)));
        BESIDES.forEach(s -> all.add(of(knowledge, seed, people / FEWER, s)));
        List<VerdictLevel> levels = List.of(VerdictLevel.values()).reversed();
        var out = new StringBuilder("Seed " + seed + ".\n\n");
        row(out, "supposed", "people", levels.stream().map(VerdictLevel::wire).toList(), "a doctor first, or sooner");
        out.append('|').append("---|".repeat(levels.size() + 3)).append('\n');
        for (Population p : all)
            row(
                    out,
                    p.supposed().says(),
                    String.format(Locale.ROOT, "%,d", p.people()),
                    levels.stream()
                            .map(l -> p.share(p.verdicts().getOrDefault(l, 0)))
                            .toList(),
                    p.share(p.stopped()));
        out.append("\nThe rules that stop most, as published or as we guess:\n\n");
        row(out, "rule", "a doctor first, or sooner", List.of(), "and nothing else would");
        out.append("|---|---|---|\n");
        usual.stops().stream()
                .limit(MOST)
                .forEach(s ->
                        row(out, "`" + s.rule() + "`", usual.share(s.people()), List.of(), usual.share(s.alone())));
        return out.toString();
    }

    private static void row(StringBuilder out, String first, String second, List<String> more, String last) {
        var cells = new ArrayList<>(List.of(first, second));
        cells.addAll(more);
        cells.add(last);
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Draws people and judges them. */
    public static Population of(Knowledge knowledge, long seed, int people, Supposition supposed) {
        var draw = new Draw(knowledge, Prevalences.shipped(), seed);
        var verdicts = new EnumMap<VerdictLevel, Integer>(VerdictLevel.class);
        var stops = new LinkedHashMap<String, Stop>();
        List<Judged> judged = IntStream.range(0, people)
                .parallel()
                .mapToObj(i -> Judged.of(Screening.judge(draw.person(i, supposed))))
                .toList();
        for (Judged j : judged) {
            verdicts.merge(j.level(), 1, Integer::sum);
            int alone = j.rules().size() == 1 ? 1 : 0;
            for (String r : j.rules()) stops.merge(r, new Stop(r, 1, alone), Stop::and);
        }
        return new Population(
                supposed,
                people,
                verdicts,
                stops.values().stream()
                        .sorted(Comparator.comparing(Stop::people).reversed().thenComparing(Stop::rule))
                        .toList());
    }

    /** How many would see a doctor before a massage. */
    public int stopped() {
        return verdicts.entrySet().stream()
                .filter(e -> stops(e.getKey()))
                .collect(Collectors.summingInt(Map.Entry::getValue));
    }

    /** What one person got, and the rules that sent them to a doctor. */
    private record Judged(VerdictLevel level, List<String> rules) {
        static Judged of(Verdict v) {
            return new Judged(
                    v.level(),
                    v.grounds().reasons().stream()
                            .filter(r -> stops(r.level()))
                            .map(Reason::id)
                            .toList());
        }
    }

    private static boolean stops(VerdictLevel level) {
        return level.compareTo(VerdictLevel.CLINICIAN_FIRST) >= 0;
    }

    private String share(int some) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * some / people);
    }
}
