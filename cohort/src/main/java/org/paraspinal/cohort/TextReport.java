package org.paraspinal.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.statistics.mixed.Fit;

/** A fit in lines for a person to read. */
final class TextReport {
    private final Outcome outcome;
    private final List<String> said = new ArrayList<>();

    private TextReport(Outcome outcome) {
        this.outcome = outcome;
    }

    static List<String> of(Outcome outcome) {
        var report = new TextReport(outcome);
        report.write();
        return report.said;
    }

    private void write() {
        Fit fit = outcome.fit();
        said.add(outcome.formula() + ", by " + outcome.method());
        say("%s criterion   %.6f", outcome.method(), fit.criterion());
        say(
                "rows %d (%d left out), people %d%s",
                fit.rows(),
                outcome.leftOut(),
                outcome.people(),
                outcome.patterns().map(p -> ", patterns of visits " + p).orElse(""));
        said.add("");
        fixed(fit);
        said.add("");
        for (Fit.Group group : fit.groups()) random(group);
        say("sigma2           %13s   (variance within)", number(fit.sigma2()));
        fit.varianceTest().ifPresent(t -> {
            if (Double.isFinite(t.p()))
                say("no variance of %s: likelihood ratio %s, p %s", t.effect(), number(t.statistic()), number(t.p()));
        });
        said.add("");
        if (fit.singular()) said.add("The fit is singular: a variance is zero, or effects go together completely.");
        said.addAll(outcome.notes());
        said.add("A slope or a difference shows that something changed, and not why.");
    }

    private void fixed(Fit fit) {
        int wide = Math.max(
                12,
                fit.coefficients().stream()
                        .mapToInt(c -> c.name().length())
                        .max()
                        .orElse(0));
        String row = "%-" + wide + "s %13s %13s %13s %9s %10s";
        say(row, "", "estimate", "se", "se sandwich", outcome.few() ? "t" : "z", "p");
        for (int i = 0; i < fit.coefficients().size(); i++) {
            Fit.Coefficient c = fit.coefficients().get(i);
            int at = i;
            say(
                    row,
                    c.name(),
                    number(c.estimate()),
                    number(c.error()),
                    outcome.sandwich().map(s -> number(s[at])).orElse("-"),
                    String.format(Locale.ROOT, "%.3f", outcome.statistic(i)),
                    number(outcome.p(i)));
        }
        if (outcome.few()) say("t with %.0f degrees of freedom: people less coefficients.", outcome.df());
    }

    private void random(Fit.Group group) {
        say("between %s (%d):", group.grouping(), group.levels());
        for (int i = 0; i < group.effects().size(); i++) {
            var line = new StringBuilder(String.format(
                    Locale.ROOT, "  %-14s variance %13s", group.effects().get(i), number(group.psi()[i][i])));
            for (int j = 0; j < i; j++)
                line.append(String.format(Locale.ROOT, "  covariance %13s", number(group.psi()[i][j])));
            said.add(line.toString());
        }
    }

    private void say(String format, Object... values) {
        said.add(String.format(Locale.ROOT, format, values));
    }

    private static String number(double d) {
        return String.format(Locale.ROOT, "%.6g", d);
    }
}
