package org.paraspinal.care.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraspinal.care.Given;
import org.paraspinal.care.SomePeople;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Glance;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.VerdictLevel;

/** The compiled rules come to the same as the written ones: verdict, limits, advice, and every rule behind it. */
class CompiledTest {
    /** A hundred thousand in the deep check. */
    private static final int PEOPLE = SomePeople.so(10_000);

    /** A method longer than this is never compiled by the JVM, but walked through every time. */
    private static final int LONGEST = 8_000;

    @Test
    void people_of_all_kinds_are_judged_as_the_rules_are_written() {
        List<String> wrong = LongStream.rangeClosed(1, PEOPLE)
                .parallel()
                .boxed()
                .flatMap(seed -> differs(seed, facts(seed)))
                .limit(10)
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void the_people_are_of_all_verdicts_and_of_all_ways_in_which_a_rule_can_bear() {
        var levels = new LinkedHashSet<Object>();
        var hows = new LinkedHashSet<Object>();
        for (long seed = 1; seed <= 2_000; seed++) {
            Verdict v = Screening.judge(facts(seed));
            levels.add(v.level());
            v.grounds().reasons().forEach(r -> hows.add(r.how()));
        }

        levels.add(Screening.code(facts(Given.aHealthyPerson())));
        assertEquals(Set.of(VerdictLevel.values()), levels);
        assertEquals(Set.of(Reason.How.values()), hows);
    }

    @Test
    void a_compiler_that_forgets_a_case_is_found_out_by_people() {
        var forgetful = new Deciding(Masks.compiledBy(Shipped.knowledge(), c -> {
            var all = new ArrayList<Set<Condition>>(Cases.of(c));
            if (all.size() > 1) all.removeLast();
            return all;
        }));

        boolean found = LongStream.rangeClosed(1, 2_000)
                .mapToObj(CompiledTest::facts)
                .anyMatch(f -> forgetful.code(f.glance()) != AsWritten.judge(f).level());

        assertTrue(found);
    }

    @Test
    void the_code_alone_leaves_no_garbage() {
        List<Facts> people =
                LongStream.rangeClosed(1, 200).mapToObj(CompiledTest::unmarked).toList();
        people.forEach(Screening::code);
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        for (int i = 0; i < 50; i++) for (Facts f : people) Screening.code(f);

        long each = (thread.getCurrentThreadAllocatedBytes() - before) / (50L * people.size());
        assertEquals(0, each);
    }

    @ParameterizedTest
    @ValueSource(classes = {Masks.class, Deciding.class, Decision.class, Screening.class, Facts.class, Glance.class})
    void every_method_is_short_enough_to_be_compiled_by_the_jvm(Class<?> type) throws IOException {
        try (var in = Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            Map<String, Integer> tooLong = new TreeMap<>();
            int methods = 0;
            for (var method : ClassFile.of().parse(in.readAllBytes()).methods()) {
                var code = method.findAttribute(Attributes.code());
                if (code.isEmpty()) continue;
                methods++;
                int length = code.get().codeLength();
                if (length >= LONGEST) tooLong.put(method.methodName().stringValue(), length);
            }
            assertTrue(methods > 1);
            assertEquals(Map.of(), tooLong);
        }
    }

    @Test
    void every_case_is_woken_by_a_literal_of_its_own() {
        assertEquals(List.of(), Masks.of(Shipped.knowledge()).asleep());
    }

    private static Stream<String> differs(long seed, Facts facts) {
        var written = AsWritten.judge(facts);
        Verdict compiled = Screening.judge(facts);
        var out = new ArrayList<String>();
        differs(out, seed, "level", written.level(), compiled.level());
        differs(out, seed, "code", written.level(), Screening.code(facts));
        if (compiled instanceof Verdict.Cleared c) {
            differs(out, seed, "limits", written.limits(), c.limits());
            differs(out, seed, "advice", written.advice(), c.grounds().advice());
        }
        differs(
                out,
                seed,
                "reasons",
                Set.copyOf(written.reasons()),
                compiled.grounds().reasons().stream()
                        .map(r -> r.how() + " " + r.id() + " " + r.level())
                        .collect(Collectors.toSet()));
        return out.stream();
    }

    private static void differs(List<String> out, long seed, String what, Object written, Object compiled) {
        if (!written.equals(compiled))
            out.add("person of seed " + seed + ": " + what + " as written " + written + ", compiled " + compiled);
    }

    /** Every other person marked no places: with places, bars are compared as they are written. */
    private static Facts facts(long seed) {
        return seed % 2 == 0 ? facts(SomePeople.of(seed).answers()) : unmarked(seed);
    }

    private static Facts unmarked(long seed) {
        Answers a = SomePeople.of(seed).answers();
        return facts(new Answers(
                a.today(), a.said(), a.numbers(), a.choices(), a.sites(), Map.of(), a.clearances(), a.otherwise()));
    }

    private static Facts facts(Answers a) {
        return ((Reading.Understood) Intake.read(Shipped.knowledge(), a)).facts();
    }

    @Test
    void who_said_nothing_is_asked_and_who_is_well_goes_on() {
        assertEquals(VerdictLevel.ANSWERS_NEEDED, Screening.code(facts(Answers.none(Given.TODAY))));
        assertEquals(VerdictLevel.PROCEED, Screening.code(facts(Given.aHealthyPerson())));
    }
}
