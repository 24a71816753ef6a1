package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.care.evidence.Answered;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.evidence.Recomputed;
import org.paraspinal.care.knowledge.Measure;
import org.paraspinal.care.knowledge.Pool;
import org.paraspinal.care.knowledge.ReviewResult;
import org.paraspinal.care.knowledge.TrialResult;
import org.paraspinal.statistics.synthesis.Interval;
import org.paraspinal.web.view.Fact;

/** Figures of the data set as they are written on a page: a true minus, two decimals, and always the interval where there is one. */
final class FiguresInWords {
    private static final String NO_SPREAD = "Cannot be said: how much settings differ is not known to us.";

    /** What is known of a question's answer. */
    List<Fact> facts(Answered a) {
        var facts = new ArrayList<Fact>();
        a.printed().ifPresent(r -> facts.add(new Fact("A review prints", effect(r), Optional.of(rests(r)))));
        facts.add(recomputed(a));
        a.points()
                .ifPresent(i -> facts.add(new Fact(
                        "In points of ten",
                        Evidence.range(i) + " points of relief",
                        i.low() < 0 ? Optional.of("below nought is worse") : Optional.empty())));
        facts.add(new Fact("In a new setting", newSetting(a), Optional.empty()));
        return facts;
    }

    private Fact recomputed(Answered a) {
        String name = a.printed().isPresent() ? "Worked out again" : "Worked out here";
        return switch (a.recomputed()) {
            case Recomputed.FromTrials f ->
                new Fact(
                        name,
                        number(f.pooled().b()) + " "
                                + interval(
                                        f.pooled().ci().low(), f.pooled().ci().high()) + unit(a.pool()),
                        Optional.of(f.pooled().k()
                                + " results, by restricted maximum likelihood with the interval of Hartung and Knapp; share of"
                                + " the spread that lies between them "
                                + Math.round(f.pooled().spread().i2()) + " %"));
            case Recomputed.OneTrial(var t) ->
                new Fact(
                        "One trial found",
                        number(t.effect().y()) + " " + interval(t.low(), t.high()) + unit(a.pool()),
                        Optional.of("There is nothing to put it together with." + averaged(t.averaged())));
            case Recomputed.NotKnown(var why) -> new Fact(name, "No", Optional.of(why));
        };
    }

    private static String averaged(boolean averaged) {
        return averaged ? " Its two kinds of massage share one comparison group and were averaged." : "";
    }

    private String newSetting(Answered a) {
        Optional<Interval> points = a.newSettingInPoints();
        if (points.isPresent())
            return "In a new setting the effect would lie between "
                    + Evidence.rounded(points.get().low()) + " and "
                    + Evidence.rounded(points.get().high()) + " points of relief.";
        return a.newSetting()
                .map(i -> "In a new setting the effect would lie between " + number(i.low()) + " and "
                        + number(i.high()) + unit(a.pool()) + ".")
                .orElse(NO_SPREAD);
    }

    /** What to bear in mind of a question. */
    List<String> notes(Answered a) {
        var notes = new ArrayList<String>();
        if (a.recomputed() instanceof Recomputed.FromTrials f) notes.addAll(f.cautions());
        a.printed()
                .map(ReviewResult::note)
                .filter(n -> !n.isEmpty())
                .ifPresent(n -> notes.add(Fields.capital(n) + "."));
        return notes;
    }

    private static String unit(Pool p) {
        return p.measure() == Measure.SMD
                ? " standard deviations"
                : p.scale().map(s -> " on a scale of " + s.replace("-", " to ")).orElse("");
    }

    private static String rests(ReviewResult r) {
        var parts = new ArrayList<String>();
        count(r.trials(), "trial").ifPresent(parts::add);
        count(r.n(), "person").ifPresent(parts::add);
        r.certainty().ifPresent(c -> parts.add(c.words() + " certainty"));
        return Fields.capital(String.join(", ", parts));
    }

    private static Optional<String> count(OptionalInt n, String what) {
        if (n.isEmpty()) return Optional.empty();
        String many = what.equals("person") ? "people" : what + "s";
        return Optional.of(String.format(Locale.ROOT, "%,d ", n.getAsInt()) + (n.getAsInt() == 1 ? what : many));
    }

    /** When a trial measured it. */
    String when(TrialResult t) {
        if (t.weeks().isEmpty()) return "";
        double w = t.weeks().getAsDouble();
        return w == 0 ? "At once" : brief(w) + (w == 1 ? " week" : " weeks");
    }

    /** A trial's result: the effect, or both arms, or what the figures are. */
    String result(TrialResult t) {
        if (t.effect().isPresent())
            return name(t.measure()) + number(t.effect().getAsDouble()) + between(t.low(), t.high()) + p(t);
        if (t.treated().mean().isPresent() && t.control().mean().isPresent())
            return brief(t.treated().mean().getAsDouble()) + " against "
                    + brief(t.control().mean().getAsDouble()) + p(t);
        if (t.treated().mean().isPresent()) return brief(t.treated().mean().getAsDouble()) + p(t);
        return "No figure" + p(t);
    }

    /** A review's result: the effect, or words. */
    String result(ReviewResult r) {
        return r.effect().isPresent() ? effect(r) : Fields.capital(r.words());
    }

    private String effect(ReviewResult r) {
        return name(r.measure()) + number(r.effect().orElseThrow()) + between(r.low(), r.high());
    }

    private static String name(Optional<Measure> measure) {
        return measure.map(m -> switch (m) {
                    case MD -> "Difference ";
                    case SMD -> "Difference in standard deviations ";
                    case RR -> "Times as many ";
                    case OR -> "Odds ratio ";
                    case MEDIAN_DIFFERENCE -> "Difference of medians ";
                    case MEAN -> "Mean ";
                    case SHARE -> "Share ";
                    case AS_REPORTED, WORDS -> "";
                })
                .orElse("");
    }

    private static String between(OptionalDouble low, OptionalDouble high) {
        return low.isPresent() && high.isPresent() ? " " + interval(low.getAsDouble(), high.getAsDouble()) : "";
    }

    private static String interval(double low, double high) {
        return "(" + number(low) + " to " + number(high) + ")";
    }

    private static String p(TrialResult t) {
        return t.p().isEmpty() ? "" : ", P " + (t.p().matches("[<=>].*|ns") ? t.p() : "= " + t.p());
    }

    /** With two decimals and a true minus. */
    static String number(double d) {
        double hundredth = Math.rint(d * 100) / 100;
        return String.format(Locale.ROOT, "%.2f", hundredth == 0 ? 0.0 : hundredth)
                .replace('-', '\u2212');
    }

    private static String brief(double d) {
        return (d == Math.rint(d) ? Long.toString((long) d) : Double.toString(d)).replace('-', '\u2212');
    }
}
