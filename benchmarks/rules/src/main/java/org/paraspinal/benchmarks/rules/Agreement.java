package org.paraspinal.benchmarks.rules;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.screening.Masks;
import org.paraspinal.care.screening.dialect.RuleBook;

/** Shows, before anything is timed, that each engine comes to the same verdict, fired, unsure and open rules as ours for the same people. */
public final class Agreement {
    private static final int AT_ONCE = 2_000;

    private Agreement() {}

    /** Makes an engine for some people. */
    interface Made {
        Engine of(RuleBook book) throws Exception;
    }

    static Map<String, Made> engines() {
        var out = new LinkedHashMap<String, Made>();
        out.put("plain", PlainJava::new);
        out.put("drl", InDrools::new);
        out.put("cql", InCqlEngine::new);
        out.put("dmn", InKieDmn::new);
        return out;
    }

    /** Takes {@code engine=people ...} or {@code engine=people@seed}, which is 1 without; exits with 1 when any person is decided otherwise. */
    public static void main(String[] args) throws Exception {
        var k = KnowledgeReader.read(KnowledgeFiles.shipped());
        var book = new RuleBook(k);
        boolean same = true;
        for (String arg : args) {
            String[] words = arg.split("[=@]");
            Made made = engines().get(words[0]);
            if (made == null) throw new IllegalArgumentException("No engine " + words[0]);
            int seed = words.length == 3 ? Integer.parseInt(words[2]) : 1;
            same &= agree(words[0], made, book, Masks.of(k), Integer.parseInt(words[1]), seed, System.out);
        }
        System.exit(same ? 0 : 1);
    }

    private static boolean agree(String name, Made made, RuleBook book, Masks masks, int many, int seed, PrintStream out)
            throws Exception {
        long start = System.nanoTime();
        var different = new ArrayList<String>();
        var levels = new int[7];
        var ours = new Ours(masks);
        Engine theirs = made.of(book);
        for (int from = 0; from < many; from += AT_ONCE) {
            List<Facts> people = People.of(book.knowledge(), seed + from, Math.min(AT_ONCE, many - from));
            ours.take(people);
            theirs.take(people);
            byte[] codes = new byte[people.size()];
            ours.bulk(codes);
            for (int p = 0; p < people.size(); p++) {
                Engine.Came we = ours.came(p);
                levels[we.level()]++;
                if (!we.equals(theirs.came(p)) || we.level() != ours.code(p) || we.level() != codes[p])
                    different.add("seed " + (seed + from + p) + ": ours " + we + ", theirs " + theirs.came(p));
            }
        }
        out.printf(
                "agreement,%s,%d people from seed %d,%d decided otherwise,%.0f s,by level %s%n",
                name, many, seed, different.size(), (System.nanoTime() - start) / 1e9, Arrays.toString(levels).replace(",", ""));
        different.stream().limit(3).forEach(out::println);
        return different.isEmpty();
    }
}
