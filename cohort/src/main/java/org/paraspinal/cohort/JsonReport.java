package org.paraspinal.cohort;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.paraspinal.statistics.mixed.Fit;

/** A fit as one JSON object, each number with all the digits that tell it from its neighbours. */
final class JsonReport {
    private final StringBuilder json = new StringBuilder(1024);

    static String of(Outcome outcome) {
        return new JsonReport().write(outcome);
    }

    static String refused(List<String> said) {
        return "{\"refused\":" + texts(said) + "}";
    }

    private String write(Outcome outcome) {
        Fit fit = outcome.fit();
        json.append("{\"formula\":").append(quoted(outcome.formula()));
        field("method", quoted(outcome.method()));
        field("criterion", number(fit.criterion()));
        field("rows", Long.toString(fit.rows()));
        field("rows_left_out", Long.toString(outcome.leftOut()));
        field("persons", Long.toString(outcome.people()));
        field("patterns", outcome.patterns().map(p -> Integer.toString(p)).orElse("null"));
        field("singular", Boolean.toString(fit.singular()));
        field("beta", each(fit, i -> fit.coefficients().get(i).estimate()));
        field("se", each(fit, i -> fit.coefficients().get(i).error()));
        field("se_sandwich", outcome.sandwich().map(s -> each(fit, i -> s[i])).orElse("null"));
        field(outcome.few() ? "t" : "z", each(fit, outcome::statistic));
        field("df", number(outcome.df()));
        field("p", each(fit, outcome::p));
        field("vcov", matrix(fit.covariance()));
        field("sigma2", number(fit.sigma2()));
        field("sigma", number(Math.sqrt(fit.sigma2())));
        if (fit.groups().size() == 1) {
            field("Psi", matrix(fit.groups().getFirst().psi()));
            field("theta", numbers(fit.groups().getFirst().theta()));
        }
        field("random", fit.groups().stream().map(JsonReport::group).collect(Collectors.joining(",", "[", "]")));
        field(
                "variance_test",
                fit.varianceTest()
                        .map(t -> "{\"effect\":" + quoted(t.effect()) + ",\"statistic\":" + number(t.statistic())
                                + ",\"p\":" + number(t.p()) + "}")
                        .orElse("null"));
        field("notes", texts(outcome.notes()));
        return json.append('}').toString();
    }

    private static String group(Fit.Group group) {
        return "{\"grouping\":" + quoted(group.grouping()) + ",\"levels\":" + group.levels() + ",\"effects\":"
                + texts(group.effects()) + ",\"Psi\":" + matrix(group.psi()) + ",\"theta\":"
                + numbers(group.theta()) + "}";
    }

    private void field(String name, String value) {
        json.append(",\"").append(name).append("\":").append(value);
    }

    private static String each(Fit fit, IntToDoubleFunction value) {
        var all = new StringBuilder("{");
        for (int i = 0; i < fit.coefficients().size(); i++)
            all.append(i > 0 ? "," : "")
                    .append(quoted(fit.coefficients().get(i).name()))
                    .append(':')
                    .append(number(value.applyAsDouble(i)));
        return all.append('}').toString();
    }

    private static String matrix(double[][] a) {
        return Stream.of(a).map(JsonReport::numbers).collect(Collectors.joining(",", "[", "]"));
    }

    private static String numbers(double[] a) {
        return DoubleStream.of(a).mapToObj(JsonReport::number).collect(Collectors.joining(",", "[", "]"));
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(JsonReport::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double d) {
        return Double.isFinite(d) ? Double.toString(d) : "null";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < 0x20)
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
