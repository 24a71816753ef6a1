package org.paraspinal.web.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.statistics.series.Ar1Regression;
import org.paraspinal.statistics.series.Fit;
import org.paraspinal.statistics.series.Fit.Coefficient;
import org.paraspinal.statistics.series.Fit.Interval;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A fitted trend in words, and as JSON under the names that R's nlme uses. */
final class TrendReport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double LEVEL = 0.95;

    private final TrendModel model;
    private final List<String> notes;

    /** @param notes what the reader should know besides, a sentence each */
    TrendReport(TrendModel model, List<String> notes) {
        this.model = model;
        this.notes = List.copyOf(notes);
    }

    /** What to know of a fit besides its numbers. */
    static List<String> notes(Fit fit) {
        if (fit.phiFixed()) return List.of();
        var notes = new ArrayList<String>();
        if (fit.n() < Ar1Regression.SHORT)
            notes.add(
                    "With fewer than " + Ar1Regression.SHORT
                            + " measurements phi tends to come out too low, and the intervals too narrow. --phi 0.3 fixes it instead.");
        if (Math.abs(fit.phi()) > Ar1Regression.DRIFTING)
            notes.add("Do not rely on this trend: with phi beyond " + Ar1Regression.DRIFTING
                    + " either way it cannot be told from drift.");
        return notes;
    }

    List<String> words(Fit fit) {
        var said = new ArrayList<String>();
        said.add(model.formula() + ", errors AR(1) over " + model.t()
                + model.group().map(g -> " within " + g).orElse("") + ", " + fit.method() + ", n = " + fit.n());
        said.add("phi            " + number(fit.phi()) + (fit.phiFixed() ? " (given)" : ""));
        said.add("sigma          " + number(fit.sigma()));
        said.add("minus2logLik   " + fixed(fit.minus2LogLikelihood()));
        said.add("AIC            " + fixed(fit.aic()));
        int wide = fit.coefficients().stream()
                .mapToInt(c -> c.name().length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max(wide, 12) + "s %13s %13s   %s";
        said.add("");
        said.add(String.format(
                Locale.ROOT,
                row,
                "",
                "coef",
                "se",
                "95% interval, t with " + String.format(Locale.ROOT, "%.1f df", fit.df())));
        for (Coefficient c : fit.coefficients()) {
            Interval i = fit.interval(c, LEVEL);
            said.add(String.format(
                    Locale.ROOT,
                    row,
                    c.name(),
                    number(c.estimate()),
                    number(c.error()),
                    number(i.low()) + " to " + number(i.high())));
        }
        said.add("");
        said.addAll(notes);
        said.add("A trend or a difference shows that something changed, and not why.");
        return said;
    }

    private static String fixed(double d) {
        return String.format(Locale.ROOT, "%.6f", d);
    }

    private static String number(double d) {
        return String.format(Locale.ROOT, "%.6g", d);
    }

    String json(Fit fit) {
        ObjectNode out = head();
        numbers(out, fit);
        noted(out);
        return JSON.writeValueAsString(out);
    }

    /** A refusal, with its reason. */
    String refused(String said) {
        ObjectNode out = head().put("refused", said);
        noted(out);
        return JSON.writeValueAsString(out);
    }

    /** A refusal before anything could be fitted. */
    static String json(List<String> problems) {
        ObjectNode out = JSON.createObjectNode().put("refused", String.join("\n", problems));
        problems.forEach(out.putArray("problems")::add);
        return JSON.writeValueAsString(out);
    }

    private ObjectNode head() {
        return JSON.createObjectNode().put("formula", model.formula());
    }

    private void noted(ObjectNode out) {
        notes.forEach(out.putArray("notes")::add);
    }

    private static void numbers(ObjectNode out, Fit fit) {
        out.put("method", fit.method().name());
        out.put("phi", fit.phi()).put("phiFixed", fit.phiFixed()).put("sigma", fit.sigma());
        ObjectNode coef = out.putObject("coef");
        fit.coefficients().forEach(c -> coef.put(c.name(), c.estimate()));
        ObjectNode se = out.putObject("se");
        fit.coefficients().forEach(c -> se.put(c.name(), c.error()));
        ArrayNode vcov = out.putArray("vcov");
        fit.covariance().forEach(row -> row.forEach(vcov.addArray()::add));
        ObjectNode intervals = out.putObject("interval95");
        fit.coefficients().forEach(c -> {
            Interval i = fit.interval(c, LEVEL);
            intervals.putArray(c.name()).add(i.low()).add(i.high());
        });
        out.put("logLik", fit.minus2LogLikelihood() / -2).put("minus2logLik", fit.minus2LogLikelihood());
        out.put("AIC", fit.aic()).put("n", fit.n()).put("df", fit.df());
    }
}
