package org.paraspinal.care.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.screening.Screening;

/**
 * Four thousand broken knowledge files: each is read, or refused with file and line; never anything else, and never without
 * end. The files are those that are shipped, broken one at a time.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MalformedKnowledgeTest {
    private static final long SEED = 20261122;
    private static final int CASES = 3_960;
    private static final int COMMENTED = 40;
    private static final double SLOW_SECONDS = 10;

    private static final Map<String, String> SHIPPED = shipped();
    private static final List<String> NAMES = List.copyOf(SHIPPED.keySet());

    /** Of those that nothing but other files can refuse, one in so many is read with all of them, which takes its time. */
    private static final int ONE_IN = 6;

    @Test
    void a_broken_file_is_refused_with_file_and_line_or_read() {
        assertNothingIsWrong(CASES, i -> {
            var random = new SplittableRandom(SEED + i);
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String text = SHIPPED.getOrDefault(name, "");
            var how = new ArrayList<Breaking>();
            do {
                Breaking breaking = Breaking.values()[random.nextInt(Breaking.values().length)];
                if (!text.isEmpty()) text = breaking.apply(text, random);
                how.add(breaking);
            } while (random.nextInt(4) == 0);
            return reading(name, text, random)
                    .map(wrong -> name + " " + how + ": " + wrong)
                    .orElse("");
        });
    }

    @Test
    void a_remark_more_changes_nothing() {
        String meant = meaning(KnowledgeReader.read(n -> Optional.ofNullable(SHIPPED.get(n))));
        List<String> yaml = NAMES.stream().filter(n -> n.endsWith(".yaml")).toList();

        assertNothingIsWrong(COMMENTED, i -> {
            var random = new SplittableRandom(-SEED - i);
            String name = yaml.get(random.nextInt(yaml.size()));
            String text = Breaking.commented(SHIPPED.getOrDefault(name, ""), random);
            return meaning(KnowledgeReader.read(with(SHIPPED, name, text))).equals(meant)
                    ? ""
                    : name + " means something else with a remark";
        });
    }

    @Test
    void a_plain_misspelling_says_where() {
        var refused = org.junit.jupiter.api.Assertions.assertThrows(
                KnowledgeRefused.class,
                () -> KnowledgeReader.read(with(
                        SHIPPED,
                        "numbers.yaml",
                        SHIPPED.getOrDefault("numbers.yaml", "").replace("unit:", "unti:"))));

        assertEquals("numbers.yaml", refused.faults().getFirst().spot().file());
        assertTrue(String.valueOf(refused.getMessage()).contains("Maybe 'unit'."), refused::getMessage);
    }

    /** What is wrong with how it is read; empty when nothing is. */
    private static Optional<String> reading(String name, String text, RandomGenerator random) {
        long began = System.nanoTime();
        try {
            boolean alone = read(with(among(name), name, text), name);
            if (alone && random.nextInt(ONE_IN) == 0) read(with(SHIPPED, name, text), name);
        } catch (AssertionError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return seconds > SLOW_SECONDS ? Optional.of("took " + seconds + " seconds") : Optional.empty();
    }

    /** Reads and, where it could be read, judges somebody; whether no fault lies in the file of this name. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static boolean read(KnowledgeFiles files, String name) {
        try {
            Knowledge knowledge = KnowledgeReader.read(files);
            var answers = Answers.none(LocalDate.of(2026, 11, 22)).otherwise("no");
            if (Intake.read(knowledge, answers) instanceof Reading.Understood u) Screening.judge(u.facts());
            return true;
        } catch (KnowledgeRefused refused) {
            assertTrue(!refused.faults().isEmpty(), "refused without a fault");
            for (Fault f : refused.faults())
                assertTrue(
                        (SHIPPED.containsKey(f.spot().file())
                                        || f.spot().file().equals("screening/tiny.yaml")
                                        || f.message().equals("the file is missing"))
                                && f.spot().line() >= 1
                                && !f.message().isBlank(),
                        () -> "a fault without file or line: " + f);
            return refused.faults().stream().noneMatch(f -> f.spot().file().equals(name));
        } catch (RuntimeException | StackOverflowError e) {
            var at = e.getStackTrace();
            throw new AssertionError(
                    e.getClass().getSimpleName() + " " + e.getMessage() + " at " + (at.length > 0 ? at[0] : "?")
                            + java.util.Arrays.stream(at)
                                    .filter(f -> f.getClassName().startsWith("org.paraspinal"))
                                    .findFirst()
                                    .map(f -> ", from " + f)
                                    .orElse(""),
                    e);
        }
    }

    /** The smallest files that this one can be read with: reading all that is shipped takes its time. */
    private static Map<String, String> among(String name) {
        var files = TinyKnowledge.complete().files();
        if (!name.startsWith("screening/")) return files;
        files.put("knowledge.yaml", files.getOrDefault("knowledge.yaml", "").replace("screening/tiny.yaml", name));
        return files;
    }

    private static KnowledgeFiles with(Map<String, String> files, String name, String text) {
        return n -> n.equals(name) ? Optional.of(text) : Optional.ofNullable(files.get(n));
    }

    private static void assertNothingIsWrong(int cases, IntFunction<String> wrong) {
        List<String> found = IntStream.range(0, cases)
                .parallel()
                .mapToObj(i -> {
                    String w = wrong.apply(i);
                    return w.isEmpty() ? "" : "case " + i + ": " + w;
                })
                .filter(w -> !w.isEmpty())
                .toList();
        assertTrue(
                found.isEmpty(),
                () -> "seed " + SEED + ", " + found.size() + " of " + cases + ":\n"
                        + String.join("\n", found.subList(0, Math.min(60, found.size()))));
    }

    /** The knowledge in words, but for the lines it was written on. */
    private static String meaning(Knowledge knowledge) {
        return knowledge.toString().replaceAll("(\\.yaml|\\.csv):\\d+", "$1");
    }

    private static Map<String, String> shipped() {
        var files = new LinkedHashMap<String, String>();
        KnowledgeReader.read(name -> {
            Optional<String> text = KnowledgeFiles.shipped().text(name);
            text.ifPresent(t -> files.put(name, t));
            return text;
        });
        return files;
    }
}
