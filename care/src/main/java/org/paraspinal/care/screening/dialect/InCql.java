package org.paraspinal.care.screening.dialect;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.screening.Reason.How;

/**
 * The rule base in Clinical Quality Language: each input is a Boolean parameter, null where it is not known; a second one says that it
 * was answered unsure. {@code verdict}, {@code fired} and {@code open} are what comes of it.
 */
public final class InCql {
    private static final VerdictLevel[] LEVELS = VerdictLevel.values();

    private final RuleBook book;
    private final StringBuilder out = new StringBuilder();

    private InCql(RuleBook book) {
        this.book = book;
    }

    public static String of(RuleBook book) {
        return new InCql(book).said();
    }

    private String said() {
        out.append("// The rules of Paraspinal, knowledge ")
                .append(book.version())
                .append(".\n");
        out.append("// Null is not known: not asked, or unsure where that is said. Only false means no.\n");
        out.append("library Paraspinal\n\n");
        for (String id : book.ids()) {
            out.append("parameter \"").append(id).append("\" Boolean\n");
            out.append("parameter \"").append(id).append(" unsure\" Boolean\n");
        }
        for (String leave : book.leaves())
            out.append("parameter \"").append(leave).append("\" Boolean\n");
        out.append('\n');
        for (String id : book.ids()) {
            define(
                    id + ", what was not asked as no",
                    "if \"" + id + " unsure\" then null else Coalesce(\"" + id + "\", false)");
            define(id + ", what is unsure as no", "if \"" + id + " unsure\" then false else \"" + id + "\"");
        }
        for (int r = 0; r < book.rules().size(); r++) certain(r);
        for (int l = LEVELS.length - 1; l > 0; l--) level(l);
        define("sure", sure());
        int stated = book.those(_ -> true).stream()
                .mapToInt(r -> book.masks().states(r).length())
                .max()
                .orElse(0);
        for (int s = 0; s < stated; s++) stated(s);
        for (int r = 0; r < book.rules().size(); r++) open(r);
        define("asks", any(book.those(book.masks()::asks).stream().map(r -> quoted(id(r) + " is open"))));
        define("verdict", "if \"asks\" and \"sure\" < 3 then 3 else \"sure\"");
        define("fired", those("%s is true", _ -> true));
        define("unsure", those("%s is unsure", _ -> true));
        define("open", those("%s is open", _ -> true));
        return out.toString();
    }

    private void define(String name, String is) {
        out.append("define \"").append(name).append("\":\n  ").append(is).append("\n\n");
    }

    private String id(int r) {
        return "rule " + book.rules().get(r).id();
    }

    private void certain(int r) {
        define(id(r), written(r, ""));
        define(id(r) + " is true", quoted(id(r)) + " is true");
        define(
                id(r) + " is unsure",
                quoted(id(r)) + " is null and Coalesce(" + written(r, ", what was not asked as no") + ", true)");
        define(
                id(r) + " could still fire",
                quoted(id(r)) + " is null and (not " + quoted(id(r) + " is unsure") + " or Coalesce("
                        + written(r, ", what is unsure as no") + ", true))");
    }

    private void level(int level) {
        define(
                "certainly " + LEVELS[level].wire(),
                bearing((r, how) -> book.level(r, how) == level
                        && (how != How.CLEARED
                                || book.rules().get(r).onceCleared().isPresent())));
    }

    private void stated(int s) {
        define("said " + s, bearing((r, how) -> book.masks().says(r, how).get(s)));
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
                                which.so(r, how) ? Stream.of(bears(r, how, "not ")) : Stream.of(),
                                book.lowered(r, how) && which.so(r, How.CLEARED)
                                        ? Stream.of(bears(r, how, ""))
                                        : Stream.of()))));
    }

    private String bears(int r, How how, String leave) {
        String is = quoted(id(r) + (how == How.FIRED ? " is true" : " is unsure"));
        return book.lowered(r, how)
                ? "(" + is + " and " + leave + quoted(book.leave(r).orElseThrow()) + ")"
                : is;
    }

    private static String sure() {
        return IntStream.iterate(LEVELS.length - 1, l -> l > 0, l -> l - 1)
                .mapToObj(l -> "if \"certainly " + LEVELS[l].wire() + "\" then " + l + " else ")
                .collect(Collectors.joining("", "", "0"));
    }

    private void open(int r) {
        int most = book.most(r);
        String missing = any(book.masks().states(r).stream().mapToObj(s -> "not \"said " + s + "\""));
        define(
                id(r) + " is open",
                quoted(id(r) + " could still fire") + " and (\"sure\" < " + most
                        + (most == VerdictLevel.NOT_TODAY.ordinal() ? " or \"sure\" = " + most : "")
                        + " or (\"sure\" < 2 and " + missing + "))");
    }

    private String those(String name, IntPredicate which) {
        return book.those(which).stream()
                .map(r -> "if " + quoted(String.format(name, id(r))) + " then '"
                        + book.rules().get(r).id() + "' else null")
                .collect(Collectors.joining(",\n  ", "({", "}) R where R is not null"));
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

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private String written(int r, String as) {
        return book.condition(r, new RuleBook.Words() {
            @Override
            public String input(int i) {
                return quoted(book.ids().get(i) + as);
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
                return "(if " + count(parts, false) + " >= " + many + " then true else if " + count(parts, true) + " < "
                        + many + " then false else null)";
            }

            @Override
            public String always(boolean so) {
                return String.valueOf(so);
            }
        });
    }

    private static String count(List<String> parts, boolean unknownToo) {
        return parts.stream()
                .map(p -> "(if Coalesce(" + p + ", " + unknownToo + ") then 1 else 0)")
                .collect(Collectors.joining(" + ", "(", ")"));
    }
}
