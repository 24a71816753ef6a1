package org.paraspinal.care.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.LimitsStated;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Rule;
import org.paraspinal.care.knowledge.Rule.Consequence;

/** Says a rule back as a plain sentence: when it fires, what follows, and what follows when the answer is not sure. */
public final class RuleInWords {
    private final Knowledge k;

    public RuleInWords(Knowledge knowledge) {
        k = knowledge;
    }

    /** The whole rule: one sentence, and one more each for "not sure" and for a doctor's leave where they differ. */
    public String of(Rule rule) {
        boolean always = rule.when() instanceof Condition.Always;
        var out = new StringBuilder(always ? "Always: " : "If " + when(rule.when()) + ": ");
        out.append(then(rule.then())).append('.');
        if (!always && !rule.ifUnsure().equals(rule.then()))
            out.append(" If that is not sure: ").append(then(rule.ifUnsure())).append('.');
        rule.onceCleared()
                .ifPresent(c -> out.append(" Once a doctor has agreed: ")
                        .append(then(c))
                        .append('.'));
        return out.toString();
    }

    /** When a condition holds. */
    public String when(Condition c) {
        return switch (c) {
            case Condition.Always _ -> "always";
            case Condition.Yes y -> "yes to " + quoted(k.ask(y.id()));
            case Condition.Not n -> not(n.of());
            case Condition.And a -> joined(a.all(), ", and ");
            case Condition.Or o -> "either " + joined(o.any(), ", or ");
            case Condition.AtLeast a ->
                "at least " + a.many() + " of these: "
                        + a.of().stream().map(this::nested).collect(Collectors.joining("; "));
            case Condition.Unsure u ->
                "not sure of at least " + u.many() + (u.safety() ? " questions about safety" : " questions");
            case Condition.NumberIs n -> number(n, n.comparison());
            case Condition.ChoiceIs is ->
                chosen(is.choice()) + " " + quoted(k.words().name(is.choice(), is.word()));
            case Condition.SiteIn in -> "it hurts at " + quoted(k.body().name(in.area()));
        };
    }

    private String not(Condition c) {
        return switch (c) {
            case Condition.Yes y -> "not yes to " + quoted(k.ask(y.id()));
            case Condition.ChoiceIs is ->
                chosen(is.choice()) + " anything but " + quoted(k.words().name(is.choice(), is.word()));
            case Condition.Not n -> when(n.of());
            case Condition other -> "it is not so that (" + when(other) + ")";
        };
    }

    private String joined(List<Condition> parts, String by) {
        return parts.stream().map(this::nested).collect(Collectors.joining(by));
    }

    private String nested(Condition c) {
        boolean manyParts = c instanceof Condition.And || c instanceof Condition.Or || c instanceof Condition.AtLeast;
        return manyParts ? "(" + when(c) + ")" : when(c);
    }

    private String number(Condition.NumberIs n, Condition.Comparison comparison) {
        String asked = k.numbers().get(n.id()) instanceof NumberAsked a ? a.ask() : n.id();
        String bound = NumberAsked.written(n.bound());
        return quoted(asked) + " is "
                + switch (comparison) {
                    case LESS -> "less than " + bound;
                    case AT_MOST -> bound + " or less";
                    case MORE -> "more than " + bound;
                    case AT_LEAST -> bound + " or more";
                };
    }

    private static String chosen(String choice) {
        return switch (choice) {
            case "delivery" -> "it is given by";
            case "technique" -> "the wish is";
            case "answering" -> "the answers are given";
            case "visit" -> "it is";
            default -> choice + " is";
        };
    }

    private String then(Consequence c) {
        var out = new ArrayList<String>();
        out.add(verdict(c));
        LimitsStated l = c.limits();
        l.maxPressure().ifPresent(p -> out.add("no harder than " + p + " of 10"));
        l.maxMinutes().ifPresent(m -> out.add("at most " + m + " minutes"));
        for (var cap : l.caps()) {
            String where = area(cap.area()) + with(List.of(cap.contact()));
            cap.maxPressure().ifPresent(p -> out.add("no harder than " + p + " of 10 " + where));
            cap.maxMinutes().ifPresent(m -> out.add("at most " + m + " minutes " + where));
        }
        for (var bar : l.bars()) {
            String where = area(bar.zone())
                    + (bar.marginCm().isPresent()
                            ? " and " + NumberAsked.written(bar.marginCm().getAsDouble()) + " cm around it"
                            : "")
                    + with(bar.contacts());
            out.add(
                    bar.maxPressure() == 0
                            ? "nothing " + where
                            : "no harder than " + bar.maxPressure() + " of 10 " + where);
        }
        if (!l.techniquesBarred().isEmpty())
            out.add("no "
                    + l.techniquesBarred().stream()
                            .map(t -> k.words().techniques().name(t))
                            .collect(Collectors.joining(", no ")));
        if (!l.positionsBarred().isEmpty())
            out.add("not "
                    + l.positionsBarred().stream()
                            .map(p -> k.words().positions().name(p))
                            .collect(Collectors.joining(", not ")));
        l.advice().forEach(a -> out.add("with the advice " + quoted(k.adviceSays(a))));
        return String.join("; ", out);
    }

    private String area(String area) {
        if (area.equals(LimitsStated.ANY)) return "in any one place";
        return area.equals(LimitsStated.MARKED)
                ? "where it is marked"
                : "at " + k.body().name(area);
    }

    private String with(List<String> contacts) {
        if (contacts.contains(LimitsStated.ANY)) return "";
        return " with "
                + contacts.stream().map(c -> k.words().contacts().name(c)).collect(Collectors.joining(", "));
    }

    private static String verdict(Consequence c) {
        return switch (c.verdict()) {
            case EMERGENCY_NOW -> "call for help now";
            case URGENT_SAME_DAY -> "see a doctor today";
            case CLINICIAN_FIRST -> "see a clinician before any massage";
            case ANSWERS_NEEDED -> "more must be asked first";
            case NOT_TODAY -> "not today, until " + c.until().orElse("it has passed");
            case ADAPT -> "go on within limits";
            case PROCEED -> "go on";
        };
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }
}
