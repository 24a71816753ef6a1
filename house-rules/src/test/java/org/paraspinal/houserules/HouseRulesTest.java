package org.paraspinal.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules; each rule is seen to fail where it was broken on purpose, and none may match nothing. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HouseRule.HOUSE);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(HouseRule.PLANTED);

    static List<HouseRule> rules() {
        return HouseRule.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_its_rule(HouseRule rule) {
        rule.underRoot().apply(HouseRule.HOUSE).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_planted_violation_is_found(HouseRule rule) {
        List<String> found = rule.underRoot()
                .apply(HouseRule.PLANTED)
                .evaluate(PLANTED)
                .getFailureReport()
                .getDetails();

        assertTrue(found.stream().anyMatch(f -> f.contains(rule.planted())), () -> rule + ": " + found);
        assertEquals(
                List.of(),
                found.stream().filter(f -> f.contains("(KeepsTheRules.java")).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_may_not_match_nothing(HouseRule rule) {
        var nothing = rule.underRoot().apply("org.parasipnal");

        assertThrows(AssertionError.class, () -> nothing.check(HOUSE.that(inModule("nowhere"))));
    }

    static Stream<String> modules() {
        return Stream.of("statistics", "cohort", "care", "exchange", "proof", "store", "web");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_module_is_looked_at(String module) {
        assertTrue(HOUSE.that(inModule(module)).size() > 1, () -> "no classes of " + module + " are on the class path");
    }

    @Test
    void the_rooms_of_care_are_those_that_are_named() {
        var found = HOUSE.that(inModule("care")).stream()
                .map(c -> c.getPackageName().replace(HouseRule.HOUSE + ".care", ""))
                .filter(p -> !p.isEmpty())
                .map(p -> p.substring(1).split("\\.")[0])
                .distinct()
                .sorted()
                .toList();

        assertEquals(HouseRule.ROOMS.stream().sorted().toList(), found);
    }

    private static DescribedPredicate<JavaClass> inModule(String module) {
        return JavaClass.Predicates.resideInAPackage(HouseRule.HOUSE + "." + module + "..");
    }
}
