package org.paraspinal.care.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Instrument.Band;
import org.paraspinal.care.knowledge.Instrument.Code;
import org.paraspinal.care.knowledge.Instrument.Direction;
import org.paraspinal.care.knowledge.Instrument.ImportantChange;
import org.paraspinal.care.knowledge.Instrument.NotScored;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.Instrument.Terms;
import org.paraspinal.care.knowledge.Instrument.Wording;

/** Reads {@code instruments.yaml}. No key of it could hold the wording of an item, and one that tries is refused. */
final class InstrumentsReader {
    static final String FILE = "instruments.yaml";

    private static final int ITEMS = 200;
    private static final double WIDEST = 10_000;

    private InstrumentsReader() {}

    static Instrument instrument(YamlMap i) {
        List<Part> parts = i.eachNamed("items", InstrumentsReader::part, Part::key);
        if (parts.isEmpty()) i.fault("items", "are missing");
        if (!i.has("rule")) i.fault("rule", "is missing");
        ScoringRule rule = i.child("rule", r -> rule(r, parts)).orElseGet(ScoringRule.Mean::new);
        double[] span = span(rule, parts);
        List<Band> bands = i.eachNamed("bands", b -> band(b, span), Band::id);
        ascend(i, bands, span[1]);
        OptionalInt critical = i.whole("critical", 1, ITEMS);
        if (critical.isPresent() && critical.getAsInt() > count(parts))
            i.fault("critical", "there are only " + count(parts) + " items");
        return new Instrument(
                i.text("id"),
                i.words("also"),
                i.text("name"),
                i.text("measures"),
                i.oneOf("direction", Direction.class),
                new Terms(i.oneOf("wording", Wording.class), i.text("owner"), i.text("terms")),
                parts,
                rule,
                span[0],
                span[1],
                bands,
                i.child("change", c -> change(c, span[1] - span[0])),
                i.eachNamed("codes", InstrumentsReader::code, Code::code),
                critical,
                i.oneOf("mark", Mark.class),
                i.words("sources"),
                i.spot());
    }

    static NotScored notScored(YamlMap n) {
        return new NotScored(n.text("id"), n.text("name"), n.text("why"), n.words("sources"), n.spot());
    }

    private static Part part(YamlMap p) {
        int count = p.required("count", 1, ITEMS);
        double least = p.required("least", -WIDEST, WIDEST);
        double most = p.required("most", -WIDEST, WIDEST);
        if (!(least < most)) p.fault("most", "must be above 'least'");
        int upTo = p.whole("up-to", count, ITEMS).orElse(count);
        return new Part(p.text("key"), count, upTo, least, most, p.yes("fractions"));
    }

    private enum How {
        SUM,
        TICKED,
        MEAN,
        MEAN_OF_ANSWERED,
        PERCENT_OF_POSSIBLE,
        GLOBAL_CHANGE,
        LENGTHENING,
        CHRONICITY,
        RISK,
        GRADE;

        /** How many items the parts of such a rule have, in order; empty where one row of any length will do. */
        List<Integer> shape() {
            return switch (this) {
                case SUM, TICKED, MEAN, MEAN_OF_ANSWERED, PERCENT_OF_POSSIBLE -> List.of();
                case GLOBAL_CHANGE -> List.of(1);
                case LENGTHENING, CHRONICITY -> List.of(1, 1);
                case RISK -> List.of(8, 1);
                case GRADE -> List.of(1, 1, 3);
            };
        }
    }

    private static ScoringRule rule(YamlMap r, List<Part> parts) {
        How how = r.oneOf("how", How.class);
        List<Integer> counts = parts.stream().map(Part::count).toList();
        if (how.shape().isEmpty() ? parts.size() > 1 : !counts.equals(how.shape()))
            r.fault(
                    "how",
                    "'" + how.name().toLowerCase(Locale.ROOT).replace('_', '-') + "' needs "
                            + (how.shape().isEmpty() ? "one row of items" : "parts of " + how.shape() + " items")
                            + ", and there are parts of " + counts);
        int items = Math.max(1, count(parts));
        return switch (how) {
            case SUM -> {
                int missing = r.whole("missing", 0, items - 1).orElse(0);
                double times = r.number("times", 0.01, 1000).orElse(1);
                yield new ScoringRule.Sum(numbers(r, "counted", items), numbers(r, "reversed", items), times, missing);
            }
            case TICKED -> new ScoringRule.Ticked();
            case MEAN -> new ScoringRule.Mean();
            case MEAN_OF_ANSWERED -> new ScoringRule.MeanOfAnswered(r.yes("paired"));
            case PERCENT_OF_POSSIBLE -> new ScoringRule.PercentOfPossible(r.required("at-least", 1, items));
            case GLOBAL_CHANGE ->
                new ScoringRule.GlobalChange(r.required("improved-to", 0, ITEMS), r.required("worse-from", 0, ITEMS));
            case LENGTHENING -> new ScoringRule.Lengthening();
            case CHRONICITY -> new ScoringRule.Chronicity(r.required("from-months", 0.0, WIDEST));
            case RISK ->
                new ScoringRule.Risk(
                        r.required("counts-from", 0, ITEMS),
                        r.required("part-from-item", 1, items),
                        r.required("low-to", 0, items),
                        r.required("high-from", 0, items));
            case GRADE ->
                new ScoringRule.Grade(r.required("often-from", 0, ITEMS), r.required("bothersome-from", 0, ITEMS));
        };
    }

    /** The numbers of some items, each once and among those there are. */
    private static List<Integer> numbers(YamlMap r, String key, int items) {
        Set<Integer> seen = new TreeSet<>();
        for (double n : r.numbers(key)) {
            if (n != Math.rint(n) || n < 1 || n > items)
                r.fault(key, NumberAsked.written(n) + " is not the number of an item; expected 1 to " + items);
            else if (!seen.add((int) n)) r.fault(key, NumberAsked.written(n) + " stands here twice");
        }
        return List.copyOf(seen);
    }

    private static Band band(YamlMap b, double[] span) {
        return new Band(b.required("to", span[0], span[1]), b.text("id"), b.text("says"), b.yes("people"));
    }

    private static void ascend(YamlMap i, List<Band> bands, double most) {
        if (bands.isEmpty()) return;
        if (IntStream.range(1, bands.size())
                .anyMatch(b -> bands.get(b).to() <= bands.get(b - 1).to()))
            i.fault("bands", "do not rise from one to the next");
        if (bands.getLast().to() != most)
            i.fault(
                    "bands",
                    "end at " + NumberAsked.written(bands.getLast().to()) + "; the highest score is "
                            + NumberAsked.written(most));
    }

    private static ImportantChange change(YamlMap c, double width) {
        OptionalDouble percent = c.number("percent", 1, 100);
        return new ImportantChange(
                c.required("points", 0, width),
                percent,
                c.text("note"),
                c.number("unsure-below", -WIDEST, WIDEST),
                c.number("unsure-above", -WIDEST, WIDEST));
    }

    private static Code code(YamlMap c) {
        String code = c.text("code");
        if (!code.isEmpty() && !isLoinc(code))
            c.fault("code", "'" + code + "' is not a LOINC code; its last digit does not check");
        if (!c.has("verified")) c.fault("verified", "is missing; expected yes or no");
        return new Code(code, c.text("of"), c.yes("verified"));
    }

    /** Whether the last digit is the check digit of the others (mod 10, Luhn), as LOINC numbers have it. */
    static boolean isLoinc(String code) {
        if (!code.matches("[1-9][0-9]{0,6}-[0-9]")) return false;
        String digits = code.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * d : d;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static int count(List<Part> parts) {
        return parts.stream().mapToInt(Part::count).sum();
    }

    /** The lowest and the highest score that the rule can give. */
    private static double[] span(ScoringRule rule, List<Part> parts) {
        if (parts.isEmpty()) return new double[] {0, 1};
        Part row = parts.getFirst();
        return switch (rule) {
            case ScoringRule.Sum s -> {
                double n = s.times()
                        * (s.counted().isEmpty() ? row.count() : s.counted().size());
                yield new double[] {n * row.least(), n * row.most()};
            }
            case ScoringRule.Ticked _ -> new double[] {0, row.count()};
            case ScoringRule.Mean _, ScoringRule.MeanOfAnswered _, ScoringRule.GlobalChange _ ->
                new double[] {row.least(), row.most()};
            case ScoringRule.PercentOfPossible _ -> new double[] {0, 100};
            case ScoringRule.Lengthening _ -> new double[] {0, parts.getLast().most() - row.least()};
            case ScoringRule.Chronicity _ -> new double[] {0, 1};
            case ScoringRule.Risk _ -> new double[] {0, count(parts)};
            case ScoringRule.Grade _ -> new double[] {0, 3};
        };
    }
}
