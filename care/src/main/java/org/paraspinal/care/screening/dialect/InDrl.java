package org.paraspinal.care.screening.dialect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.screening.Reason.How;

/**
 * The rule base for Drools: one {@code Person} with an answer in each field, and for each rule three: it fires, it is unsure, it could
 * still fire. What comes of it stands in globals, which the caller empties before each person.
 */
public final class InDrl {
    private static final Pattern FIELD = Pattern.compile("\\((\\w+) ");

    private final RuleBook book;
    private final StringBuilder out = new StringBuilder();

    private InDrl(RuleBook book) {
        this.book = book;
    }

    public static String of(RuleBook book) {
        return new InDrl(book).said();
    }

    private String said() {
        out.append("// The rules of Paraspinal, knowledge ")
                .append(book.version())
                .append(", for Drools.\n");
        out.append("// Each field is \"yes\", \"no\", \"unsure\" or \"not asked\"; only \"no\" means no.\n");
        out.append("package org.paraspinal.rules;\n\n");
        out.append("global java.util.Set leaves;\nglobal java.util.List fired;\nglobal java.util.List unsure;\n");
        out.append("global java.util.List open;\nglobal java.util.BitSet said;\n");
        out.append("// the verdict's place in the rank order; behind it, 1 when an open rule asks\n");
        out.append("global int[] verdict;\n\n");
        out.append(FUNCTIONS);
        counted().forEach(this::some);
        out.append("declare Person\n");
        for (int i = 0; i < book.ids().size(); i++)
            out.append("    ").append(book.ids().get(i)).append(" : String\n");
        out.append("end\n\n");
        for (int r = 0; r < book.rules().size(); r++) rule(r);
        out.append("rule \"who is asked is not cleared\" salience -20\nwhen\n    Person()\nthen\n");
        out.append("    if (verdict[1] == 1) verdict[0] = Math.max(verdict[0], 3);\nend\n");
        return out.toString();
    }

    private static final String FUNCTIONS = """
            function void say(java.util.BitSet said, int[] verdict, int level, int[] what) {
                verdict[0] = Math.max(verdict[0], level);
                for (int s : what) said.set(s);
            }

            function boolean counts(String answer, boolean yes, boolean no, boolean unsure, boolean notAsked) {
                if (answer.equals("yes")) return yes;
                if (answer.equals("no")) return no;
                return answer.equals("unsure") ? unsure : notAsked;
            }

            function boolean adds(java.util.BitSet said, int sure, int most, int[] what) {
                if (most > sure) return true;
                if (sure >= 2) return sure == 2 && most == 2;
                for (int s : what) if (!said.get(s)) return true;
                return false;
            }

            """;

    /** How many parts are counted together in any rule. */
    private Set<Integer> counted() {
        return book.rules().stream().flatMap(r -> counted(r.when())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> counted(Condition c) {
        return switch (c) {
            case Condition.Not n -> counted(n.of());
            case Condition.And a -> a.all().stream().flatMap(InDrl::counted);
            case Condition.Or o -> o.any().stream().flatMap(InDrl::counted);
            case Condition.AtLeast a ->
                Stream.concat(Stream.of(a.of().size()), a.of().stream().flatMap(InDrl::counted));
            case Condition.Always _,
                    Condition.Yes _,
                    Condition.NumberIs _,
                    Condition.ChoiceIs _,
                    Condition.SiteIn _,
                    Condition.Unsure _ -> Stream.of();
        };
    }

    /** A function that tells whether so many of so many answers are among those that count. */
    private void some(int parts) {
        out.append("function boolean some").append(parts);
        out.append("(int many, boolean yes, boolean no, boolean unsure, boolean notAsked");
        for (int i = 0; i < parts; i++) out.append(", String s").append(i);
        out.append(") {\n    int so = 0;\n");
        for (int i = 0; i < parts; i++) out.append("    if (counts(s" + i + ", yes, no, unsure, notAsked)) so++;\n");
        out.append("    return so >= many;\n}\n\n");
    }

    /** A function is handed fields alone, and told which answers count. */
    private static String asArgument(String part) {
        Matcher field = FIELD.matcher(part);
        if (!field.lookingAt()) throw new IllegalArgumentException("What is counted is an answer, not " + part);
        return field.group(1);
    }

    private void rule(int r) {
        String id = book.rules().get(r).id();
        String is = written(r, "(%s == \"yes\")", false, "true, false, false, false");
        String isNot = written(r, "(%s != \"yes\")", true, "false, true, true, true");
        String may = written(r, "(%s != \"no\")", false, "true, false, true, true");
        String byUnsure = written(r, "(%1$s == \"yes\" || %1$s == \"unsure\")", false, "true, false, true, false");
        String notByUnsure = written(r, "(%1$s != \"yes\" && %1$s != \"unsure\")", true, "false, true, false, true");
        String byUnasked = written(r, "(%1$s == \"yes\" || %1$s == \"not asked\")", false, "true, false, false, true");
        rule(id, 10, is, "    fired.add(\"" + id + "\");\n" + follows(r, How.FIRED));
        if (is.isEmpty()) return;
        String unknown = may + " && " + isNot;
        rule(
                id + ": unsure",
                10,
                unknown + " && " + byUnsure,
                "    unsure.add(\"" + id + "\");\n" + follows(r, How.UNSURE));
        String asks = book.masks().asks(r) ? "        verdict[1] = 1;\n" : "";
        rule(
                id + ": open",
                -10,
                unknown + " && (" + notByUnsure + " || " + byUnasked + ")",
                "    if (adds(said, verdict[0], " + book.most(r) + ", new int[] {"
                        + RuleBook.listed(book.masks().states(r).stream().boxed()) + "})) {\n        open.add(\"" + id
                        + "\");\n" + asks + "    }\n");
    }

    private void rule(String name, int salience, String when, String then) {
        out.append("rule \"").append(name).append("\" salience ").append(salience);
        out.append("\nwhen\n    Person(")
                .append(when)
                .append(")\nthen\n")
                .append(then)
                .append("end\n\n");
    }

    private String follows(int r, How how) {
        if (!book.lowered(r, how)) return "    " + says(r, how);
        return "    if (leaves.contains(\"" + book.leave(r).orElseThrow() + "\")) " + says(r, How.CLEARED) + "    else "
                + says(r, how);
    }

    private String says(int r, How how) {
        return "say(said, verdict, " + book.level(r, how) + ", new int[] {"
                + RuleBook.listed(book.masks().says(r, how).stream().boxed()) + "});\n";
    }

    /**
     * When a rule fires, by what is asked of each input.
     *
     * @param not the whole turned round; what is asked of each input is so already
     * @param counts the same as what is asked of each input: whether yes, no, unsure and not asked count
     */
    private String written(int r, String input, boolean not, String counts) {
        return book.condition(r, new RuleBook.Words() {
            @Override
            public String input(int i) {
                return String.format(input, book.ids().get(i));
            }

            @Override
            public String all(List<String> parts) {
                return "(" + String.join(not ? " || " : " && ", parts) + ")";
            }

            @Override
            public String any(List<String> parts) {
                return "(" + String.join(not ? " && " : " || ", parts) + ")";
            }

            @Override
            public String some(int many, List<String> parts) {
                return "some" + parts.size() + "(" + (not ? parts.size() - many + 1 : many) + ", " + counts + ", "
                        + parts.stream().map(InDrl::asArgument).collect(Collectors.joining(", ")) + ")";
            }

            @Override
            public String always(boolean so) {
                return so ? "" : "false";
            }
        });
    }
}
