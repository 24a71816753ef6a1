package org.paraspinal.web.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.care.knowledge.Spot;
import org.paraspinal.web.wording.Wording.Answers;
import org.paraspinal.web.wording.Wording.Option;

/** Holds what a file says against the instrument: how many items, in which order, and that each can be answered with its whole range and no more. */
final class WordingCheck {
    /** A range wider than this is not offered as a row of numbers. */
    private static final int WIDEST = 11;

    private final Instrument instrument;
    private final List<Part> parts = new ArrayList<>();
    private final List<Fault> faults;

    WordingCheck(Instrument instrument, List<Fault> faults) {
        this.instrument = instrument;
        this.faults = faults;
        for (Part p : instrument.parts()) for (int i = 0; i < p.count(); i++) parts.add(p);
    }

    /** The items as they will be asked. Where there was a fault they are of no use. */
    List<Wording.Item> items(Draft draft, String maybe) {
        int expected = parts.size();
        int found = draft.items().size();
        if (found != expected)
            faults.add(new Fault(
                    draft.itemsSpot(),
                    found + (found == 1 ? " item" : " items") + "; expected " + expected + " for " + instrument.id()
                            + "." + maybe));
        if (!draft.language().isEmpty() && !draft.language().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
            faults.add(new Fault(
                    draft.languageSpot(),
                    "'" + Place.shortened(draft.language()) + "'; expected a tag of a language, such as en or en-GB"));
        ordered(draft.items());
        differ(draft.items());
        var out = new ArrayList<Wording.Item>();
        for (int i = 0; i < found; i++) {
            Draft.Item item = draft.items().get(i);
            boolean known = found == expected || instrument.parts().size() == 1;
            Answers answers =
                    known ? answers(item.answers(), parts.get(Math.min(i, expected - 1))) : new Answers.Tick();
            out.add(new Wording.Item(item.lead(), item.text(), answers));
        }
        return out;
    }

    private void ordered(List<Draft.Item> items) {
        for (int i = 0; i < items.size(); i++) {
            Draft.Item item = items.get(i);
            if (item.number().isPresent() && item.number().getAsInt() != i + 1)
                faults.add(new Fault(
                        item.spot(),
                        "is numbered " + item.number().getAsInt() + "; expected " + (i + 1)
                                + ", as the order of items decides the score"));
        }
    }

    private void differ(List<Draft.Item> items) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Draft.Item item = items.get(i);
            if (item.text().isEmpty()) continue;
            Integer before = seen.putIfAbsent(item.text() + item.lead().orElse(""), i + 1);
            if (before != null)
                faults.add(new Fault(
                        item.spot(),
                        "has the same words as item " + before + ", '" + Place.shortened(item.text())
                                + "'; expected its own"));
        }
    }

    private Answers answers(Draft.Answers said, Part part) {
        if (instrument.rule() instanceof ScoringRule.Ticked) return ticked(said);
        return switch (said) {
            case Draft.Answers.None(Spot spot, boolean refused) -> {
                if (!refused) faults.add(new Fault(spot, "has no answers; expected " + range(part)));
                yield new Answers.Tick();
            }
            case Draft.Answers.YesOrNo(Spot spot) -> {
                if (part.least() != 0 || part.most() != 1)
                    faults.add(new Fault(spot, "is yes or no; expected " + range(part)));
                yield new Answers.Words(List.of(new Option(1, "Yes"), new Option(0, "No")));
            }
            case Draft.Answers.Words(Spot spot, List<Draft.Option> options) -> words(spot, options, part);
            case Draft.Answers.Numbers n -> numbers(n, part);
        };
    }

    /** A list of ticks has statements and no answers; a file may call them yes or no. */
    private Answers ticked(Draft.Answers said) {
        boolean fits = switch (said) {
            case Draft.Answers.None _, Draft.Answers.YesOrNo _ -> true;
            case Draft.Answers.Words(Spot _, List<Draft.Option> options) ->
                options.stream()
                        .map(Draft.Option::value)
                        .collect(Collectors.toSet())
                        .equals(Set.of(OptionalDouble.of(0), OptionalDouble.of(1)));
            case Draft.Answers.Numbers _ -> false;
        };
        if (!fits)
            faults.add(new Fault(
                    said.spot(), "has answers of its own; expected a statement to tick, with none or with 0 and 1"));
        return new Answers.Tick();
    }

    private Answers words(Spot spot, List<Draft.Option> options, Part part) {
        var out = new ArrayList<Option>();
        var seen = new TreeSet<Integer>();
        var words = new HashMap<String, Integer>();
        boolean read = true;
        for (Draft.Option o : options) {
            if (o.value().isEmpty()) {
                read = false;
                continue;
            }
            double value = o.value().getAsDouble();
            if (!part.holds(value) || value != Math.rint(value)) {
                faults.add(new Fault(o.spot(), "'" + written(value) + "'; expected " + range(part)));
                read = false;
                continue;
            }
            if (!seen.add((int) value))
                faults.add(new Fault(o.spot(), "'" + written(value) + "' stands here twice; expected once"));
            if (!o.words().isEmpty() && words.putIfAbsent(o.words(), (int) value) instanceof Integer other)
                faults.add(new Fault(
                        o.spot(),
                        "has the same words as the answer for " + other + ", '" + Place.shortened(o.words())
                                + "'; expected its own"));
            out.add(new Option((int) value, o.words()));
        }
        String missing = IntStream.rangeClosed((int) part.least(), (int) part.most())
                .filter(n -> !seen.contains(n))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        if (read && !missing.isEmpty())
            faults.add(new Fault(spot, "has no answer for " + missing + "; expected one for each of " + range(part)));
        if (read && missing.isEmpty() && !inOrder(out))
            faults.add(new Fault(spot, "neither rise nor fall from one answer to the next; expected them in order"));
        return new Answers.Words(out);
    }

    private static boolean inOrder(List<Option> options) {
        var values = options.stream().map(Option::value).toList();
        return values.equals(values.stream().sorted().toList())
                || values.equals(values.stream().sorted((a, b) -> b - a).toList());
    }

    private Answers numbers(Draft.Answers.Numbers n, Part part) {
        if (n.least().isPresent() && n.least().getAsDouble() != part.least()
                || n.most().isPresent() && n.most().getAsDouble() != part.most())
            faults.add(new Fault(
                    n.spot(),
                    "goes from "
                            + n.least().stream()
                                    .mapToObj(WordingCheck::written)
                                    .findFirst()
                                    .orElse("?") + " to "
                            + n.most().stream()
                                    .mapToObj(WordingCheck::written)
                                    .findFirst()
                                    .orElse("?")
                            + "; expected " + range(part)));
        if (part.most() - part.least() >= WIDEST)
            faults.add(new Fault(n.spot(), "spans too many numbers to choose from; expected answers in words"));
        return new Answers.Numbers((int) part.least(), (int) part.most(), n.low(), n.high());
    }

    private static String range(Part part) {
        return written(part.least()) + " to " + written(part.most());
    }

    private static String written(double n) {
        return n == Math.rint(n) ? String.valueOf((long) n) : String.valueOf(n);
    }
}
