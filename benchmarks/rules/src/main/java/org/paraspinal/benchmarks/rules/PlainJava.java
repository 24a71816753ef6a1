package org.paraspinal.benchmarks.rules;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.screening.Reason.How;
import org.paraspinal.care.screening.dialect.RuleBook;

/** The same rules as if and else in plain Java, one method a rule: made here, compiled by javac, and then run as any class is. */
final class PlainJava implements Engine {
    /** What the made class does. */
    interface Judge {
        Judged judge(byte[] said, boolean[] leaves);
    }

    /** What it gives back: the verdict, and the rules as bits. */
    static final class Judged {
        final long[] fired;
        final long[] unsure;
        final long[] could;
        final long[] open;
        final long[] stated;
        int level;
        boolean asks;

        Judged(int ruleWords, int statedWords) {
            fired = new long[ruleWords];
            unsure = new long[ruleWords];
            could = new long[ruleWords];
            open = new long[ruleWords];
            stated = new long[statedWords];
        }
    }

    private final RuleBook book;
    private final Judge judge;
    private byte[][] people = {};
    private boolean[][] leaves = {};

    PlainJava(RuleBook book) throws IOException, ReflectiveOperationException {
        this.book = book;
        judge = made(book);
    }

    @Override
    public void take(List<Facts> facts) {
        people = new byte[facts.size()][];
        leaves = new boolean[facts.size()][];
        for (int p = 0; p < people.length; p++) {
            List<RuleBook.Said> said = book.of(facts.get(p));
            people[p] = new byte[said.size()];
            for (int i = 0; i < said.size(); i++)
                people[p][i] = switch (said.get(i)) {
                    case NO -> 0;
                    case YES -> 1;
                    case UNSURE -> 2;
                    case NOT_ASKED -> 3;
                };
            List<String> given = Leaves.of(book, facts.get(p));
            leaves[p] = new boolean[book.leaves().size()];
            for (int i = 0; i < leaves[p].length; i++) leaves[p][i] = given.contains(book.leaves().get(i));
        }
    }

    @Override
    public Judged decide(int person) {
        return judge.judge(people[person], leaves[person]);
    }

    @Override
    public Came came(int person) {
        Judged j = decide(person);
        return new Came(j.level, ids(j.fired), ids(j.unsure), ids(j.open));
    }

    private Set<String> ids(long[] bits) {
        var out = new HashSet<String>();
        for (int r = 0; r < book.rules().size(); r++)
            if ((bits[r / 64] >>> r & 1) != 0) out.add(book.rules().get(r).id());
        return out;
    }

    private static Judge made(RuleBook book) throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory("plain-java");
        Path source = Files.writeString(folder.resolve("MadeRules.java"), source(book));
        String path = System.getProperty("java.class.path");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), source.toString());
        if (failed != 0) throw new IllegalStateException("javac refuses " + source);
        byte[] bytes = Files.readAllBytes(folder.resolve("org/paraspinal/benchmarks/rules/MadeRules.class"));
        return (Judge) MethodHandles.lookup()
                .defineClass(bytes)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static String source(RuleBook book) {
        int rules = book.rules().size();
        int ruleWords = (rules + 63) / 64;
        int statedWords = 1;
        for (int r = 0; r < rules; r++) statedWords = Math.max(statedWords, (book.masks().states(r).length() + 63) / 64);
        var out = new StringBuilder("package org.paraspinal.benchmarks.rules;\n\n");
        out.append("final class MadeRules implements PlainJava.Judge {\n");
        out.append("    public PlainJava.Judged judge(byte[] s, boolean[] l) {\n");
        out.append("        var j = new PlainJava.Judged(" + ruleWords + ", " + statedWords + ");\n");
        for (int from = 0; from < rules; from += 30) out.append("        is" + from + "(s, l, j);\n");
        for (int w = 0; w < ruleWords; w++) out.append("        if (j.could[" + w + "] != 0) open" + w + "(j, j.level);\n");
        out.append("        if (j.asks && j.level < 3) j.level = 3;\n        return j;\n    }\n\n");
        for (int from = 0; from < rules; from += 30) {
            out.append("    private static void is" + from + "(byte[] s, boolean[] l, PlainJava.Judged j) {\n");
            for (int r = from; r < Math.min(rules, from + 30); r++) out.append("        r" + r + "(s, l, j);\n");
            out.append("    }\n\n");
        }
        for (int r = 0; r < rules; r++) rule(book, r, out);
        for (int w = 0; w < ruleWords; w++) {
            out.append("    private static void open" + w + "(PlainJava.Judged j, int sure) {\n        long c = j.could[" + w + "];\n");
            for (int r = w * 64; r < Math.min(rules, w * 64 + 64); r++)
                out.append("        if ((c & " + bit(r) + ") != 0) o" + r + "(j, sure);\n");
            out.append("    }\n\n");
        }
        return out.append("}\n").toString();
    }

    private static void rule(RuleBook book, int r, StringBuilder out) {
        String is = book.condition(r, new InJava("(s[%d] == 1)"));
        String may = book.condition(r, new InJava("(s[%d] != 0)"));
        String byUnsure = book.condition(r, new InJava("(s[%1$d] == 1 || s[%1$d] == 2)"));
        String byUnasked = book.condition(r, new InJava("(s[%1$d] == 1 || s[%1$d] == 3)"));
        int w = r / 64;
        out.append("    private static void r" + r + "(byte[] s, boolean[] l, PlainJava.Judged j) {\n");
        out.append("        if (!" + may + ") return;\n        if (" + is + ") {\n");
        out.append("            j.fired[" + w + "] |= " + bit(r) + ";\n" + follows(book, r, How.FIRED));
        out.append("        } else if (" + byUnsure + ") {\n");
        out.append("            j.unsure[" + w + "] |= " + bit(r) + ";\n" + follows(book, r, How.UNSURE));
        out.append("            if (" + byUnasked + ") j.could[" + w + "] |= " + bit(r) + ";\n");
        out.append("        } else j.could[" + w + "] |= " + bit(r) + ";\n    }\n\n");
        int most = book.most(r);
        out.append("    private static void o" + r + "(PlainJava.Judged j, int sure) {\n");
        out.append("        if (sure < " + most + (most == 2 ? " || sure == 2" : "") + " || sure < 2 && (" + missing(book, r) + ")) {\n");
        out.append("            j.open[" + w + "] |= " + bit(r) + ";\n");
        if (book.masks().asks(r)) out.append("            j.asks = true;\n");
        out.append("        }\n    }\n\n");
    }

    private static String follows(RuleBook book, int r, How how) {
        if (!book.lowered(r, how)) return says(book, r, how);
        int leave = book.leaves().indexOf(book.leave(r).orElseThrow());
        return "            if (l[" + leave + "]) {\n" + says(book, r, How.CLEARED) + "            } else {\n" + says(book, r, how)
                + "            }\n";
    }

    private static String says(RuleBook book, int r, How how) {
        int level = book.level(r, how);
        var out = new StringBuilder();
        if (level > 0) out.append("            if (j.level < " + level + ") j.level = " + level + ";\n");
        long[] words = book.masks().says(r, how).toLongArray();
        for (int w = 0; w < words.length; w++)
            if (words[w] != 0) out.append("            j.stated[" + w + "] |= " + words[w] + "L;\n");
        return out.toString();
    }

    private static String missing(RuleBook book, int r) {
        long[] words = book.masks().states(r).toLongArray();
        var parts = new ArrayList<String>();
        for (int w = 0; w < words.length; w++)
            if (words[w] != 0) parts.add("(" + words[w] + "L & ~j.stated[" + w + "]) != 0");
        return parts.isEmpty() ? "false" : String.join(" || ", parts);
    }

    private static String bit(int r) {
        return "1L << " + r % 64;
    }

    /** How a condition is written in Java. */
    private record InJava(String form) implements RuleBook.Words {
        @Override
        public String input(int input) {
            return String.format(form, input);
        }

        @Override
        public String all(List<String> parts) {
            return "(" + String.join(" && ", parts) + ")";
        }

        @Override
        public String any(List<String> parts) {
            return "(" + String.join(" || ", parts) + ")";
        }

        @Override
        public String some(int many, List<String> parts) {
            return parts.stream()
                    .map(p -> "(" + p + " ? 1 : 0)")
                    .collect(Collectors.joining(" + ", "(", " >= " + many + ")"));
        }

        @Override
        public String always(boolean so) {
            return "(" + so + ")";
        }
    }
}
