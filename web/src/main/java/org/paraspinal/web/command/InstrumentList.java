package org.paraspinal.web.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Band;
import org.paraspinal.care.knowledge.Instrument.ImportantChange;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.web.wire.ScoreLine;

/** Lists the measures in words: items, range, which way is better, cut-offs, important change, owner, code and sources. */
final class InstrumentList {
    private final Knowledge knowledge;

    InstrumentList(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void print(PrintWriter out) {
        knowledge.instruments().values().forEach(i -> print(i, out));
        out.println("reliable-change: whether two scores differ by more than error of measurement");
        out.println("  Takes baseline, followup, sd and rel. Jacobson and Truax 1991.");
        out.println();
        out.println("Known of, and not scored:");
        knowledge.notScored().forEach(n -> out.println("  " + n.name() + ". " + n.why() + sources(n.sources())));
        out.flush();
    }

    private static void print(Instrument i, PrintWriter out) {
        out.println(i.id() + ": " + i.name());
        out.println("  " + i.measures() + ".");
        out.println("  Items: " + i.parts().stream().map(InstrumentList::part).collect(Collectors.joining("; ")) + ".");
        out.println("  Score: " + written(i.least()) + " to " + written(i.most()) + ", higher is "
                + switch (i.direction()) {
                    case HIGHER_WORSE -> "worse";
                    case HIGHER_BETTER -> "better";
                }
                + ". " + rule(i.rule()));
        double from = i.least();
        for (Band b : i.bands()) {
            out.println("  " + written(from) + " to " + written(b.to()) + ": " + b.id().replace('_', ' ') + ". "
                    + b.says());
            from = b.to() + 1;
        }
        i.critical()
                .ifPresent(c -> out.println(
                        "  Item " + c + ": any answer but the lowest leads to the crisis card, whatever the total."));
        i.change().ifPresent(c -> out.println("  " + change(c)));
        i.codes()
                .forEach(c -> out.println(
                        "  LOINC " + c.code() + ", " + c.of() + (c.verified() ? "." : " (not checked yet).")));
        out.println("  Wording: "
                + switch (i.terms().wording()) {
                    case OWN -> "none shipped with it; our own words.";
                    case INSTALLED -> "not shipped. It is installed from a file.";
                    case LICENSED -> "not shipped. It is never asked here.";
                    case PROCEDURE -> "none; it is measured.";
                }
                + " Owner: " + i.terms().owner() + ". " + i.terms().says() + ".");
        out.println("  Rests on: " + i.mark().words() + sources(i.sources()));
        out.println();
    }

    private static String part(Part p) {
        String count = p.count() == p.upTo() ? String.valueOf(p.count()) : p.count() + " to " + p.upTo();
        return (p.key().equals(Instrument.ROW) ? "" : p.key() + " ") + count + ", each " + written(p.least()) + " to "
                + written(p.most()) + (p.fractions() ? ", fractions too" : "");
    }

    private static String rule(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.Sum s ->
                "The sum" + (s.counted().isEmpty() ? "" : " of items " + s.counted())
                        + (s.reversed().isEmpty() ? "" : ", items " + s.reversed() + " turned round")
                        + (s.times() == 1 ? "" : ", times " + written(s.times()))
                        + (s.missing() == 0
                                ? "; every item is needed."
                                : "; up to " + s.missing()
                                        + " may be missing, and the mean of the others stands for them.");
            case ScoringRule.Ticked _ -> "The number ticked; a form not handed in has no score.";
            case ScoringRule.Mean _ -> "The mean; every item is needed.";
            case ScoringRule.MeanOfAnswered m ->
                "The mean of what was answered"
                        + (m.paired() ? "; a change is taken over what was answered both times." : ".");
            case ScoringRule.PercentOfPossible p ->
                "The sum as a share of what the answered items could give; at least " + p.atLeast() + " are needed.";
            case ScoringRule.GlobalChange g ->
                "Up to " + g.improvedTo() + " counts as a responder, from " + g.worseFrom() + " as worse.";
            case ScoringRule.Lengthening _ -> "The second length less the first; both are needed.";
            case ScoringRule.Chronicity c ->
                "1 when it has lasted " + written(c.fromMonths())
                        + " months and is there on half the days; one no decides.";
            case ScoringRule.Risk r ->
                "Up to " + r.lowTo() + " is low; above it, " + r.highFrom() + " or more from item " + r.partFromItem()
                        + " on is high; else medium. The last item counts from " + r.countsFrom()
                        + ". Every item is needed.";
            case ScoringRule.Grade g ->
                "0 without pain on most days; 3 when limited on most days; else 2 from a sum of " + g.bothersomeFrom()
                        + " on, and 1 below. What does not decide may be missing.";
        };
    }

    private static String change(ImportantChange c) {
        return "Important change: " + written(c.points()) + " points"
                + (c.percent().isPresent() ? " or " + written(c.percent().getAsDouble()) + " percent" : "") + ". "
                + c.note();
    }

    private static String sources(List<String> sources) {
        return sources.stream().map(s -> " [" + s + "]").collect(Collectors.joining());
    }

    private static String written(double n) {
        return ScoreLine.written(n);
    }
}
