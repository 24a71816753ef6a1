package org.paraspinal.web.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paraspinal.statistics.synthesis.Doubt;
import org.paraspinal.statistics.synthesis.Doubts;
import org.paraspinal.statistics.synthesis.Effect;
import org.paraspinal.statistics.synthesis.Effects;
import org.paraspinal.statistics.synthesis.Egger;
import org.paraspinal.statistics.synthesis.Moderators;
import org.paraspinal.statistics.synthesis.TwoMeans;

/**
 * The studies of a file. All lists about studies have one entry for each study that is pooled, in the order of the file.
 *
 * @param lines where each stands
 * @param rows the same without the header, from 0
 * @param leftOut lines that were left out since a number is missing
 * @param given their effects, already pointing one way
 * @param cells the numbers from which each came
 * @param studies their names, or empty texts
 * @param groups empty when no groups were asked for
 * @param mods the columns asked for, as text
 * @param turned lines whose effect was multiplied by -1
 */
record MetaData(
        String file,
        MetaMeasure measure,
        MetaShape shape,
        List<Integer> lines,
        List<Integer> rows,
        List<Integer> leftOut,
        List<Effect> given,
        List<double[]> cells,
        List<String> studies,
        List<Optional<String>> years,
        List<Optional<String>> groups,
        Map<String, List<Optional<String>>> mods,
        List<Integer> turned) {

    Effects effects() {
        return Effects.of(
                given.stream().mapToDouble(Effect::y).toArray(),
                given.stream().mapToDouble(Effect::v).toArray());
    }

    /** What a reader is to call a study. */
    String name(int i) {
        return studies.get(i).isEmpty() ? "line " + lines.get(i) : studies.get(i);
    }

    /** Which studies have a group. */
    int[] grouped() {
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).isPresent())
                .toArray();
    }

    /** Which studies have all moderators. */
    int[] moderated() {
        return IntStream.range(0, given.size())
                .filter(i ->
                        mods.values().stream().allMatch(column -> column.get(i).isPresent()))
                .toArray();
    }

    /** The moderators of these studies: numbers as they are, words as columns of 0 and 1. */
    Optional<Moderators> moderators(int[] which) {
        Optional<Moderators> all = Optional.empty();
        for (Map.Entry<String, List<Optional<String>>> column : mods.entrySet()) {
            List<String> cells = IntStream.of(which)
                    .mapToObj(i -> column.getValue().get(i).orElseThrow())
                    .toList();
            Moderators next;
            if (cells.stream().allMatch(MetaData::number))
                next = Moderators.of(
                        column.getKey(),
                        cells.stream().mapToDouble(Double::parseDouble).toArray());
            else if (cells.stream().distinct().count() < 2) return Optional.empty();
            else next = Moderators.ofWords(column.getKey(), cells);
            all = Optional.of(all.map(m -> m.and(next)).orElse(next));
        }
        return all;
    }

    private static boolean number(String cell) {
        return cell.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    }

    /** The studies by year; those of one year stay in the order of the file, those without a year are left out. */
    List<Integer> byYear() {
        Map<Integer, Double> when = new LinkedHashMap<>();
        for (int i = 0; i < years.size(); i++) {
            int at = i;
            years.get(i).filter(MetaData::number).ifPresent(y -> when.put(at, Double.parseDouble(y)));
        }
        return when.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** √(1/n1 + 1/n2) of each study, where the file has the sizes. */
    Optional<Moderators> sizes() {
        if (shape != MetaShape.MEANS) return Optional.empty();
        return Optional.of(Moderators.of(
                "sqrt(1/n1+1/n2)",
                cells.stream().mapToDouble(c -> Math.sqrt(1 / c[0] + 1 / c[3])).toArray()));
    }

    /** What a reader should look at before believing the result. */
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>(
                Doubts.repeated(studies, cells.stream().map(shape::arms).toList()));
        List<TwoMeans> means =
                cells.stream().flatMap(c -> shape.means(c).stream()).toList();
        if (!means.isEmpty())
            Doubts.errorsAsDeviations(means, measure == MetaMeasure.MD).ifPresent(doubts::add);
        else if (measure.standardised()) Doubts.implausible(effects()).ifPresent(doubts::add);
        if (measure.standardised() && given.size() >= Egger.FEWEST) doubts.add(Doubts.eggerOnStandardised());
        Doubts.methodsDisagree(effects()).ifPresent(doubts::add);
        return doubts;
    }

    /** The doubt as a whole sentence that names the lines. */
    String said(Doubt doubt) {
        return doubt.rows().isEmpty()
                ? doubt.sentence()
                : lines(doubt.rows().stream().map(lines::get).toList()) + " " + doubt.sentence();
    }

    /** "Line 3", or "Lines 3, 7 and 9", the first twenty and how many more. */
    static String lines(List<Integer> lines) {
        List<String> first = lines.stream().limit(20).map(String::valueOf).toList();
        if (lines.size() == 1) return "Line " + first.getFirst();
        if (lines.size() > 20) return "Lines " + String.join(", ", first) + " and " + (lines.size() - 20) + " more";
        return "Lines " + String.join(", ", first.subList(0, first.size() - 1)) + " and " + first.getLast();
    }
}
