package org.paraspinal.web.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraspinal.statistics.synthesis.Begg;
import org.paraspinal.statistics.synthesis.Effects;
import org.paraspinal.statistics.synthesis.Egger;
import org.paraspinal.statistics.synthesis.Estimated;
import org.paraspinal.statistics.synthesis.Inference;
import org.paraspinal.statistics.synthesis.Interval;
import org.paraspinal.statistics.synthesis.LeaveOneOut;
import org.paraspinal.statistics.synthesis.MetaRegression;
import org.paraspinal.statistics.synthesis.Method;
import org.paraspinal.statistics.synthesis.PerStudy;
import org.paraspinal.statistics.synthesis.Pooled;
import org.paraspinal.statistics.synthesis.QProfile;
import org.paraspinal.statistics.synthesis.Subgroups;
import org.paraspinal.statistics.synthesis.TrimAndFill;

/** A synthesis for a reader: what came out, how sure it is, what was refused and why, and what to look at before believing it. */
final class MetaText {
    /** From so many studies on they are not listed one by one. */
    private static final int MOST_LISTED = 100;

    private final MetaData data;
    private final Pooled chosen;
    private final Effects effects;
    private final List<String> lines = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    MetaText(MetaData data, Pooled chosen) {
        this.data = data;
        this.chosen = chosen;
        this.effects = data.effects();
    }

    List<String> lines() {
        opening();
        result();
        studies();
        methods();
        subgroups();
        regression();
        smallStudies();
        robust();
        closing();
        return List.copyOf(lines);
    }

    private void opening() {
        say(data.file() + ": " + effects.k() + " studies; " + data.measure().words() + ".");
        say("Computed from " + data.shape().inWords() + ". " + words(chosen.method()) + "; " + words(chosen.test())
                + ".");
        if (!data.leftOut().isEmpty()) say(MetaData.lines(data.leftOut()) + " left out: a number is missing.");
        if (!data.turned().isEmpty())
            say(MetaData.lines(data.turned())
                    + " multiplied by -1: higher is better there; below zero is now good throughout.");
        if (data.measure().oneGroup())
            say("These are single groups: nobody was compared with, and what changed may have changed anyway.");
    }

    private void result() {
        say("");
        say(row("Pooled effect", estimate(chosen.b(), chosen.ci()) + ", " + p(chosen.pval())));
        if (data.measure().logarithm())
            say(row(
                    "  as a ratio",
                    estimate(
                            Math.exp(chosen.b()),
                            new Interval(
                                    Math.exp(chosen.ci().low()),
                                    Math.exp(chosen.ci().high())))));
        switch (chosen.method()) {
            case EE -> say(row("In a new setting", "the same, by assumption: equal effects"));
            case DL, PM, REML, ML ->
                chosen.prediction()
                        .higgins()
                        .ifPresentOrElse(
                                i -> say(row(
                                        "In a new setting",
                                        "the effect would lie between " + number(i.low()) + " and " + number(i.high())
                                                + ", 95 times in 100")),
                                () -> refused.add("Fewer than 3 studies give no prediction interval."));
        }
        var s = chosen.spread();
        QProfile.of(effects).value().ifPresent(q -> {
            say(row("Studies differ", "tau² " + estimate(s.tau2(), q.tau2())));
            say(row("", "tau  " + estimate(Math.sqrt(s.tau2()), q.tau())));
            say(row("", "I²   " + estimate(s.i2(), q.i2()) + " percent"));
            if (q.empty())
                say(row("", "The studies are more alike than chance allows; the interval of tau² is empty."));
        });
        say(row("", "Q    " + number(s.q()) + " on " + (effects.k() - 1) + " df, " + p(s.qp())));
    }

    private void studies() {
        if (effects.k() > MOST_LISTED) return;
        List<PerStudy> shares = PerStudy.of(effects, chosen);
        int wide = Math.min(
                40,
                java.util.stream.IntStream.range(0, effects.k())
                        .map(i -> data.name(i).length())
                        .max()
                        .orElse(5));
        String form = "%-" + Math.max(5, wide) + "s %6s %10s %24s %8s";
        say("");
        say(String.format(Locale.ROOT, form, "Study", "line", "effect", "95 % interval", "weight"));
        for (int i = 0; i < effects.k(); i++) {
            double half = 1.959963984540054 * Math.sqrt(effects.v(i));
            String name = data.name(i);
            say(String.format(
                    Locale.ROOT,
                    form,
                    name.length() > 40 ? name.substring(0, 39) + "…" : name,
                    data.lines().get(i),
                    number(effects.y(i)),
                    number(effects.y(i) - half) + " to " + number(effects.y(i) + half),
                    String.format(Locale.ROOT, "%.1f %%", shares.get(i).weightPercent())));
        }
    }

    private void methods() {
        String form = "%-6s %-9s %10s %24s %10s %10s";
        say("");
        say(String.format(Locale.ROOT, form, "Method", "test", "effect", "95 % interval", "p", "tau²"));
        for (Method method : Method.values())
            Pooled.of(effects, method, Inference.Z).value().ifPresent(plain -> {
                for (Inference test : Inference.values())
                    plain.under(effects, test)
                            .value()
                            .ifPresent(fit -> say(String.format(
                                    Locale.ROOT,
                                    form,
                                    method,
                                    test == Inference.Z ? "z" : test == Inference.HARTUNG_KNAPP ? "knha" : "modified",
                                    number(fit.b()),
                                    number(fit.ci().low()) + " to "
                                            + number(fit.ci().high()),
                                    p(fit.pval()).substring(2).strip(),
                                    number(fit.tau2()))));
            });
    }

    private void subgroups() {
        int[] rows = data.grouped();
        if (rows.length == 0) {
            if (!data.groups().isEmpty()) refused.add("No study has a group.");
            return;
        }
        Method method = chosen.method() == Method.DL ? Method.DL : Method.REML;
        Subgroups groups = Subgroups.of(
                effects.at(rows),
                java.util.stream.IntStream.of(rows)
                        .mapToObj(i -> data.groups().get(i).orElseThrow())
                        .toList(),
                method);
        say("");
        say("Groups, each with its own tau² by " + method + ", normal intervals:");
        groups.groups().forEach((name, group) -> {
            String studies = group.k() == 1 ? "1 study" : group.k() + " studies";
            switch (group.pooled()) {
                case Estimated.Given<Pooled>(Pooled fit) ->
                    say(row(
                            "  " + name,
                            estimate(fit.b(), fit.ci()) + ", " + studies + ", I² "
                                    + number(fit.spread().i2()) + " percent"));
                case Estimated.Refused<Pooled>(String because) -> say(row("  " + name, studies + ". " + because));
            }
        });
        groups.between()
                .ifPresentOrElse(
                        b -> say(row("  Between them", "Q " + number(b.q()) + " on " + b.df() + " df, " + p(b.p()))),
                        () -> refused.add("Groups can be compared where at least two of them hold two studies."));
    }

    private void regression() {
        if (data.mods().isEmpty()) return;
        int[] rows = data.moderated();
        Optional<Estimated<MetaRegression>> fit = rows.length == 0
                ? Optional.empty()
                : data.moderators(rows)
                        .map(m -> MetaRegression.of(effects.at(rows), m, chosen.method(), chosen.test()));
        if (fit.isEmpty()) {
            refused.add("No moderator can be told: a cell is missing in every study, or it is the same in all.");
            return;
        }
        switch (fit.get()) {
            case Estimated.Refused<MetaRegression>(String because) -> refused.add(because);
            case Estimated.Given<MetaRegression>(MetaRegression r) -> {
                say("");
                say("What goes with larger or smaller effects (" + r.k()
                        + " studies). Between studies no cause is shown by it:");
                for (int j = 0; j < r.columns().size(); j++) {
                    var c = r.coefficients().get(j);
                    say(row("  " + r.columns().get(j), estimate(c.b(), c.ci()) + ", " + p(c.pval())));
                }
                r.r2().ifPresent(r2 -> say(row("  Explained", number(r2) + " percent of tau²")));
                say(row(
                        "  Left",
                        "tau² " + number(r.spread().tau2()) + ", I² "
                                + number(r.spread().i2()) + " percent"));
            }
        }
    }

    private void smallStudies() {
        say("");
        say("Do small studies tell of larger effects?");
        told(Egger.classical(effects), e -> row("  Egger", "t " + number(e.stat()) + ", " + p(e.pval())));
        data.sizes()
                .ifPresent(size -> told(
                        Egger.mixed(effects, Method.REML, size),
                        e -> row("  on the sizes", "z " + number(e.stat()) + ", " + p(e.pval()))));
        told(Begg.of(effects), b -> row("  Begg", "tau " + number(b.tau()) + ", " + p(b.pval())));
        told(
                TrimAndFill.of(effects, chosen.method(), TrimAndFill.Count.L0),
                t -> row(
                        "  Trim and fill",
                        t.k0() == 0
                                ? "adds no study"
                                : "adds " + t.k0() + (t.k0() == 1 ? " study" : " studies") + " on the "
                                        + t.side().name().toLowerCase(Locale.ROOT) + "; the effect would be "
                                        + estimate(t.pooled().b(), t.pooled().ci())));
    }

    private void robust() {
        if (effects.k() > MOST_LISTED) return;
        told(LeaveOneOut.of(effects, chosen.method(), chosen.test()), fits -> {
            int low = 0;
            int high = 0;
            for (int i = 1; i < fits.size(); i++) {
                if (fits.get(i).b() < fits.get(low).b()) low = i;
                if (fits.get(i).b() > fits.get(high).b()) high = i;
            }
            return row(
                    "One left out",
                    "from " + number(fits.get(low).b()) + " (without " + data.name(low) + ") to "
                            + number(fits.get(high).b()) + " (without " + data.name(high) + ")");
        });
    }

    private void closing() {
        if (!refused.isEmpty()) {
            say("");
            say("Not told:");
            refused.stream().distinct().forEach(r -> say("  " + r));
        }
        List<String> doubts = data.doubts().stream().map(data::said).toList();
        if (!doubts.isEmpty()) {
            say("");
            say("To look at before believing it:");
            doubts.forEach(d -> say("  " + d));
        }
        say("");
        say("This is arithmetic on the numbers of the file. It does not judge how the trials were run.");
    }

    private <T> void told(Estimated<T> estimated, java.util.function.Function<T, String> line) {
        switch (estimated) {
            case Estimated.Given<T>(T value) -> say(line.apply(value));
            case Estimated.Refused<T>(String because) -> refused.add(because);
        }
    }

    private static String words(Method method) {
        return switch (method) {
            case EE -> "Equal effects are assumed";
            case DL -> "Differences between studies by DerSimonian and Laird";
            case PM -> "Differences between studies by Paule and Mandel";
            case REML -> "Differences between studies by restricted maximum likelihood (REML)";
            case ML -> "Differences between studies by maximum likelihood";
        };
    }

    private static String words(Inference test) {
        return switch (test) {
            case Z -> "normal interval";
            case HARTUNG_KNAPP -> "interval by Hartung and Knapp";
            case MODIFIED_HARTUNG_KNAPP -> "interval by Hartung and Knapp, modified";
        };
    }

    private static String row(String name, String text) {
        return String.format(Locale.ROOT, "%-18s %s", name, text);
    }

    private static String estimate(double value, Interval ci) {
        return number(value) + " (" + number(ci.low()) + " to " + number(ci.high()) + ")";
    }

    private static String p(double p) {
        return p < 0.0001 ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.4f", p);
    }

    /** About four digits, without a power of ten where it can be helped. */
    static String number(double x) {
        double size = Math.abs(x);
        if (x == 0) return "0";
        if (size >= 1e6 || size < 1e-4) return String.format(Locale.ROOT, "%.3e", x);
        int decimals = (int) Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(size))));
        return String.format(Locale.ROOT, "%." + decimals + "f", x);
    }

    /** A number as somebody would write it, with all its digits. */
    static String plain(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? String.valueOf((long) x) : String.valueOf(x);
    }

    private void say(String line) {
        lines.add(line.stripTrailing());
    }
}
