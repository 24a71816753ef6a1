package org.paraspinal.care.screening.dialect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Reason.How;

/**
 * The rule base as a DMN model: one input {@code person}, a context with an answer in each entry, and one decision, a context whose last
 * entries are {@code verdict}, {@code fired} and {@code open}.
 */
public final class InDmn {
    /** The namespace and the name under which an engine finds the model. */
    public static final String NAMESPACE = "https://paraspinal.org/rules";

    public static final String NAME = "Paraspinal";
    private static final VerdictLevel[] LEVELS = VerdictLevel.values();

    private final RuleBook book;
    private final StringBuilder out = new StringBuilder();

    private InDmn(RuleBook book) {
        this.book = book;
    }

    public static String of(RuleBook book) {
        return new InDmn(book).said();
    }

    private String said() {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- The rules of Paraspinal, knowledge %s. Each entry of person is "yes", "no", "unsure" or "not asked"; only "no" means no.
                     Each entry leave_for_... is true or false. -->
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="%s" name="%s" id="paraspinal">
                  <inputData id="in" name="person"><variable name="person"/></inputData>
                  <decision id="out" name="judged"><variable name="judged"/>
                    <informationRequirement id="needs"><requiredInput href="#in"/></informationRequirement>
                    <context>
                """.formatted(book.version(), NAMESPACE, NAME));
        for (int r = 0; r < book.rules().size(); r++) certain(r);
        for (int l = LEVELS.length - 1; l > 0; l--) level(l);
        entry("sure", sure());
        int stated = book.those(_ -> true).stream()
                .mapToInt(r -> book.masks().states(r).length())
                .max()
                .orElse(0);
        for (int s = 0; s < stated; s++) stated(s);
        for (int r = 0; r < book.rules().size(); r++) open(r);
        entry("asks", any(book.those(book.masks()::asks).stream().map(r -> "open" + r)));
        entry("verdict", "if asks and sure < 3 then 3 else sure");
        entry("fired", those("is"));
        entry("unsure", those("unsure"));
        entry("open", those("open"));
        out.append("    </context>\n  </decision>\n</definitions>\n");
        return out.toString();
    }

    private void entry(String name, String is) {
        out.append("      <contextEntry><variable name=\"").append(name).append("\"/><literalExpression><text>");
        out.append(is.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        out.append("</text></literalExpression></contextEntry>\n");
    }

    private void certain(int r) {
        out.append("      <!-- ").append(book.rules().get(r).id()).append(" -->\n");
        entry("is" + r, written(r, "person.%s = \"yes\""));
        entry("unknown" + r, "not(is" + r + ") and " + written(r, "person.%s != \"no\""));
        entry(
                "unsure" + r,
                "unknown" + r + " and " + written(r, "(person.%1$s = \"yes\" or person.%1$s = \"unsure\")"));
        entry(
                "could" + r,
                "unknown" + r + " and (not(unsure" + r + ") or "
                        + written(r, "(person.%1$s = \"yes\" or person.%1$s = \"not asked\")") + ")");
    }

    private void level(int level) {
        entry(
                "level" + level,
                bearing((r, how) -> book.level(r, how) == level
                        && (how != How.CLEARED
                                || book.rules().get(r).onceCleared().isPresent())));
    }

    private void stated(int s) {
        entry("said" + s, bearing((r, how) -> book.masks().says(r, how).get(s)));
    }

    private interface Bears {
        boolean so(int rule, How how);
    }

    /** Some rule bears in one of these ways. */
    private String bearing(Bears which) {
        return any(IntStream.range(0, book.rules().size())
                .boxed()
                .flatMap(r -> Stream.of(How.FIRED, How.UNSURE)
                        .flatMap(how -> Stream.concat(
                                which.so(r, how) ? Stream.of(bears(r, how, false)) : Stream.of(),
                                book.lowered(r, how) && which.so(r, How.CLEARED)
                                        ? Stream.of(bears(r, how, true))
                                        : Stream.of()))));
    }

    private String bears(int r, How how, boolean leave) {
        String is = (how == How.FIRED ? "is" : "unsure") + r;
        if (!book.lowered(r, how)) return is;
        String given = "person." + book.leave(r).orElseThrow();
        return "(" + is + " and " + (leave ? given : "not(" + given + ")") + ")";
    }

    private static String sure() {
        return IntStream.iterate(LEVELS.length - 1, l -> l > 0, l -> l - 1)
                .mapToObj(l -> "if level" + l + " then " + l + " else ")
                .collect(Collectors.joining("", "", "0"));
    }

    private void open(int r) {
        int most = book.most(r);
        String missing = any(book.masks().states(r).stream().mapToObj(s -> "not(said" + s + ")"));
        entry(
                "open" + r,
                "could" + r + " and (sure < " + most
                        + (most == VerdictLevel.NOT_TODAY.ordinal() ? " or sure = " + most : "") + " or (sure < 2 and "
                        + missing + "))");
    }

    private String those(String which) {
        return IntStream.range(0, book.rules().size())
                .mapToObj(r ->
                        "if " + which + r + " then \"" + book.rules().get(r).id() + "\" else null")
                .collect(Collectors.joining(", ", "[", "][item != null]"));
    }

    private static String any(Stream<String> of) {
        List<String> all = of.toList();
        return all.isEmpty() ? "false" : "(" + balanced(all, " or ") + ")";
    }

    /** Many parts nested evenly, so that no reader has to go deep. */
    private static String balanced(List<String> all, String by) {
        if (all.size() == 1) return all.getFirst();
        int half = all.size() / 2;
        return "(" + balanced(all.subList(0, half), by) + by + balanced(all.subList(half, all.size()), by) + ")";
    }

    private String written(int r, String input) {
        return book.condition(r, new RuleBook.Words() {
            @Override
            public String input(int i) {
                return String.format(input, book.ids().get(i));
            }

            @Override
            public String all(List<String> parts) {
                return balanced(parts, " and ");
            }

            @Override
            public String any(List<String> parts) {
                return balanced(parts, " or ");
            }

            @Override
            public String some(int many, List<String> parts) {
                return parts.stream()
                        .map(p -> "(if " + p + " then 1 else 0)")
                        .collect(Collectors.joining(" + ", "(", " >= " + many + ")"));
            }

            @Override
            public String always(boolean so) {
                return String.valueOf(so);
            }
        });
    }
}
